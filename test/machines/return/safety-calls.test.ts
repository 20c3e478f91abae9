import { describe, expect, test } from '@jest/globals';
import { incident, reached, unreached } from '../complaint/support/incident.ts';
import { open as openClaim } from '../warranty/support/clerk.ts';
import { open as openReturn, ref } from './support/clerk.ts';

/** A Saturday night: nobody works. */
const night = '2026-11-21 23:00';
const owner = 'returns@support.example';
const text = ref('text');

type Status = 'needs-person' | 'silent' | 'delivered';
/** What becomes of each letter, by its template. */
type Post = (template: string) => Status;

/** What both kinds of cases about goods can be asked here. */
interface Clerk {
  readonly done: readonly { readonly at: string; readonly params: unknown }[];
  readonly rehearsal: Awaited<ReturnType<typeof openReturn>>['rehearsal'];
  state(): string;
  view(): ReturnType<Awaited<ReturnType<typeof openReturn>>['view']>;
  until(time: string): Promise<void>;
  send(type: never, payload: never): Promise<void>;
}

const worldOf = (post: Post) => (_: string, params: unknown) =>
  post((params as { readonly template?: string }).template ?? '');

const kinds: readonly (readonly [string, (post: Post) => Promise<Clerk>])[] = [
  ['return', async (post) => openReturn(night, {}, { world: worldOf(post) })],
  ['claim', async (post) => openClaim(night, {}, { world: worldOf(post) })],
];

const send = (clerk: Clerk, type: string, payload: object) => clerk.send(type as never, payload as never);

/** When somebody of ours was told what waits for them. */
function calls(clerk: Clerk, to: string): readonly string[] {
  return clerk.done.flatMap(({ at, params }) => {
    const letter = params as { readonly template?: string; readonly to?: unknown };
    const { email } = (letter.to ?? {}) as { readonly email?: string };
    return letter.template === 'task' && email?.startsWith(to) ? [at] : [];
  });
}

async function concerned(open: (post: Post) => Promise<Clerk>, post: Post): Promise<Clerk> {
  const clerk = await open(post);
  await send(clerk, 'escalate', { trigger: 'safety', text });
  await send(clerk, 'acknowledgeEscalation', { onBehalf: ref('onBehalf') });
  return clerk;
}

describe.each(kinds)('what somebody’s safety hangs on in a %s', (_, open) => {
  test.each(['safety-report', 'safety-instructions'])(
    '[SUP-SAFE-1] %s that cannot be delivered calls the department and the contact of the escalation, at night and at the weekend',
    async (stuck) => {
      const clerk = await concerned(open, (template) => (template === stuck ? 'needs-person' : 'delivered'));
      await clerk.until('2026-11-22 01:30');
      const at = ['Sat 21 Nov 23:00', 'Sun 22 Nov 00:00', 'Sun 22 Nov 01:00'];
      expect(calls(clerk, owner)).toEqual(at);
      expect(calls(clerk, 'senior@')).toEqual(at);
      expect(clerk.view().warnings[0]).toMatch(/^SOMEBODY MAY BE IN DANGER/);
    },
  );

  test('[SUP-SAFE-5] a report that is still under way after its hour calls them at that instant, and its clock ends when it is told otherwise', async () => {
    const clerk = await concerned(open, (template) =>
      template === 'safety-report' ? 'silent' : 'delivered',
    );
    await clerk.until('2026-11-21 23:59');
    expect(calls(clerk, '')).toEqual([]);
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).not.toContain('no report');
    await clerk.until('2026-11-22 00:00');
    expect(calls(clerk, owner)).toEqual(['Sun 22 Nov 00:00']);
    expect(calls(clerk, 'senior@')).toEqual(['Sun 22 Nov 00:00']);
    const key = clerk.view().receipts.find(({ purpose }) => purpose === 'safety-report')?.key;
    await send(clerk, 'doneOtherwise', { effectId: key, text });
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report')?.status).toBe('met');
    await clerk.until('2026-11-22 12:00');
    expect(calls(clerk, 'senior@')).toHaveLength(1);
  });

  test('[SUP-SAFE-5] the clock of a stuck report stops when product safety is told in another way', async () => {
    const clerk = await concerned(open, (template) =>
      template === 'safety-report' ? 'needs-person' : 'delivered',
    );
    await clerk.until('2026-11-21 23:30');
    const stuck = clerk.view().receipts.find(({ purpose }) => purpose === 'safety-report');
    await send(clerk, 'doneOtherwise', { effectId: stuck?.effectId, text });
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report')?.status).toBe('met');
  });

  test('[SUP-SAFE-3] [SUP-SAFE-4] instructions that cannot be delivered: only a call that reached the customer ends it', async () => {
    const clerk = await concerned(open, (template) =>
      template === 'safety-instructions' ? 'needs-person' : 'delivered',
    );
    await send(clerk, 'documentIncident', incident);
    const stuck = clerk.view().receipts.find(({ purpose }) => purpose === 'safety-instructions');
    await expect(send(clerk, 'doneOtherwise', { effectId: stuck?.effectId, text })).rejects.toThrow(
      "Send 'safetyCall'",
    );
    await send(clerk, 'withdraw', { channel: 'email' });
    await send(clerk, 'safetyCall', unreached);
    await clerk.until('2026-11-22 01:00');
    expect(clerk.rehearsal.result()).toBeUndefined();
    expect(clerk.view().warnings[0]).toContain('The customer was not reached');
    await send(clerk, 'safetyCall', reached);
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done' });
  });

  test.each(['silent', 'needs-person'] as const)(
    '[SUP-SAFE-5] withdrawn with a report that is %s: people are called all the same, and the case is not over before',
    async (status) => {
      const clerk = await concerned(open, (template) =>
        template === 'safety-report' ? status : 'delivered',
      );
      await send(clerk, 'documentIncident', incident);
      await send(clerk, 'withdraw', { channel: 'email' });
      await clerk.until('2026-11-22 00:00');
      expect(calls(clerk, owner).at(-1)).toBe('Sun 22 Nov 00:00');
      expect(calls(clerk, 'senior@').at(-1)).toBe('Sun 22 Nov 00:00');
      await clerk.until('2026-12-22 09:00');
      expect(clerk.rehearsal.result()).toBeUndefined();
      const report = clerk.view().receipts.findLast(({ purpose }) => purpose === 'safety-report');
      await send(clerk, 'doneOtherwise', { effectId: report?.effectId ?? report?.key, text });
      expect(clerk.state()).toBe('withdrawn');
    },
  );
});
