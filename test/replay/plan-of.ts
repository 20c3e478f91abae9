import { defaultPayloadConverter } from '@temporalio/common';
import type { ContentBody, ContentKind } from '../../activities/content/content-store.ts';
import type { CaseMessage } from '../../workflows/messages.ts';
import type { StoredHistory } from './stored-history.ts';

/** What is needed to live a history through once more. Instants are epoch ms. */
export interface Plan {
  readonly workflowId: string;
  readonly caseId: string;
  readonly begin: number;
  readonly input: object;
  readonly messages: readonly { readonly message: CaseMessage; readonly instant: number }[];
  /** The last event's instant, and whether it ended the case. */
  readonly end: number;
  readonly ends: boolean;
  /** Its mails could not be sent at once. */
  readonly mailFails: boolean;
  /** What the references of input and messages stand for, as made up as the people of the history. */
  readonly content: readonly {
    readonly ref: string;
    readonly body: ContentBody;
    readonly kind: ContentKind;
  }[];
}

const customer = {
  name: 'Jane Quillfeather',
  email: 'jane.quillfeather@example.net',
  phone: '+1 734 555 0142',
  address: '12 Elderberry Lane\nAnn Arbor, MI 48104\nUSA',
};

/**
 * Reads how a case went. What lies in the past by `now` is moved to the present as a whole: time never goes back.
 *
 * @param now epoch ms
 * @returns undefined for a run that took over from another one
 */
export function planOf({ events }: StoredHistory, now: number): Plan | undefined {
  const all = events ?? [];
  const started = all[0]?.workflowExecutionStartedEventAttributes;
  const args = decoded(started?.input?.payloads?.[0]);
  const { input } = args as { readonly input?: { readonly caseId: string; readonly openedAt: number } };
  if (!started || !input) return undefined;
  const shift = Math.max(0, now - input.openedAt);
  const accepted = all.flatMap(({ eventTime, workflowExecutionUpdateAcceptedEventAttributes: update }) => {
    const payload = update?.acceptedRequest?.input?.args?.payloads?.[0];
    if (!payload) return [];
    const message = moved(decoded(payload), shift) as CaseMessage;
    return [{ message, instant: message.occurredAt ?? instantOf(eventTime) + shift }];
  });
  const last = all.at(-1);
  return {
    workflowId: started.workflowId ?? '',
    caseId: input.caseId,
    begin: input.openedAt + shift,
    input: moved(input, shift) as object,
    messages: accepted,
    end: instantOf(last?.eventTime) + shift,
    ends: Boolean(last?.workflowExecutionCompletedEventAttributes),
    mailFails: all.some(
      (each) => each.activityTaskScheduledEventAttributes?.activityType?.name === 'sendMail',
    ),
    content: refsIn([input, accepted]).map((ref) =>
      ref.endsWith('/customer')
        ? { ref, body: customer, kind: 'person' }
        : { ref, body: 'The parcel with the blue teapot never came.', kind: 'words' },
    ),
  };
}

function decoded(payload: object | null | undefined): unknown {
  return payload ? defaultPayloadConverter.fromPayload(payload) : {};
}

function instantOf(
  time: { readonly seconds?: unknown; readonly nanos?: unknown } | null | undefined,
): number {
  return Number(time?.seconds ?? 0) * 1000 + Math.floor(Number(time?.nanos ?? 0) / 1_000_000);
}

/** A copy whose instants, by their names, lie so much later, ms. */
function moved(value: unknown, shift: number): unknown {
  return JSON.parse(JSON.stringify(value), (key: string, each: unknown) =>
    ['openedAt', 'occurredAt', 'answeredAt'].includes(key) && typeof each === 'number' ? each + shift : each,
  );
}

function refsIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(/words\/[a-z0-9-]+\/[a-z0-9-]+\/[A-Za-z]+/g))];
}
