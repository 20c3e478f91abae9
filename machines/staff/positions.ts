import { z } from 'zod';

/** What somebody is in the company: it decides which events they may send. */
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

/** What a position is called, for people. */
export const positionTitles: Readonly<Record<Position, string>> = {
  agent: 'Agent',
  'senior-agent': 'Senior agent',
  'team-lead': 'Team lead',
  manager: 'Manager',
  director: 'Director',
  'product-safety': 'Product safety',
  warehouse: 'Warehouse',
  auditor: 'Auditor',
  admin: 'Administrator',
};
