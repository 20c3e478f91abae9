import { prove } from './prove.ts';

prove('support-procedures', { part: 2, of: 4 });
