import type { Position } from '../../policies/sections/position.ts';

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
