import type { FoundOrder, OrdersPort } from '../activities/orders/orders-port.ts';
import type { KindOfCase } from '../policies/sections/common.ts';
import type { Policy } from '../policies/schema.ts';
import type { PolicySlice } from '../policies/slice.ts';
import type { Actor } from '../workflows/messages.ts';
import { addressOf, runStatus, type CaseAddress } from './case-address.ts';
import { caseIdFor, checkCaseId, checkEventId, newCaseId, newEventId } from './case-id.ts';
import { ClientError } from './client-error.ts';
import { findOrder } from './find-order.ts';
import { holdFirst, holdUnits, letGoOfOrphans, letGoUnlessBegun } from './hold-units.ts';
import { knownPolicy } from './known-policy.ts';
import { fromOther, otherCase, type From } from './links/other-case.ts';
import { sliceFor } from './slice-for.ts';
import { openedBefore, type Opened, type StartSetup } from './start-case.ts';
import { refsOf } from './units-asked.ts';

export interface GoodsSetup extends StartSetup {
  readonly orders: OrdersPort;
  /** How long a query may take, ms. */
  readonly timeout: number;
  /** The kinds of cases that may hold units. */
  readonly kinds: readonly string[];
  now(): number;
}

/** What every case about goods of an order is asked for with. */
export interface GoodsRequest {
  readonly policy: string;
  readonly orderId: string;
  readonly email?: string | undefined;
  readonly lines: readonly { readonly units?: readonly number[] | undefined }[];
  readonly from?: string | undefined;
  readonly caseId?: string | undefined;
  readonly id?: string | undefined;
  readonly actor: Actor;
}

interface NamedLine {
  readonly lineId: string;
  readonly units: readonly number[];
}

/** A case that holds its pieces and can begin. */
export interface Held<Line> {
  readonly policy: Policy;
  readonly slice: PolicySlice;
  readonly address: CaseAddress;
  readonly eventId: string;
  readonly found: FoundOrder;
  readonly lines: readonly Line[];
  readonly from?: From;
  readonly now: number;
}

/** How a kind of case about goods is opened. */
export interface Way<Line, T> {
  readonly kind: KindOfCase;
  /** Which pieces are meant. @throws ClientError */
  asked(found: FoundOrder, caseId: string): Promise<readonly Line[]>;
  begin(held: Held<Line>): Promise<T>;
  /** The answer about a case that another attempt began. */
  begun(opened: Opened): Promise<T>;
}

/** Tries to find free pieces when others are faster: each loss means that somebody else won. */
const tries = 5;

/**
 * Holds the pieces for the case, all or none, and begins it. The same request with the same event id may be repeated after a
 * time-out; it answers with the case that there is.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, UnknownOrder, UnitTaken, InvalidInput, CaseExists, DuplicateEvent or
 * ServiceUnavailable
 */
export async function openGoods<Line extends NamedLine, T>(
  setup: GoodsSetup,
  request: GoodsRequest,
  way: Way<Line, T>,
): Promise<T> {
  const policy = knownPolicy(request.policy);
  const now = setup.now();
  const slice = sliceFor(policy, way.kind, now);
  const eventId = request.id === undefined ? newEventId() : checkEventId(request.id);
  const made = request.id === undefined ? newCaseId(now) : caseIdFor(eventId);
  const caseId = request.caseId === undefined ? made : checkCaseId(request.caseId);
  const address = addressOf(way.kind, caseId);
  // Under an id that was made here no other case can run: whether it has begun is asked only if it had its turn before.
  const opening = { way, policy, slice, eventId, address, now, named: request.caseId !== undefined };
  try {
    return await held(setup, request, opening);
  } catch (error) {
    // Another attempt may have begun it and have let go of its pieces since, so that they are not to be had again.
    const refused = error instanceof ClientError && error.type !== 'ServiceUnavailable';
    const before = refused ? await begunBefore(setup, opening) : undefined;
    if (before) return before.answer;
    throw error;
  }
}

interface Opening<Line, T> extends Omit<Held<Line>, 'found' | 'lines' | 'from'> {
  readonly way: Way<Line, T>;
  /** Its id was given. */
  readonly named: boolean;
}

/** The answer about the case if another attempt began it. */
async function begunBefore<Line, T>(
  { temporal }: GoodsSetup,
  { address, eventId, way }: Opening<Line, T>,
): Promise<{ readonly answer: T } | undefined> {
  if (!(await runStatus(temporal, address))) return undefined;
  return { answer: await way.begun(await openedBefore(temporal, address, eventId)) };
}

async function held<Line extends NamedLine, T>(
  setup: GoodsSetup,
  request: GoodsRequest,
  opening: Opening<Line, T>,
): Promise<T> {
  const { way, address, named, ...known } = opening;
  const { caseId } = address;
  const { actor, orderId, email } = request;
  const other = request.from === undefined ? undefined : await otherCase(setup, request.from, address);
  const question = { orderId, email, staff: actor.role !== 'customer' };
  for (let attempt = 1; ; attempt += 1) {
    const found = await findOrder(setup.orders, question);
    const from = other && fromOther(other, { actor, orderId, email: found.customer?.email });
    try {
      const lines = await way.asked(found, caseId);
      const units = refsOf(lines);
      if (named || !(await holdFirst(setup, caseId, orderId, units))) {
        // What another attempt began is not held again.
        const before = await begunBefore(setup, opening);
        if (before) return before.answer;
        await holdUnits(setup, caseId, orderId, units);
      }
      return await begun(
        setup,
        caseId,
        way.begin({ ...known, address, found, lines, ...(from && { from }) }),
      );
    } catch (error) {
      if (!(error instanceof ClientError && error.type === 'UnitTaken') || attempt >= tries) throw error;
      // Where any piece will do, another one may still be free.
      const anyWillDo = request.lines.some(({ units }) => units === undefined);
      if (!(await letGoOfOrphans(setup, found)) && !anyWillDo) throw error;
    }
  }
}

/** What may yet begin keeps its pieces; if it never does, the next who asks for them finds that out. */
async function begun<T>(setup: GoodsSetup, caseId: string, begins: Promise<T>): Promise<T> {
  try {
    return await begins;
  } catch (error) {
    if (!(error instanceof ClientError && error.type === 'ServiceUnavailable'))
      await letGoUnlessBegun(setup, caseId);
    throw error;
  }
}
