import type { LetterParams } from '../case/letter.ts';
import { writeLetter } from '../case/write-letter.ts';
import type { Change, ReturnContext } from './context.ts';

/** What is to be written. */
export interface Draft {
  readonly purpose: string;
  readonly template: LetterParams['template'];
  readonly title: string;
  readonly facts?: LetterParams['facts'];
  readonly words?: Readonly<Record<string, string>>;
  /** To the department that answers for returns instead of the customer. */
  readonly toDepartment?: boolean;
  /** Keys of files that go with it. */
  readonly attachments?: readonly string[];
}

/** The department that answers for returns, and its owner. */
export function ownerOf({ policy }: Pick<ReturnContext, 'policy'>) {
  const id = policy.returns.handledBy.value;
  const department = policy.departments.find((each) => each.id === id);
  return {
    name: department?.owner.name ?? id,
    department: department?.title ?? id,
    email: department?.email ?? '',
  };
}

export function calendarOfReturn({ policy }: Pick<ReturnContext, 'policy'>) {
  const { calendar } = policy.returns.window.value;
  const found = policy.calendars[calendar];
  if (!found)
    throw new Error(`The policy has no calendar '${calendar}': it was not checked when it was loaded.`);
  return found;
}

/** Writes a letter; `dispatch` hands it to the host. */
export function write(context: ReturnContext, draft: Draft): Change {
  const { policy, customer, order, receivedAt } = context;
  const owner = ownerOf(context);
  const by = draft.toDepartment ? 'email' : context.reachableBy;
  const facts = {
    company: policy.company,
    topic: `your return of order ${order.orderId}`,
    timeZone: calendarOfReturn(context).timeZone,
    owner: owner.name,
    department: owner.department,
    received: receivedAt,
    ...draft.facts,
  };
  const params = {
    template: draft.template,
    to: draft.toDepartment ? { department: owner.department, email: owner.email } : customer,
    locale: policy.locale,
    facts,
    words: draft.words ?? {},
    ...(draft.attachments && { attachments: [...draft.attachments] }),
  };
  const title = `${draft.title} by ${by === 'post' ? 'letter' : 'e-mail'}`;
  const told = draft.toDepartment && { told: `Sent: ${draft.title} to ${owner.department}` };
  return writeLetter(context, { purpose: draft.purpose, title, by, params, ...told });
}
