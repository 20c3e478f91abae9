import type { Database } from '../../activities/database/connect.ts';
import { type Breach, breachReport } from './breaches.ts';
import { type Behind, type CaseBehind, casesBehind } from './cases-behind.ts';
import { type FeedbackReport, feedbackReport } from './feedback-report.ts';
import { type HandlingRow, handlingReport } from './handling-report.ts';
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
  breaches(
    question: ReportQuestion,
  ): Promise<{ readonly count: number; readonly breaches: readonly Breach[] }>;
  promises(question: ReportQuestion): Promise<readonly PromisesRow[]>;
  waiting(question: ReportQuestion): Promise<readonly WaitingRow[]>;
  feedback(question: ReportQuestion): Promise<FeedbackReport>;
  /** The cases behind a number, a page of them. */
  behind(
    question: ReportQuestion,
    which: Behind,
    cursor?: string,
  ): Promise<{ readonly cases: readonly CaseBehind[]; readonly next?: string }>;
  /** A report as plain cells, for files and terminals. */
  table(name: ReportName, question: ReportQuestion): Promise<tables.Table>;
}

/** The reports over the cases in one database. */
export function reportsOf(database: Database, now: () => number): Reports {
  const reports: Reports = {
    present: () => presentOf(database, now()),
    service: (question) => serviceReport(database, question, now()),
    handling: (question) => handlingReport(database, question),
    breaches: (question) => breachReport(database, question, now()),
    promises: (question) => promisesReport(database, question, now()),
    waiting: (question) => waitingReport(database, question, now()),
    feedback: (question) => feedbackReport(database, question),
    behind: (question, which, cursor) => casesBehind(database, question, which, now(), cursor),
    async table(name, question) {
      switch (name) {
        case 'service':
          return tables.serviceTable(await reports.service(question));
        case 'handling':
          return tables.handlingTable(await reports.handling(question));
        case 'breaches':
          return tables.breachTable((await reports.breaches(question)).breaches);
        case 'promises':
          return tables.promisesTable(await reports.promises(question));
        case 'waiting':
          return tables.waitingTable(await reports.waiting(question));
        case 'feedback':
          return tables.feedbackTable(await reports.feedback(question));
        default:
          return name satisfies never;
      }
    },
  };
  return reports;
}
