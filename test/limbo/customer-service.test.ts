import { prove } from './prove.ts';

prove('customer-service');
