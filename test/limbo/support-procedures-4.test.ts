import { prove } from './prove.ts';

prove('support-procedures', { part: 3, of: 4 });
