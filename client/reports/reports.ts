import type { Database } from '../../activities/database/connect.ts';
import { type Breach, countBreaches, listBreaches } from './breaches.ts';
import { type Behind, type CaseBehind, casesBehind } from './cases-behind.ts';
import type { Table } from './csv.ts';
import { countMarks, type Feedback, listFeedback } from './feedback-report.ts';
import { type HandlingRow, handlingReport } from './handling-report.ts';
import { everyRow, type Page } from './newest-first.ts';
import { presentOf } from './present.ts';
import { type PromisesRow, promisesReport } from './promises-report.ts';
import type { ReportQuestion } from './report-question.ts';
import * as tables from './report-tables.ts';
import { type ReportRow, serviceReport } from './service-report.ts';
import { type WaitingRow, waitingReport } from './waiting-report.ts';

/** The reports by name. */
export const reportNames = ['service', 'handling', 'breaches', 'promises', 'waiting', 'feedback'] as const;

export type ReportName = (typeof reportNames)[number];

/** What each report is about. */
export const reportTitles = {
  service: 'Satisfaction, first-contact resolution, escalation rate and compliance, against the targets.',
  handling: "Average handling time by product, against the product's target.",
  breaches: 'Every date that was not kept.',
  promises: 'Dates told to customers: kept, renewed, broken.',
  waiting: 'Waiting times for the first word of a person, by channel.',
  feedback: 'What customers answered after a resolution.',
} as const satisfies Readonly<Record<ReportName, string>>;

/** Every report over the read model; each method throws ClientError `ServiceUnavailable`. */
export interface Reports {
  /** Up to when a report counts that names no end, epoch ms. */
  present(): Promise<number>;
  service(question: ReportQuestion): Promise<readonly ReportRow[]>;
  handling(question: ReportQuestion): Promise<readonly HandlingRow[]>;
  /** How many clocks and promises were not kept. */
  breachCount(question: ReportQuestion): Promise<number>;
  /** A page of them, those that fell due last first. */
  breaches(question: ReportQuestion, cursor?: string): Promise<Page<Breach>>;
  everyBreach(question: ReportQuestion): AsyncIterable<Breach>;
  promises(question: ReportQuestion): Promise<readonly PromisesRow[]>;
  waiting(question: ReportQuestion): Promise<readonly WaitingRow[]>;
  /** How often each mark was given: of 1, of 2, ... of 5. */
  marks(question: ReportQuestion): Promise<readonly number[]>;
  /** A page of what customers answered, the newest first. */
  feedback(question: ReportQuestion, cursor?: string): Promise<Page<Feedback>>;
  everyFeedback(question: ReportQuestion): AsyncIterable<Feedback>;
  /** The cases behind a number, a page of them. */
  behind(question: ReportQuestion, which: Behind, cursor?: string): Promise<Page<CaseBehind>>;
  /** A report as plain cells, for files and terminals. */
  table(name: ReportName, question: ReportQuestion): Promise<Table>;
}

/** So many breaches or answers are shown on a page. */
const limit = 100;

/** The reports over the cases in one database. */
export function reportsOf(database: Database, now: () => number): Reports {
  const reports: Reports = {
    present: () => presentOf(database, now()),
    service: (question) => serviceReport(database, question, now()),
    handling: (question) => handlingReport(database, question),
    breachCount: (question) => countBreaches(database, question, now()),
    breaches: (question, cursor) => listBreaches(database, question, now(), { cursor, limit }),
    everyBreach: (question) => everyRow((page) => listBreaches(database, question, now(), page)),
    promises: (question) => promisesReport(database, question, now()),
    waiting: (question) => waitingReport(database, question, now()),
    marks: (question) => countMarks(database, question),
    feedback: (question, cursor) => listFeedback(database, question, { cursor, limit }),
    everyFeedback: (question) => everyRow((page) => listFeedback(database, question, page)),
    behind: (question, which, cursor) => casesBehind(database, question, which, now(), cursor),
    async table(name, question) {
      switch (name) {
        case 'service':
          return tables.serviceTable(await reports.service(question));
        case 'handling':
          return tables.handlingTable(await reports.handling(question));
        case 'breaches':
          return tables.breachTable(reports.everyBreach(question));
        case 'promises':
          return tables.promisesTable(await reports.promises(question));
        case 'waiting':
          return tables.waitingTable(await reports.waiting(question));
        case 'feedback':
          return tables.feedbackTable(reports.everyFeedback(question));
        default:
          return name satisfies never;
      }
    },
  };
  return reports;
}
