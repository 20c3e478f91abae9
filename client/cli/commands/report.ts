import { type Command, Option } from 'commander';
import { channel } from '../../../policies/sections/common.ts';
import type { Context } from '../context.ts';
import { responsePage } from '../format/response-page.ts';
import { parseInstant } from '../payload/parse-instant.ts';
import { addServiceReports } from './service-reports.ts';

interface ResponseOptions {
  readonly policy: string;
  readonly channel?: string;
  readonly since?: string;
  readonly json?: boolean;
}

/** `redress report response` and those over all cases of a period */
export function addReport(root: Command, context: Context): void {
  const { io, paint, session } = context;
  const report = root
    .command('report')
    .description('Figures over many cases.')
    .addHelpText(
      'after',
      '\nExamples:\n  redress report service --by policy\n  redress report breaches --policy asivado --csv\n  redress report response --policy hawaree',
    );
  addServiceReports(report, context);
  report
    .command('response')
    .description(
      'How long customers waited for the first word of a person, against what the policy promises.',
    )
    .requiredOption('--policy <id>', 'of the cases of this policy')
    .addOption(new Option('--channel <channel>', 'of one channel').choices(channel.options))
    .option('--since <instant>', 'of cases opened since, for example 2026-11-01T00:00Z')
    .option('--json', 'answer as JSON; lengths in milliseconds, counted as the promise counts')
    .addHelpText(
      'after',
      '\nCounts every case of the policy, closed ones too. Late ones that nobody has answered count with their wait so far.' +
        '\n\nExample:\n  redress report response --policy hawaree --channel chat --since 2026-11-01T00:00Z',
    )
    .action(async (options: ResponseOptions) => {
      const only = channel.options.find((each) => each === options.channel);
      const filter = {
        policy: options.policy,
        ...(only && { channel: only }),
        ...(options.since === undefined ? {} : { since: parseInstant('--since', options.since) }),
      };
      const { client } = await session();
      const report = await client.responses(filter);
      io.out(options.json ? JSON.stringify(report) : responsePage(report, paint));
    });
}
