import { z } from 'zod';
import type { CaseView } from '../../../machines/case/view.ts';
import type { LinkedCase } from '../../links/linked-cases.ts';
import type { Actor } from '../../../workflows/messages.ts';
import { claimViewBody, claimViewBodyOf } from './claim-view-body.ts';
import { instant, iso } from './instants.ts';
import { linkedBody, linkedBodyOf } from './linked-body.ts';

const clock = z.object({
  name: z.string(),
  title: z.string(),
  status: z.enum(['running', 'paused', 'overdue', 'met', 'missed', 'cancelled']),
  startedAt: instant,
  dueAt: instant,
  stoppedAt: instant.optional(),
  because: z.string().meta({ description: 'Why it is due then' }),
});

const commitment = z.object({
  id: z.string(),
  title: z.string(),
  promisedAt: instant,
  dueAt: instant,
  status: z.enum(['open', 'kept', 'renewed', 'broken', 'released']),
});

const letter = z.object({
  title: z.string(),
  writtenAt: instant,
  status: z.string().meta({
    description: 'delivered, deduplicated, needs-person, skipped, written, under-way or superseded',
  }),
});

const inside = z.object({
  owner: z.object({ name: z.string(), department: z.string() }).optional(),
  escalation: z
    .object({
      level: z.int(),
      title: z.string(),
      contact: z.string(),
      since: instant,
      reasons: z.array(z.string()),
    })
    .optional(),
  priority: z.object({ id: z.string(), title: z.string() }).optional(),
  earlierInteractions: z
    .int()
    .meta({ description: 'Interactions after the first that are not listed any more' }),
  interactions: z.array(
    z.object({
      at: instant,
      who: z.string(),
      role: z.string(),
      direction: z.string(),
      channel: z.string(),
      what: z.string(),
    }),
  ),
  warnings: z.array(z.string()),
});

/** A case as the API shows it. Words and persons are not in it. */
export const caseBody = z
  .object({
    id: z.string(),
    kind: z.string(),
    policy: z.object({ id: z.string(), version: z.string() }),
    state: z.string().meta({
      description: 'received, acknowledged, investigating, escalated, resolved, closed, withdrawn, ...',
    }),
    since: instant.meta({ description: 'When it was received' }),
    channel: z.string(),
    topic: z.string().optional(),
    timeZone: z.string().meta({ description: 'IANA time zone in which its dates are meant' }),
    clocks: z.array(clock),
    commitments: z.array(commitment).meta({ description: 'Dates that the customer was told' }),
    goods: z
      .object({
        orderId: z.string(),
        units: z.array(
          z.object({
            lineId: z.string(),
            unit: z.int(),
            title: z.string(),
            state: z.string(),
            because: z.string().optional(),
          }),
        ),
      })
      .optional()
      .meta({ description: 'The goods, where it is about goods' }),
    claim: claimViewBody.optional().meta({ description: 'Where it is a warranty claim' }),
    letters: z.array(letter).meta({
      description:
        'What was written to the customer; keys of the roles agent and system see everything that was done',
    }),
    next: z
      .array(z.object({ what: z.string(), at: instant }))
      .meta({ description: 'What happens by itself, soonest first' }),
    awaiting: z.array(z.object({ what: z.string(), from: z.string() })),
    linked: z.array(linkedBody).meta({
      description:
        'Cases that belong to it, closed ones too; keys of the role customer see those of the same customer',
    }),
    inside: inside
      .optional()
      .meta({ description: 'What only the company sees: for keys of the roles agent and system' }),
  })
  .meta({ id: 'Case' });

export type CaseBody = z.infer<typeof caseBody>;

/** The view of a case for a key of this role: a customer's key sees what a customer may. */
export function caseBodyOf(view: CaseView, cases: readonly LinkedCase[], role: Actor['role']): CaseBody {
  return {
    id: view.caseId,
    kind: view.kind,
    policy: { id: view.policy.id, version: view.policy.version },
    state: view.state,
    since: iso(view.since),
    channel: view.channel,
    ...(view.topic === undefined ? {} : { topic: view.topic }),
    timeZone: view.timeZone,
    clocks: view.clocks.map(({ name, title, status, startedAt, dueAt, stoppedAt, because }) => ({
      name,
      title,
      status,
      startedAt: iso(startedAt),
      dueAt: iso(dueAt),
      ...(stoppedAt === undefined ? {} : { stoppedAt: iso(stoppedAt) }),
      because,
    })),
    commitments: view.commitments.map(({ id, title, promisedAt, dueAt, status }) => ({
      id,
      title,
      promisedAt: iso(promisedAt),
      dueAt: iso(dueAt),
      status,
    })),
    ...(view.goods && {
      goods: {
        orderId: view.goods.orderId,
        units: view.goods.units.map(({ lineId, unit, title, state, because }) => ({
          lineId,
          unit,
          title,
          state,
          ...(because !== undefined && { because }),
        })),
      },
    }),
    ...(view.claim && { claim: claimViewBodyOf(view.claim) }),
    letters: view.receipts
      .filter((each) => role !== 'customer' || isForCustomer(each))
      .map(({ title, writtenAt, status }) => ({ title, writtenAt: iso(writtenAt), status })),
    next: view.next.map(({ what, at }) => ({ what, at: iso(at) })),
    awaiting: view.awaiting.map(({ what, from }) => ({ what, from })),
    linked: linkedBodyOf(cases, role),
    ...(role === 'customer' ? {} : { inside: insideOf(view) }),
  };
}

/** A letter to the customer, not one to a department and nothing that was done with goods or money. */
function isForCustomer({ effect, inside }: CaseView['receipts'][number]): boolean {
  return (effect === 'sendMail' || effect === 'printLetter') && inside !== true;
}

function insideOf({
  owner,
  escalation,
  priority,
  earlierInteractions,
  interactions,
  warnings,
}: CaseView): z.infer<typeof inside> {
  return {
    ...(owner && { owner: { name: owner.name, department: owner.department } }),
    ...(escalation && {
      escalation: {
        level: escalation.level,
        title: escalation.title,
        contact: escalation.contact,
        since: iso(escalation.since),
        reasons: [...escalation.reasons],
      },
    }),
    ...(priority && { priority: { ...priority } }),
    earlierInteractions,
    interactions: interactions.map(({ at, who, direction, channel, what }) => ({
      at: iso(at),
      who: who.id,
      role: who.role,
      direction,
      channel,
      what,
    })),
    warnings: [...warnings],
  };
}
