import { type Command, Option } from 'commander';
import { caseKind, channel } from '../../../policies/sections/common.ts';
import { csvOf } from '../../reports/csv.ts';
import { checkQuestion, groupings, type ReportQuestion, usualPeriod } from '../../reports/report-question.ts';
import { type ReportName, reportNames, type Reports, reportTitles } from '../../reports/reports.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { parseInstant } from '../payload/parse-instant.ts';

interface Options {
  readonly policy?: string;
  readonly kind?: 'complaint';
  readonly channel?: 'email';
  readonly team?: string;
  readonly product?: string;
  readonly since?: string;
  readonly until?: string;
  readonly by?: (typeof groupings)[number];
  readonly zone?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** `redress report service|handling|breaches|promises|waiting|feedback` */
export function addServiceReports(report: Command, { io, paint, session }: Context): void {
  for (const name of reportNames) {
    const title = reportTitles[name];
    const command = report
      .command(name)
      .description(title)
      .option('--policy <id>', 'of the cases of this policy')
      .addOption(new Option('--kind <kind>', 'of one kind').choices(caseKind.options))
      .addOption(new Option('--channel <channel>', 'of one channel').choices(channel.options))
      .option('--team <department>', 'of the cases that this department has')
      .option('--product <product>', 'about one product: a category of goods or a topic')
      .option('--since <instant>', 'of cases received since; left out: in the last 30 days')
      .option('--until <instant>', 'of cases received before');
    if (name === 'service') {
      command
        .addOption(new Option('--by <grouping>', 'broken down').choices(groupings))
        .option('--zone <zone>', 'where weeks and months begin, for example America/Detroit', 'UTC');
    }
    command
      .option('--csv', 'as CSV, for spreadsheets')
      .option('--json', 'answer as JSON')
      .action(async (options: Options) => {
        // What is wrong is told before anything is connected.
        questionOf(options, io.now());
        const reports = (await session()).reports();
        const question = questionOf(options, await reports.present());
        if (options.json) return io.out(JSON.stringify(await whole(reports, name, question)));
        const { head, rows: found } = await reports.table(name, question);
        const rows = await listOf(found);
        if (options.csv) return io.out((await listOf(csvOf({ head, rows }))).join('').trimEnd());
        if (rows.length === 0) return io.out('Nothing to report in that period.');
        const titles = head.map((each) => paint.dim(each.toUpperCase()));
        io.out(columns([titles, ...rows.map((row) => row.map((cell) => String(cell ?? '-')))]));
      });
  }
}

/** A report with everything in it. */
async function whole(reports: Reports, name: ReportName, question: ReportQuestion): Promise<unknown> {
  if (name === 'breaches') {
    const breaches = await listOf(reports.everyBreach(question));
    return { count: breaches.length, breaches };
  }
  if (name === 'feedback')
    return {
      marks: await reports.marks(question),
      feedback: await listOf(reports.everyFeedback(question)),
    };
  return reports[name](question);
}

async function listOf<Each>(found: Iterable<Each> | AsyncIterable<Each>): Promise<readonly Each[]> {
  const list: Each[] = [];
  for await (const each of found) list.push(each);
  return list;
}

/** @throws ClientError `InvalidInput`, `UnknownPolicy` */
function questionOf(options: Options, now: number): ReportQuestion {
  const { since, until, csv: _csv, json: _json, ...narrowed } = options;
  const end = until === undefined ? now + 1 : parseInstant('--until', until);
  const begin = since === undefined ? end - usualPeriod : parseInstant('--since', since);
  return checkQuestion({ ...narrowed, since: begin, until: end });
}
