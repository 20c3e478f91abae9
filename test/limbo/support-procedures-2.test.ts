import { prove } from './prove.ts';

prove('support-procedures', { part: 1, of: 4 });
