import type { Client, WorkflowHandle } from '@temporalio/client';
import { advance } from '../../../client/virtual-time.ts';
import type { Envelope } from '../../../workflows/interpreter/envelope.ts';
import {
  caseEnvelope,
  casePost,
  caseSend,
  type CaseMessage,
  type SendAnswer,
} from '../../../workflows/messages.ts';
import { historiesOf, type History } from './histories.ts';
import { until } from './until.ts';

/** A workflow that a test started, with what tests do to it. */
export interface Started {
  readonly workflowId: string;
  readonly handle: WorkflowHandle;
  send(type: string, payload?: object, more?: Partial<CaseMessage>): Promise<SendAnswer>;
  /** The same by signal. */
  post(type: string, payload?: object, more?: Partial<CaseMessage>): Promise<void>;
  envelope(): Promise<Envelope>;
  /** The root chart's context. */
  context(): Promise<Readonly<Record<string, unknown>>>;
  /** Waits until the envelope is as wished. */
  rests(what: string, holds: (envelope: Envelope) => boolean): Promise<Envelope>;
  /** Lets virtual time pass, ms. */
  advance(duration: number): Promise<void>;
  /** One for each run, oldest first. */
  histories(): Promise<History[]>;
}

let ids = 0;

/** The message of an agent; the event id is new. */
export function messageOf(type: string, payload: object = {}, more: Partial<CaseMessage> = {}): CaseMessage {
  ids += 1;
  return { id: `e-${ids}`, type, payload: { ...payload }, actor: { id: 'ana', role: 'agent' }, ...more };
}

/** The workflow of that id, followed over all its runs. */
export function follow(client: Client, workflowId: string, firstRunId: string): Started {
  const handle = client.workflow.getHandle(workflowId);
  const envelope = async (): Promise<Envelope> => (await handle.query(caseEnvelope)) as Envelope;
  return {
    workflowId,
    handle,
    send(type, payload, more) {
      const message = messageOf(type, payload, more);
      return handle.executeUpdate(caseSend, { updateId: message.id, args: [message] });
    },
    post: (type, payload, more) => handle.signal(casePost, messageOf(type, payload, more)),
    envelope,
    context: async () => contextOf(await envelope()),
    rests: (what, holds) =>
      until(what, async () => {
        const now = await envelope();
        return holds(now) ? now : undefined;
      }),
    async advance(duration) {
      await advance(client, workflowId, duration);
    },
    histories: () => historiesOf(client, workflowId, firstRunId),
  };
}

export function contextOf({ actors }: Envelope): Readonly<Record<string, unknown>> {
  return actors['']?.snapshot.context as Readonly<Record<string, unknown>>;
}

/** The root chart's state value. */
export function stateOf({ actors }: Envelope): unknown {
  return actors['']?.snapshot.value;
}
