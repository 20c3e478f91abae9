import { prove } from './prove.ts';

prove('support-procedures', { part: 0, of: 4 });
