import { rehearse } from '../../../workflows/interpreter/rehearsal.ts';
import type { Envelope } from '../../../workflows/interpreter/envelope.ts';
import { parkingChart } from './parking-chart.ts';
import { contextOf, type Started } from './started.ts';

const minute = 60_000;

/** A day at the parking space: timers, a delayed send, child's rounds, effects and an invocation. */
const script: readonly (readonly ['pay', minutes: number] | readonly ['wait', minutes: number])[] = [
  ['pay', 50],
  ['wait', 30],
  ['pay', 25],
  ['wait', 120],
  ['pay', 600],
  ['wait', 360],
];

/** What every way of running the script must come to. */
export const parkingOutput = { tickets: 1, photo: 'photo-A1', rounds: 11, sweeps: 1 };

/** The world of the parking space, which remembers what was done to it. */
export function parkingWorld() {
  const printed: { readonly effectId: string; readonly text: string }[] = [];
  const photos: string[] = [];
  return {
    printed,
    photos,
    activities: {
      print: async ({ effectId, params }: { effectId: string; params: { text: string } }) => {
        printed.push({ effectId: effectId.slice(effectId.indexOf(':') + 1), text: params.text });
        return { status: 'delivered' };
      },
      takePhoto: async ({ key, input }: { key: string; input: { space: string } }) => {
        photos.push(key.slice(key.indexOf(':') + 1));
        return { key: `photo-${input.space}` };
      },
    },
  };
}

/** Plays the script on Temporal; `between` happens before each line of it. Answers with the last envelope. */
export async function playParking(
  started: Started,
  between: () => Promise<void> = async () => {},
): Promise<Envelope> {
  for (const [nth, [what, minutes]] of script.entries()) {
    await between();
    if (what === 'pay') await started.send('pay', { minutes }, { id: `pay-${nth}` });
    else await started.advance(minutes * minute);
  }
  await between();
  return started.rests('effects to settle', ({ outbox }) => outbox.length === 0);
}

/** Plays the script in memory. */
export async function rehearseParking(): Promise<{
  readonly envelope: Envelope;
  readonly printed: readonly { readonly effectId: string; readonly text: unknown }[];
}> {
  const printed: { effectId: string; text: unknown }[] = [];
  const rehearsal = await rehearse({
    chart: parkingChart,
    now: Date.UTC(2026, 10, 23, 9),
    activities: { takePhoto: () => ({ output: { key: 'photo-A1' } }) },
    effects: {
      print: ({ id, params }) => {
        printed.push({ effectId: id, text: Reflect.get(Object(params), 'text') });
        return { output: { status: 'delivered' } };
      },
    },
  });
  for (const [nth, [what, minutes]] of script.entries()) {
    // Under the same id as on Temporal: effects are named by it.
    if (what === 'pay') await rehearsal.send({ type: 'pay', payload: { minutes } }, `pay-${nth}`);
    else await rehearsal.advance(minutes * minute);
  }
  return { envelope: rehearsal.envelope(), printed };
}

/** An envelope without what differs from one hour to another: instants become minutes since the first payment. */
export function timeless(envelope: Envelope): unknown {
  const { log } = contextOf(envelope) as { log: readonly (readonly [string, number])[] };
  const start = log[0]?.[1] ?? 0;
  const since = (at: number): number => Math.round((at - start) / minute);
  const { revision, counter, timers, invocations, outbox, dropped, actors } = envelope;
  return {
    revision,
    counter,
    invocations,
    outbox,
    dropped,
    log: log.map(([what, at]) => [what, since(at)]),
    timers: timers.map(({ fireAt, ...timer }) => ({ ...timer, fireAt: since(fireAt) })),
    values: Object.entries(actors).map(([address, { snapshot }]) => [address, snapshot.value]),
  };
}
