import type { CaseClient } from '../../../client/case-client.ts';
import type { SendRequest } from '../../../client/send-event.ts';
import type { CaseView } from '../../../machines/case/view.ts';
import type { TestMailServer } from '../../activities/support/mail-server.ts';
import { ana } from './jane.ts';
import type { Started } from './started.ts';
import { until } from './until.ts';

/** So long a case may take to show something while every other test runs beside it, ms. */
const patience = 90_000;

/** A case at a desk. */
export interface DeskCase {
  readonly caseId: string;
  readonly started: Started;
  send(type: string, payload?: SendRequest['payload'], more?: Partial<SendRequest>): Promise<string>;
  view(): Promise<CaseView>;
  /** Waits until the view is as wished. */
  shows(what: string, holds: (view: CaseView) => boolean): Promise<CaseView>;
  /** Virtual time, ms. */
  advance(duration: number): Promise<void>;
  /** The case's own time, epoch ms. */
  now(): Promise<number>;
  /** Mails of the case so far: subject, address, template's Message-ID, in their order. */
  mails(): readonly {
    readonly subject: string;
    readonly to: string;
    readonly messageId: string;
    readonly text: string;
    readonly date: number;
  }[];
}

/** A case of this desk, by its id. */
export function deskCase(
  { client, mail }: { readonly client: CaseClient; readonly mail: TestMailServer },
  caseId: string,
  started: Started,
): DeskCase {
  const view = () => client.view(caseId);
  return {
    caseId,
    started,
    view,
    async send(type, payload = {}, more = {}) {
      const { state } = await client.send(caseId, { type, payload, actor: ana, ...more });
      return state;
    },
    shows: (what, holds) =>
      until(
        what,
        async () => {
          const now = await view();
          return holds(now) ? now : undefined;
        },
        patience,
      ),
    async advance(duration) {
      await client.advance(caseId, duration);
    },
    now: () => client.time(caseId),
    mails: () =>
      mail.mails
        .filter((email) =>
          email.headers.some(({ key, value }) => key === 'x-redress-case' && value === caseId),
        )
        .map(({ subject = '', to, messageId = '', text = '', date }) => ({
          subject,
          to: to?.[0]?.address ?? '',
          messageId,
          text,
          date: Date.parse(date ?? ''),
        })),
  };
}
