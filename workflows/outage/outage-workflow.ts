import { outageChart, type OutageContext } from '../../machines/outage/chart.ts';
import { outageInput, outagePayloads } from '../../machines/outage/outage.ts';
import { type OutageRecord, outageState } from '../../machines/outage/record.ts';
import { maySend } from '../../machines/staff/rights.ts';
import { durableWorkflow, type DurableArgs } from '../durable-workflow.ts';
import { type Envelope, rootOf } from '../interpreter/envelope.ts';
import { issuesOf, refuse } from '../message-guard.ts';
import type { CaseMessage } from '../messages.ts';

const run = durableWorkflow(outageChart, {
  describe: ({ value }) => outageState(value),
  validate,
  view: recordOf,
  timerSummary: ({ id }) =>
    id.includes('look') ? 'look for cases that were opened meanwhile' : 'next helping',
  record: (envelope) => ({ name: 'writeOutage', params: recordOf(envelope) }),
});

/** A declared outage as a workflow: `outage/<id>`. */
export async function outageWorkflow(args: DurableArgs): Promise<unknown> {
  if (!args.envelope) {
    const parsed = outageInput.safeParse(args.input);
    if (!parsed.success)
      throw refuse('InvalidInput', `An outage cannot begin so: ${issuesOf(parsed.error, 'input')}.`);
  }
  return run(args);
}

function recordOf(envelope: Envelope): OutageRecord {
  const { value, context } = rootOf(envelope).snapshot;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the snapshot is this chart's own
  const { at: _at, ...outage } = context as OutageContext;
  return { ...outage, state: outageState(value), revision: envelope.revision };
}

/** @throws ApplicationFailure of type UnknownEvent, NotPermitted, InvalidPayload or EventNotAccepted */
function validate({ type, payload, actor }: CaseMessage, envelope: Envelope): void {
  const schema = Object.entries(outagePayloads).find(([name]) => name === type)?.[1];
  if (!schema)
    throw refuse(
      'UnknownEvent',
      `An outage has no event '${type}'; it has: ${Object.keys(outagePayloads).join(', ')}.`,
    );
  if (
    actor.role === 'customer' ||
    (actor.position !== undefined && !maySend(actor.position, 'declareOutage'))
  )
    throw refuse('NotPermitted', 'Who may declare an outage may change and end it, and nobody else.');
  const parsed = schema.safeParse(payload);
  if (!parsed.success)
    throw refuse('InvalidPayload', `'${type}' needs another payload: ${issuesOf(parsed.error, 'payload')}.`);
  if (recordOf(envelope).endedAt !== null)
    throw refuse('EventNotAccepted', 'The outage has ended already; declare another one if it is back.');
}
