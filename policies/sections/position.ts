import { z } from 'zod';

/** What somebody is in the company: it decides which events they may send, and which levels of an escalation they may take. */
export const position = z.enum([
  'agent',
  'senior-agent',
  'team-lead',
  'manager',
  'director',
  'product-safety',
  'warehouse',
  'auditor',
  'admin',
]);

export type Position = z.infer<typeof position>;
