import { prove } from './prove.ts';

prove('support-procedures');
