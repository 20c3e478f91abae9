import type { CaseView } from '../../../machines/case/view.ts';
import type { CaseClient } from '../../../client/case-client.ts';
import { poll } from '../../../dev/kit/poll.ts';

export const customer = { name: 'Jane Miller', email: 'jane.miller@example.com' };
export const words = 'The parcel was promised for Monday and never came.';
const agent = { id: 'ana', role: 'agent' } as const;

/** A complaint about a delivery: acknowledged, referred, under investigation; all of its mails are out. */
export async function workedCase(cases: CaseClient, caseId: string): Promise<string> {
  await cases.open({
    policy: 'asivado',
    channel: 'email',
    topic: 'delivery',
    customer,
    text: words,
    caseId,
    actor: agent,
  });
  await untilView(cases, caseId, ({ state }) => state === 'acknowledged');
  await cases.send(caseId, {
    type: 'refer',
    payload: { department: 'billing', reason: 'The postage was charged twice.' },
    actor: agent,
  });
  await cases.send(caseId, { type: 'investigate', payload: {}, actor: agent });
  await untilView(cases, caseId, (view) => isQuiet(view) && view.state === 'investigating');
  return caseId;
}

/** Every letter that was written has its receipt. */
export function isQuiet({ receipts }: CaseView): boolean {
  return receipts.every(({ status }) => status !== 'written' && status !== 'under-way');
}

/** Waits until the view is as it should be; a minute at most. */
export async function untilView(
  cases: CaseClient,
  caseId: string,
  asItShould: (view: CaseView) => boolean,
): Promise<CaseView> {
  let last: CaseView | undefined;
  await poll(
    async () => {
      last = await cases.view(caseId);
      if (!asItShould(last)) throw new Error(`case ${caseId} is still ${last.state}`);
    },
    { timeoutMs: 60_000, everyMs: 100 },
  );
  return last ?? cases.view(caseId);
}
