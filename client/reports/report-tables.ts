import { describeBudget } from '../../policies/calendar/budget.ts';
import type { Breach } from './breaches.ts';
import { csvInstant, type Table } from './csv.ts';
import type { Feedback } from './feedback-report.ts';
import { figures } from './figures.ts';
import type { HandlingRow } from './handling-report.ts';
import type { PromisesRow } from './promises-report.ts';
import type { ReportRow } from './service-report.ts';
import type { WaitingRow } from './waiting-report.ts';

const minutes = (ms: number): number => Math.round(ms / 60_000);
const seconds = (ms: number | undefined): number | undefined => ms && Math.round(ms / 1000);

export function serviceTable(rows: readonly ReportRow[]): Table {
  return {
    head: ['group', 'cases', ...figures.flatMap(({ name }) => [`${name} %`, `${name} of`, `${name} target`])],
    rows: rows.map(({ key, cases, figures: row }) => [
      key,
      cases,
      ...figures.flatMap(({ name }) => [row[name].percent, row[name].of, row[name].target]),
    ]),
  };
}

export function breachTable(breaches: AsyncIterable<Breach>): Table {
  return {
    head: ['case', 'kind', 'policy', 'team', 'what', 'how', 'due', 'done'],
    rows: mapped(breaches, ({ caseId, kind, policy, team, what, how, dueAt, doneAt }) => [
      caseId,
      kind,
      policy,
      team,
      what,
      how,
      csvInstant(dueAt),
      csvInstant(doneAt),
    ]),
  };
}

async function* mapped<From, To>(from: AsyncIterable<From>, to: (each: From) => To): AsyncGenerator<To> {
  for await (const each of from) yield to(each);
}

export function promisesTable(rows: readonly PromisesRow[]): Table {
  return {
    head: ['promise', 'kept', 'renewed', 'broken', 'open', 'kept %'],
    rows: rows.map(({ title, kept, renewed, broken, open, keptPercent }) => [
      title,
      kept,
      renewed,
      broken,
      open,
      keptPercent,
    ]),
  };
}

export function handlingTable(rows: readonly HandlingRow[]): Table {
  return {
    head: ['policy', 'product', 'resolved', 'average min', 'longest min', 'target', 'met'],
    rows: rows.map(({ policy, product, resolved, averageMs, longestMs, target, met }) => [
      policy,
      product,
      resolved,
      minutes(averageMs),
      minutes(longestMs),
      target && describeBudget(target),
      met,
    ]),
  };
}

export function feedbackTable(feedback: AsyncIterable<Feedback>): Table {
  return {
    head: ['case', 'policy', 'mark', 'words', 'answered'],
    rows: mapped(feedback, ({ caseId, policy, score, words, answeredAt }) => [
      caseId,
      policy,
      score,
      words,
      csvInstant(answeredAt),
    ]),
  };
}

export function waitingTable(rows: readonly WaitingRow[]): Table {
  return {
    head: [
      'policy',
      'channel',
      'promise',
      'of',
      'average s',
      'longest s',
      'answered',
      'waiting',
      'late',
      'kept',
    ],
    rows: rows.map((each) => [
      each.policy,
      each.channel,
      describeBudget(each.promise),
      each.measure,
      seconds(each.averageMs),
      seconds(each.longestMs),
      each.answered,
      each.waiting,
      each.late,
      each.kept,
    ]),
  };
}
