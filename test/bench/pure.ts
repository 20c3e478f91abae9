import { transition } from 'xstate';
import { complaintKind } from '../../machines/complaint/kind.ts';
import {
  addBusinessMinutes,
  applyBudget,
  businessMinutesBetween,
} from '../../policies/calendar/operations.ts';
import { isOpen } from '../../policies/calendar/is-open.ts';
import { usDetroit } from '../../policies/calendar/us-detroit.ts';
import { policyOf } from '../../policies/registry.ts';
import { policySlice } from '../../policies/slice.ts';
import { detailsOf } from '../../workflows/case/details.ts';
import { rootSnapshot } from '../../workflows/case/snapshot.ts';
import { rootOf, type Envelope } from '../../workflows/interpreter/envelope.ts';
import { rehearse, type Rehearsal } from '../../workflows/interpreter/rehearsal.ts';
import { restore } from '../../workflows/interpreter/restore.ts';
import { step } from '../../workflows/interpreter/step.ts';
import { loadTimes } from './module-load.ts';
import { median } from './numbers.ts';
import { markdown } from './report.ts';

/** A Monday at ten in Detroit. */
const monday = Date.UTC(2026, 10, 23, 15);
const actor = { id: 'ana', role: 'agent' } as const;
const { chart } = complaintKind;

const eventOf = (type: string, payload: object, at: number) => ({
  type,
  payload,
  actor,
  id: type,
  occurredAt: at,
});

const receiptOf = (effectId: string, name: string) => ({
  effectId,
  name,
  title: 'by e-mail',
  status: 'delivered',
  attempts: 1,
  at: monday,
});

function opened(topic?: string): Promise<Rehearsal> {
  const words = 'words/c-1/open/text';
  const input = {
    caseId: 'c-1',
    policy: policySlice(policyOf('asivado'), 'complaint', monday),
    openedAt: monday,
    channel: 'email',
    matter: 'complaint',
    ...(topic === undefined ? {} : { topic }),
    customer: 'words/c-1/open/customer',
    words,
    openedBy: actor,
  };
  const effects = {
    sendMail: ({ id, name }: { id: string; name: string }) => ({ output: receiptOf(id, name) }),
  };
  return rehearse({ chart, input, now: monday, effects });
}

/** What costs no server: steps, calendars, sizes, loading. As Markdown. */
export async function pureCosts(): Promise<string> {
  const rehearsal = await opened('delivery');
  const envelope = rehearsal.envelope();
  const rates = [...stepRates(envelope), ...calendarRates(), ...viewRates(envelope)].map(([what, work]) => {
    const each = timeOf(work);
    return [what, Math.round(1_000_000 / each).toLocaleString('en-US'), each.toFixed(1)];
  });
  const loads = (await loadTimes()).map(({ what, ms }) => [what, ms.toFixed(2)]);
  return [
    markdown(['pure work', 'a second', 'µs each'], rates),
    markdown(['envelope of a complaint', 'characters of JSON'], await sizes()),
    markdown(['evaluating the workflow code, once a case and once a replay', 'ms'], loads),
  ].join('\n\n');
}

type Rate = readonly [string, () => unknown];

function stepRates(envelope: Envelope): readonly Rate[] {
  const event = eventOf('note', { text: 'words/c-1/e1/text' }, monday);
  const live = restore(chart, rootOf(envelope).snapshot, []);
  return [
    ['plain transition() on a live snapshot', () => transition(chart, live, { ...event, at: monday })],
    [
      'step() of the interpreter: restore, accept, transition, persist',
      () => step(chart, envelope, { kind: 'external', id: 'e', event }, monday),
    ],
    ['envelope through JSON', () => JSON.parse(JSON.stringify(envelope)) as unknown],
  ];
}

function calendarRates(): readonly Rate[] {
  const twoWeeks = monday + 14 * 86_400_000;
  return [
    ['seven business days on', () => applyBudget(usDetroit, monday, { amount: 7, unit: 'business-days' })],
    ['480 business minutes on', () => addBusinessMinutes(usDetroit, monday, 480)],
    ['business minutes in two weeks', () => businessMinutesBetween(usDetroit, monday, twoWeeks)],
    ['is it open', () => isOpen(usDetroit, monday)],
  ];
}

function viewRates(envelope: Envelope): readonly Rate[] {
  const view = () => complaintKind.viewOf(rootSnapshot(envelope, monday), envelope.timers, monday);
  const made = view();
  return [
    ['the view of a case', view],
    ['its details in Markdown', () => detailsOf(made)],
  ];
}

async function sizes(): Promise<string[][]> {
  const rows: string[][] = [];
  const note = (what: string, value: unknown): void => {
    rows.push([what, JSON.stringify(value).length.toLocaleString('en-US')]);
  };
  note('the policy slice in it', policySlice(policyOf('asivado'), 'complaint', monday));
  const rehearsal = await opened();
  const look = () =>
    note(complaintKind.publicState(rootSnapshot(rehearsal.envelope(), monday)), rehearsal.envelope());
  look();
  const send = async (type: string, payload: object): Promise<void> => {
    await rehearsal.send(eventOf(type, payload, rehearsal.now()), type);
    await rehearsal.settle();
    look();
  };
  await send('route', { topic: 'delivery' });
  await send('investigate', {});
  const words = (field: string) => `words/c-1/answer/${field}`;
  const answer = { analysis: words('analysis'), proposal: words('proposal') };
  await send('answer', { decision: 'accommodated', via: 'email', ...answer });
  await send('confirmSolved', { channel: 'email' });
  return rows;
}

/** µs of one call: the median of batches of about 20 ms, after warming up. */
function timeOf(work: () => unknown): number {
  const timed = (calls: number): number => {
    const start = performance.now();
    for (let i = 0; i < calls; i += 1) work();
    return performance.now() - start;
  };
  const calls = Math.max(1, Math.floor(20 / Math.max(0.001, timed(100) / 100)));
  return (median(Array.from({ length: 15 }, () => timed(calls))) / calls) * 1000;
}
