import { expect, test } from '@jest/globals';
import type { Actor } from '../../../machines/case/interaction.ts';
import type { Clerk } from './support/clerk.ts';
import { ref } from './support/clerk.ts';
import { supported } from './support/escalated.ts';

const sam = { id: 'sam-whitaker', role: 'agent' } as const;
const anySenior = { id: 'raj-mehta', role: 'agent', position: 'senior-agent' } as const;
const lead = { id: 'amy-novak', role: 'agent', position: 'team-lead' } as const;

async function escalated(): Promise<Clerk> {
  const clerk = await supported();
  await clerk.send('escalate', { trigger: 'supervisor' });
  return clerk;
}

const take = (clerk: Clerk, who: Actor, payload: { onBehalf?: string } = {}) =>
  clerk.send('acknowledgeEscalation', payload, undefined, who);

const told = ({ sent }: Clerk) => sent.at(-1)?.params.facts;

test('[SUP-ESC-7] [SUP-ESC-10] its contact takes it, and the customer hears that they did', async () => {
  const clerk = await escalated();
  await take(clerk, sam);
  expect(told(clerk)).toMatchObject({ status: 'taken', takenAs: 'contact', contactName: 'Sam Whitaker' });
  expect(clerk.view().escalation).toMatchObject({ takenBy: 'Sam Whitaker' });
});

test('[SUP-ESC-7] whoever holds the position of the level takes it as well, and nobody says that the contact did', async () => {
  const clerk = await escalated();
  await take(clerk, anySenior);
  expect(told(clerk)).toMatchObject({
    status: 'taken',
    takenAs: 'position',
    contact: 'Senior Support Agent',
  });
  expect(clerk.view().escalation).toMatchObject({ takenBy: 'raj-mehta' });
  expect(clerk.blocked('acknowledgeEscalation')).toContain("'raj-mehta' has taken it on level 1 already");
});

test("[SUP-ESC-7] [SUP-ESC-10] anybody else takes it on the contact's behalf only: with the reason, by name, and the customer hears so", async () => {
  const clerk = await escalated();
  await expect(take(clerk, lead)).rejects.toThrow(
    "Level 1 is for Sam Whitaker, Senior Support Agent, to take: to take it on their behalf, say why as 'onBehalf'.",
  );
  await take(clerk, lead, { onBehalf: ref('onBehalf') });
  expect(told(clerk)).toMatchObject({ status: 'taken', takenAs: 'behalf', contactName: 'Sam Whitaker' });
  expect(clerk.view().interactions.at(-2)).toMatchObject({
    who: lead,
    what: 'Escalation taken on level 1 on behalf of Sam Whitaker',
    words: [ref('onBehalf')],
  });
});

test('[SUP-ESC-7] who took a level says nothing of the next one', async () => {
  const clerk = await escalated();
  await take(clerk, sam);
  await clerk.until('2026-11-24 10:00');
  expect(clerk.view().escalation).toMatchObject({ level: 2 });
  expect(clerk.view().escalation).not.toHaveProperty('takenBy');
  await expect(take(clerk, sam)).rejects.toThrow('Level 2 is for Joy Adeyemi');
  await take(clerk, lead);
  expect(told(clerk)).toMatchObject({ takenAs: 'position', contact: 'Team Lead/Supervisor' });
});
