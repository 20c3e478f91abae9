import type { CaseView } from '../../machines/case/view.ts';
import type { Position } from '../../policies/sections/position.ts';
import type { Article } from '../../policies/sections/knowledge.ts';
import type { ListedOutage, RunningOutage } from '../outages/listed-outages.ts';
import type { ListedNews } from '../../activities/webhooks/late-news.ts';
import type { ListedCase } from '../records/list-records.ts';
import type { Breach } from '../reports/breaches.ts';
import type { CaseBehind } from '../reports/cases-behind.ts';
import type { Feedback } from '../reports/feedback-report.ts';
import type { HandlingRow } from '../reports/handling-report.ts';
import type { Page } from '../reports/newest-first.ts';
import type { PromisesRow } from '../reports/promises-report.ts';
import type { ReportRow } from '../reports/service-report.ts';
import type { WaitingRow } from '../reports/waiting-report.ts';
import type { PolicyChoices } from './policy-choices.ts';

// What the console's API answers; the app reads these types and nothing else of the server. Instants are epoch ms.

/** `GET /api/session` */
export interface SessionBody {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly position: Position;
    readonly departments: readonly string[];
  };
  readonly positionTitle: string;
  /** To be repeated in `x-csrf-token` by whatever changes something. */
  readonly csrf: string;
  readonly expiresAt: number;
  readonly mayOpen: boolean;
  readonly mayDeclareOutage: boolean;
  /** Companies whose cases there are. */
  readonly policies: readonly { readonly id: string; readonly company: string }[];
}

/** A clock as a bar: how much of its counted time is left. */
export interface ClockBar {
  readonly title: string;
  readonly status: string;
  readonly dueAt: number;
  /** Share of the counted time that is left, 1 to 0. */
  readonly left: number;
}

export interface QueueRow extends Omit<ListedCase, 'clocks'> {
  /** The clocks that run, the one due first first; left out where the case does not answer. */
  readonly clocks?: readonly ClockBar[];
  /** The case has not answered yet; asked again a moment later it has. */
  readonly clocksFollow?: true;
  /** The case's own time: ahead of this machine's in a rehearsal; left out with the clocks. */
  readonly now?: number;
}

/** `GET /api/cases` */
export interface QueueBody {
  readonly cases: readonly QueueRow[];
  /** The cursor of the next page; left out on the last one. */
  readonly next?: string;
}

/** `GET /api/views`: how many open cases each saved view has. */
export type ViewsBody = Readonly<Record<string, number>>;

/** What stands behind a reference. */
export type WordsBody =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'person'; readonly person: Readonly<Record<string, string>> }
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Media type. */
      readonly type: string;
      /** Size. */
      readonly bytes: number;
      readonly href: string;
    }
  | { readonly kind: 'erased' }
  /** Only for those who may read complaints about employees. */
  | { readonly kind: 'confined' };

/** One event as a button. */
export interface StepBody {
  readonly type: string;
  readonly title: string;
  /** JSON Schema (draft 2020-12) of the payload. */
  readonly payload: unknown;
  /** What its form begins with. */
  readonly filled?: Readonly<Record<string, unknown>>;
  /** Why the case does not take it now. */
  readonly blocked?: string;
  /** Why this account may not send it. */
  readonly forbidden?: string;
}

/** `GET /api/cases/{id}`: with departments, topics and priorities of its policy, to choose from. */
export interface CaseBody extends PolicyChoices {
  /** With as many interactions, the newest, as were asked for; `earlierInteractions` counts all before them. */
  readonly view: CaseView;
  /** What a message that is decided on this is based on. */
  readonly revision: number;
  readonly steps: readonly StepBody[];
  /** Keys of the letters that an interaction tells of, whether it was asked for or not. */
  readonly told: readonly string[];
  readonly words: Readonly<Record<string, WordsBody>>;
  readonly company: string;
  /** What vendors told of it when it did not take it any more. */
  readonly lateNews: readonly ListedNews[];
  /** The case's own time: ahead of this machine's in a rehearsal. */
  readonly now: number;
  /** The same case in the Temporal Web UI. */
  readonly workflowUrl?: string;
  /** The pictures of its chart. */
  readonly charts: readonly {
    readonly name: string;
    readonly title: string;
    /** States to light in it. */
    readonly lit: readonly string[];
  }[];
}

/** `GET /api/late-news`: what vendors told of cases that do not take it any more, the newest first. */
export interface LateNewsBody {
  readonly news: readonly ListedNews[];
}

/** `POST /api/cases/{id}/events` */
export interface SentBody {
  readonly event: string;
  readonly type: string;
  readonly state: string;
  /** Of the case with it. */
  readonly revision: number;
}

/** `POST /api/cases` */
export interface OpenedBody {
  readonly id: string;
}

/** `GET /api/policies` */
export interface PolicyBody {
  readonly id: string;
  readonly company: string;
  readonly timeZone: string;
  readonly channels: readonly string[];
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  /** What it does not cover, so that it is handed over at once. */
  readonly outside: readonly { readonly id: string; readonly title: string }[];
  readonly kinds: readonly string[];
  readonly returnReasons: readonly string[];
  /** The knowledge base. */
  readonly articles: readonly Article[];
  /** What can be wrong with goods. */
  readonly faults: readonly string[];
}

/** `GET /api/reports` */
export interface ReportsBody {
  /** Over all cases; left out where there are none. */
  readonly total?: ReportRow;
  /** Broken down as asked for. */
  readonly rows: readonly ReportRow[];
  readonly handling: readonly HandlingRow[];
  readonly promises: readonly PromisesRow[];
  readonly waiting: readonly WaitingRow[];
  /** How many clocks and promises were not kept. */
  readonly breaches: number;
  /** How often customers gave each mark: 1, 2, ... 5. */
  readonly marks: readonly number[];
}

/** `GET /api/reports/breaches` */
export type BreachesBody = Page<Breach>;

/** `GET /api/reports/feedback` */
export type FeedbackBody = Page<Feedback>;

/** `GET /api/reports/cases` */
export type BehindBody = Page<CaseBehind>;

/** One of `GET /api/outages` */
export type OutageBody = ListedOutage;

/** One of `GET /api/outages/running` */
export type RunningOutageBody = RunningOutage;

/** `POST /api/outages` */
export interface DeclaredBody {
  readonly id: string;
}
