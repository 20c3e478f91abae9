import { prove } from './prove.ts';

prove('asivado');
