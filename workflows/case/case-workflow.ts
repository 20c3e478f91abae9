import { setCurrentDetails } from '@temporalio/workflow';
import type { CaseKind } from '../../machines/case/kind.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { durableWorkflow, type DurableArgs } from '../durable-workflow.ts';
import type { Envelope } from '../interpreter/envelope.ts';
import { traced } from '../interpreter/traces.ts';
import { issuesOf, refuse } from '../message-guard.ts';
import { writeAttributes } from './attributes.ts';
import { detailsOf } from './details.ts';
import { eventsOf } from './possible.ts';
import { recordOf } from './record.ts';
import { explainRefusal } from './refusal-by-state.ts';
import { sharingPolicy } from './shared-policy.ts';
import { rootSnapshot } from './snapshot.ts';
import { validate } from './validate.ts';

/** The Temporal workflow of a kind of case: the chart, and how it shows itself in the Web UI. */
export function caseWorkflow(kind: CaseKind): (args: DurableArgs) => Promise<unknown> {
  const run = durableWorkflow(kind.chart, {
    describe: (snapshot) => kind.publicState(snapshot),
    isQuiet: ({ type, actor }) => type === 'note' && roleOf(actor) === 'system',
    validate: (message, envelope, settled) => validate(kind, message, envelope, settled),
    explainRefusal: (refusal, message, envelope) =>
      explainRefusal(kind, refusal, message, envelope, Date.now()),
    events: (envelope) => eventsOf(kind, envelope, Date.now()),
    view: (envelope) => viewNow(kind, envelope),
    timerSummary: (timer, envelope) => kind.describeTimer(timer, rootSnapshot(envelope, Date.now()).context),
    effectSummary: (effect, envelope) =>
      kind.describeEffect(effect, rootSnapshot(envelope, Date.now()).context),
    stepped: (envelope) => writeAttributes(viewNow(kind, envelope)),
    record: (envelope) => ({ name: 'writeRecord', params: recordOf(kind, envelope) }),
    publish: (envelope) => setCurrentDetails(detailsOf(viewNow(kind, envelope))),
  });
  return async (args) => {
    if (!args.envelope) traced(() => checkInput(kind, args.input));
    return run(sharingPolicy(args));
  };
}

const roleOf = (actor: unknown): unknown =>
  typeof actor === 'object' && actor !== null ? Reflect.get(actor, 'role') : undefined;

/** The last view of each envelope: search attributes and details of one wake are told from the same. */
const views = new WeakMap<Envelope, { readonly at: number; readonly view: CaseView }>();

function viewNow(kind: CaseKind, envelope: Envelope): CaseView {
  const now = Date.now();
  const known = views.get(envelope);
  if (known?.at === now) return known.view;
  const view = kind.viewOf(rootSnapshot(envelope, now), envelope.timers, now);
  views.set(envelope, { at: now, view });
  return view;
}

/** Nothing is lost when a case that never began fails; retrying its first task for ever would hide the mistake. */
function checkInput(kind: CaseKind, input: unknown): void {
  const parsed = kind.input.safeParse(input);
  if (parsed.success) return;
  const issues = issuesOf(parsed.error, 'input');
  throw refuse('InvalidInput', `A ${kind.title.toLowerCase()} cannot begin with this input: ${issues}.`);
}
