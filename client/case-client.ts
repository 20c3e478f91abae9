import type { Client } from '@temporalio/client';
import type { Content, ContentStore } from '../activities/content/content-store.ts';
import type { Database } from '../activities/database/connect.ts';
import type { LinkRegister } from '../activities/links/link-register.ts';
import type { FoundOrder, OrdersPort } from '../activities/orders/orders-port.ts';
import type { CaseView, ClockView } from '../machines/case/view.ts';
import type { ReturnQuote } from '../machines/return/quote.ts';
import type { ClaimQuote } from '../machines/warranty/quote.ts';
import type { Actor, PossibleEvent, SendAnswer } from '../workflows/messages.ts';
import { findCase } from './case-address.ts';
import { catalogue as ownCatalogue, kindsOf, type Catalogue } from './catalogue.ts';
import { explainClock } from './explain-clock.ts';
import { explainStandstill } from './explain-standstill.ts';
import { findOrder, type OrderQuestion } from './find-order.ts';
import { linkedCases, type LinkedCase } from './links/linked-cases.ts';
import { listCases, type CaseList, type ListFilter } from './list-cases.ts';
import { orFail } from './map-failure.ts';
import { ClientError } from './client-error.ts';
import { openCase } from './open-case.ts';
import { openReturn, type OpenedReturn } from './open-return.ts';
import { openWarrantyClaim } from './open-warranty-claim.ts';
import type { ClaimQuestion, ClaimRequest } from './claim-request.ts';
import type { Opened } from './start-case.ts';
import type { OpenRequest } from './open-request.ts';
import type { Articles } from './priced-article.ts';
import { quoteClaim } from './quote-claim.ts';
import { quoteReturn } from './quote-return.ts';
import { readStanding, type Standing } from './read-standing.ts';
import { readEvents, readTime, readView } from './read-case.ts';
import { responseReport, type ResponseFilter, type ResponseReport } from './reports/response-report.ts';
import type { ReturnQuestion, ReturnRequest } from './return-request.ts';
import { sendEvent, type SendRequest } from './send-event.ts';
import { advance, type Advanced, type AdvanceOptions } from './virtual-time.ts';
import { watchCase, type WatchOptions } from './watch-case.ts';

export interface CaseClientOptions {
  /** A client of the namespace in which the cases live; its data converter must be the worker's. */
  readonly temporal: Client;
  /** Where words and personal data go; the worker's. */
  readonly content: ContentStore;
  /** The shop's orders; without them nothing about goods can be opened. */
  readonly orders?: OrdersPort;
  /** What articles cost; without them nothing can be exchanged. */
  readonly articles?: Articles;
  /** The database of the read model; without it nothing can be listed. */
  readonly records?: Database;
  /** Which case was opened from which; without it none can be opened from another one. */
  readonly links?: LinkRegister;
  readonly catalogue?: Catalogue;
  readonly taskQueue?: string;
  /** The page of a case for the company's own people, with `{case}`: Temporal's Web UI leads there. */
  readonly caseUrl?: string | undefined;
  /** How long a call may take, ms. */
  readonly timeout?: number;
  readonly now?: () => number;
}

/**
 * Talks to cases. A case is named by its case id or its workflow id. Every method fails with a ClientError, whose `type`
 * is public API.
 */
export interface CaseClient {
  open(request: OpenRequest): Promise<Opened>;
  /** Holds the goods for the case and opens a return of them. */
  openReturn(request: ReturnRequest): Promise<OpenedReturn>;
  /** Holds the goods for the case and opens a warranty claim of them. */
  openWarrantyClaim(request: ClaimRequest): Promise<Opened>;
  /** An order by its number and, for whoever does not speak for the company, its customer's e-mail address. */
  order(question: OrderQuestion): Promise<FoundOrder>;
  /** What would become of a return; starts and holds nothing. */
  quoteReturn(question: ReturnQuestion, actor: Actor): Promise<ReturnQuote>;
  /** What would become of a warranty claim; starts and holds nothing. */
  quoteClaim(question: ClaimQuestion, actor: Actor): Promise<ClaimQuote>;
  send(name: string, request: SendRequest): Promise<SendAnswer>;
  /** The case as people see it; also of a closed one. */
  view(name: string): Promise<CaseView>;
  /** The cases that belong to it: what it was opened from and what was opened from it, closed ones too. */
  linked(name: string): Promise<readonly LinkedCase[]>;
  /** Where it stands in its chart, and the revision to base a message on. */
  standing(name: string): Promise<Standing>;
  /** Every event of the case, with what stands against those that cannot be sent now. */
  events(name: string): Promise<readonly PossibleEvent[]>;
  list(filter?: ListFilter): Promise<CaseList>;
  /** How long customers waited for the first word of a person, against what the policy promises. */
  responses(filter: ResponseFilter): Promise<ResponseReport>;
  /** The view at once and at each change, until the case is closed. */
  watch(name: string, options?: WatchOptions): AsyncIterable<CaseView>;
  /** The case's own time, epoch ms: ahead of this machine's when a rehearsal has advanced it. */
  time(name: string): Promise<number>;
  explain(name: string, clock: string): Promise<ClockView>;
  /** Moves the case's own time forward; rehearsals only. `duration` in ms. */
  advance(name: string, duration: number, options?: AdvanceOptions): Promise<Advanced>;
  /** What stands behind references: words, a person, or the mark that it was erased. */
  words(references: readonly string[]): Promise<ReadonlyMap<string, NonNullable<Content>>>;
}

/** A client of the cases in one namespace. It opens and closes nothing: connection and store stay the caller's. */
export function createCaseClient(options: CaseClientOptions): CaseClient {
  const { temporal, content } = options;
  const catalogue = options.catalogue ?? ownCatalogue;
  const timeout = options.timeout ?? 10_000;
  const setup = {
    temporal,
    content,
    catalogue,
    timeout,
    now: options.now ?? (() => Date.now()),
    ...(options.taskQueue === undefined ? {} : { taskQueue: options.taskQueue }),
    ...(options.links && { links: options.links }),
    ...(options.caseUrl !== undefined && { caseUrl: options.caseUrl }),
    ...(options.articles && { articles: options.articles }),
  };
  const orders = (): OrdersPort => {
    if (options.orders) return options.orders;
    throw new ClientError(
      'NoDatabase',
      'No orders are known here: give this client the database of the orders.',
    );
  };
  const records = (): Database => {
    if (options.records) return options.records;
    throw new ClientError(
      'NoDatabase',
      "Lists are read from PostgreSQL, and none is known: set DATABASE_URL to the worker's database.",
    );
  };
  const find = (name: string) => findCase(temporal, kindsOf(catalogue), name);
  const view = async (name: string) => readView(temporal, await find(name), timeout);
  return {
    open: (request) => openCase(setup, request),
    openReturn: async (request) =>
      openReturn({ ...setup, orders: orders(), kinds: kindsOf(catalogue) }, request),
    openWarrantyClaim: async (request) =>
      openWarrantyClaim({ ...setup, orders: orders(), kinds: kindsOf(catalogue) }, request),
    order: async (question) => findOrder(orders(), question),
    quoteReturn: async (question, actor) => quoteReturn({ ...setup, orders: orders() }, question, actor),
    quoteClaim: async (question, actor) => quoteClaim({ ...setup, orders: orders() }, question, actor),
    send: async (name, request) => sendEvent({ ...setup, orders }, await find(name), request),
    view,
    linked: async (name) => {
      const { links } = options;
      return links ? linkedCases({ temporal, links }, await find(name)) : [];
    },
    events: async (name) => readEvents(temporal, await find(name), timeout),
    standing: async (name) => readStanding(temporal, await find(name), timeout),
    list: async (filter = {}) => listCases(records(), filter, setup.now()),
    responses: async (filter) => responseReport(records(), filter, setup.now()),
    async *watch(name, watchOptions) {
      const address = await find(name);
      yield* watchCase(temporal, address, () => readView(temporal, address, timeout), watchOptions);
    },
    time: async (name) => readTime(temporal, await find(name), setup.now()),
    explain: async (name, clock) => explainClock(await view(name), clock),
    advance: async (name, duration, advanceOptions) => {
      const { workflowId } = await find(name);
      try {
        return await advance(temporal, workflowId, duration, advanceOptions);
      } catch (error) {
        throw await explainStandstill(error, () => view(name));
      }
    },
    words: (references) => orFail('content store', () => content.getMany(references)),
  };
}
