import { catalogue } from '../../../client/catalogue.ts';
import { openCase } from '../../../client/open-case.ts';
import type { OpenRequest } from '../../../client/open-request.ts';
import type { ComplaintInput } from '../../../machines/complaint/input.ts';
import { type Clerk, local, open } from '../../machines/complaint/support/clerk.ts';
import { memoryContent } from './memory-content.ts';
import { fakeTemporal } from './temporal.ts';

/** Monday morning in Detroit, Monday afternoon in Lagos. */
export const monday = '2026-11-23 10:00';
export const customer = {
  name: 'Ana Diaz',
  email: 'ana@example.com',
  phone: '555-0100',
  address: '1 Elm St',
};

/** Opens it through the client and carries what the client started. */
export async function intake(
  request: Omit<OpenRequest, 'text' | 'actor' | 'customer'> & Partial<OpenRequest>,
): Promise<Clerk> {
  const started: { args: [{ input: ComplaintInput }] }[] = [];
  const temporal = fakeTemporal({
    start: async (_, options) => void started.push(options as (typeof started)[number]),
  });
  const setup = {
    temporal,
    content: memoryContent(),
    catalogue,
    timeout: 1000,
    now: () => local(monday),
  };
  const words = { customer, text: 'Please help.', actor: { id: 'ann', role: 'agent' } as const };
  await openCase(setup, { ...words, ...request });
  const input = started[0]?.args[0].input;
  if (!input) throw new Error('nothing was started');
  return open(monday, input);
}
