import { prove } from './prove.ts';

prove('pro-4-tactical');
