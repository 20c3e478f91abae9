import { prove } from './prove.ts';

prove('hawaree');
