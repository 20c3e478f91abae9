import type { Duty } from '../case/duty.ts';
import { dueAt } from '../case/due.ts';
import { approvalDuties, owedDuties } from '../goods/compensation/duties.ts';
import { careDuties } from '../goods/care/duties.ts';
import {
  nextDutyAt as nextOf,
  lostDuties,
  parcelDuties,
  stuckDuties,
  tellDepartment,
} from '../goods/duties.ts';
import { after } from '../goods/times.ts';
import { approversInWords, pendingApproval } from '../case/compensation-approval.ts';
import { remembered } from '../kit/remembered.ts';
import type { Change, ClaimContext } from './context.ts';
import { findings } from './settling.ts';
import { openPromise } from './promise.ts';
import { remedyAlone } from './remedy.ts';
import { restockTryAt } from './times.ts';
import { isOpen } from './unit.ts';

/** Everything that waits for a person of ours, with its time. */
export function dutiesOf(context: ClaimContext): readonly Duty[] {
  const always = [...stuckDuties(context), ...careDuties(context), ...owedDuties(context)];
  return context.ending
    ? always
    : [...always, ...approvalDuties(context), ...parcelDuties(context), ...decisions(context)];
}

function* decisions(context: ClaimContext): Generator<Duty> {
  const { strangeSerial, receivedAt, policy, inspectedAt, units } = context;
  if (strangeSerial !== null) {
    yield {
      what: `The order has no serial number ${strangeSerial}: look at it, and take the customer's word where nothing stands against it (verify)`,
      dueAt: after(context, receivedAt, policy.warranty.decision.value),
    };
  }
  const pending = pendingApproval(remedyAlone(context));
  if (pending) {
    const who = approversInWords(context, pending.requestedBy);
    yield {
      what: `The approval of the claim by ${who} (approve, decline)`,
      dueAt: dueAt(context, 'approval'),
    };
  }
  const doubtful = units.filter(isOpen);
  if (inspectedAt !== null && doubtful.length > 0) {
    const found = doubtful.map(({ title, finding }) => `${title}: ${finding ? findings[finding.found] : ''}`);
    yield {
      what: `What becomes of the goods that did not come as described (settle): ${found.join('; ')}`,
      dueAt: dueAt(context, 'decision'),
    };
  }
  yield* lostDuties(context, doubtful.length > 0);
  const promise = openPromise(context);
  if (promise) {
    yield {
      what: `${promise.title}: get the article, or tell the customer another date before this one passes (restocked, putOff)`,
      dueAt: restockTryAt(context),
    };
  }
}

/** When the department is told next what waits for it; null: nothing does. */
export const nextDutyAt = remembered((context: ClaimContext): number | null =>
  nextOf(context, dutiesOf(context)),
);

/** The aim passed without a replacement: a person looks before it is late [SUP-WAR-7]. */
export function pressReplacement(context: ClaimContext): Change {
  return tellDepartment(context, {
    tasks: 'The replacement was aimed at today and is not done; see what keeps it',
    expectedBy: dueAt(context, 'replacement'),
  });
}
