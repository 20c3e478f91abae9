import type { LetterParams } from '../case/letter.ts';
import { historyOf, leftOut, writeLetter } from '../case/write-letter.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { homeCalendar, ownerOf } from './rules.ts';

/** What is to be written. */
export interface Draft {
  readonly purpose: string;
  readonly template: LetterParams['template'];
  readonly title: string;
  readonly facts?: LetterParams['facts'];
  readonly words?: Readonly<Record<string, string>>;
  /** To the department that answers for the goods instead of the customer. */
  readonly toDepartment?: boolean;
  /** To somebody else of the company. */
  readonly to?: { readonly department: string; readonly email: string };
  /** With the whole communication so far. */
  readonly history?: boolean;
  /** Keys of files that go with it. */
  readonly attachments?: readonly string[];
}

/** Writes a letter; `dispatch` hands it to the host. */
export function write(context: GoodsContext, draft: Draft): GoodsChange {
  const { policy, customer, order, receivedAt } = context;
  const owner = ownerOf(context);
  const inside =
    draft.to ?? (draft.toDepartment ? { department: owner.department, email: owner.email } : undefined);
  const by = inside ? 'email' : context.reachableBy;
  const facts = {
    company: policy.company,
    topic: `${subjectOf(policy.kind)} ${order.orderId}`,
    timeZone: homeCalendar(context).timeZone,
    owner: owner.name,
    department: owner.department,
    received: receivedAt,
    ...(draft.history && leftOut(context)),
    ...draft.facts,
  };
  const params = {
    template: draft.template,
    to: inside ?? customer,
    locale: policy.locale,
    facts,
    words: draft.words ?? {},
    ...(draft.attachments && { attachments: [...draft.attachments] }),
    ...(draft.history && { history: historyOf(context) }),
  };
  const title = `${draft.title} by ${by === 'post' ? 'letter' : 'e-mail'}`;
  const told = inside && { told: `Sent: ${draft.title} to ${inside.department}` };
  return writeLetter(context, { purpose: draft.purpose, title, by, params, ...told });
}

function subjectOf(kind: GoodsContext['policy']['kind']): string {
  return kind === 'warranty' ? 'your warranty claim for order' : 'your return of order';
}
