import type { ListedOutage } from '../../../client/outages/listed-outages.ts';
import { type Outages, outagesOf } from '../../../client/outages/outages.ts';
import type { Desk } from './desk.ts';
import type { DeskCase } from './desk-case.ts';
import type { Suite } from './suite.ts';
import { until } from './until.ts';

/** How many mails with this in their subject each of the cases had. */
export const mailsOf = (cases: readonly DeskCase[], subject: string) =>
  cases.map((one) => one.mails().filter((mail) => mail.subject.includes(subject)).length);

/** Outages of a desk. */
export const outagesAt = (on: Suite, { database, taskQueue }: Desk): Outages =>
  outagesOf({ temporal: on.client(), database, taskQueue, now: () => Date.now() });

/** Waits until an outage is as wished. */
export function outageShows(
  outages: Outages,
  outageId: string,
  what: string,
  holds: (outage: ListedOutage) => boolean,
): Promise<ListedOutage> {
  return until(what, async () => {
    const found = (await outages.list()).find(({ outage }) => outage.outageId === outageId);
    return found && holds(found) ? found : undefined;
  });
}
