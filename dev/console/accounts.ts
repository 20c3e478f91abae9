import type { positionTitles } from '../../machines/staff/positions.ts';

/** An account of the development issuer. */
export interface DevelopmentAccount {
  readonly id: string;
  readonly name: string;
  readonly position: keyof typeof positionTitles;
  readonly departments: readonly string[];
}

/** One for each position, and those whom the policies name to approve; owners of cases have the names of the policies too. */
export const developmentAccounts: readonly DevelopmentAccount[] = [
  {
    id: 'dana-reyes',
    name: 'Dana Reyes',
    position: 'agent',
    departments: ['Customer Care', 'Customer Support', 'Customer Service'],
  },
  {
    id: 'raj-mehta',
    name: 'Raj Mehta',
    position: 'senior-agent',
    departments: ['Technical Support', 'Product Quality'],
  },
  {
    id: 'amy-novak',
    name: 'Amy Novak',
    position: 'team-lead',
    departments: ['Customer Support', 'Customer Care', 'Customer Service', 'Returns'],
  },
  { id: 'joy-adeyemi', name: 'Joy Adeyemi', position: 'team-lead', departments: ['Customer Support'] },
  { id: 'tom-okafor', name: 'Tom Okafor', position: 'manager', departments: ['Billing'] },
  { id: 'max-brandt', name: 'Max Brandt', position: 'manager', departments: ['Customer Support'] },
  { id: 'ruth-adler', name: 'Ruth Adler', position: 'director', departments: [] },
  { id: 'eva-horvat', name: 'Eva Horvat', position: 'product-safety', departments: [] },
  {
    id: 'leo-brandt',
    name: 'Leo Brandt',
    position: 'warehouse',
    departments: ['Shipping', 'Delivery', 'Returns'],
  },
  { id: 'nora-lind', name: 'Nora Lind', position: 'auditor', departments: [] },
  { id: 'iris-kaya', name: 'Iris Kaya', position: 'admin', departments: [] },
];
