import { Option, type Command } from 'commander';
import { channel } from '../../../policies/sections/common.ts';
import type { ListedOutage } from '../../outages/listed-outages.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { fromNow } from '../format/instant.ts';
import type { Paint } from '../format/paint.ts';
import { parseActor } from '../payload/parse-actor.ts';
import { parseInstant } from '../payload/parse-instant.ts';

interface DeclareOptions {
  readonly title: string;
  readonly procedure?: string;
  readonly policy?: readonly string[];
  readonly channel?: readonly ('phone' | 'email')[];
  readonly topic?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly perMinute?: string;
  readonly outageId?: string;
  readonly as?: string;
  readonly json?: boolean;
}

const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
const asWhom = 'who does it: agent:<account>; agent:command-line when left out';

/** `redress outage declare|list|expect|end` */
export function addOutage(root: Command, { io, paint, session }: Context): void {
  const group = root
    .command('outage')
    .description('Declare that something is out of order, tell the customers of open cases once, and end it.')
    .addHelpText(
      'after',
      '\nExamples:\n  redress outage declare --title "Our telephone lines" --channel phone --until 2026-12-01T18:00Z\n  redress outage list\n  redress outage end o-261130-7k4mq2d',
    );
  group
    .command('declare')
    .description('Declare an outage. The most urgent customers are told first, so many a minute.')
    .requiredOption('--title <what>', 'what does not work, as customers read it')
    .option('--procedure <text>', 'what our people do meanwhile')
    .option('--policy <id>', 'of the cases of this policy; may be repeated', several)
    .addOption(
      new Option(
        '--channel <channel>',
        `of this channel; may be repeated: ${channel.options.join(', ')}`,
      ).argParser(several),
    )
    .option('--topic <topic>', 'about this topic; may be repeated', several)
    .option('--since <instant>', 'since when; left out: now')
    .option('--until <instant>', 'when it should be over')
    .option('--per-minute <number>', 'most messages a minute', '30')
    .option('--outage-id <id>', 'an id of your own: declared twice with it is declared once')
    .option('--as <actor>', asWhom)
    .option('--json', 'answer as JSON')
    .action(async (options: DeclareOptions) => {
      const { outages } = await session();
      const { outageId } = await outages().declare(
        {
          title: options.title,
          perMinute: Number(options.perMinute),
          ...(options.procedure !== undefined && { procedure: options.procedure }),
          ...(options.policy && { policies: [...options.policy] }),
          ...(options.channel && { channels: [...options.channel] }),
          ...(options.topic && { topics: [...options.topic] }),
          ...(options.since !== undefined && { since: parseInstant('--since', options.since) }),
          ...(options.until !== undefined && { expectedEnd: parseInstant('--until', options.until) }),
          ...(options.outageId !== undefined && { id: options.outageId }),
        },
        parseActor(options.as ?? 'agent:command-line'),
      );
      io.out(options.json ? JSON.stringify({ outageId }) : `Declared ${paint.bold(outageId)}.`);
    });
  group
    .command('list')
    .description('List outages: those that run first, with how many customers were told.')
    .option('--json', 'answer as JSON; instants as epoch milliseconds')
    .action(async (options: { json?: boolean }) => {
      const { outages } = await session();
      const list = await outages().list();
      if (options.json) return io.out(JSON.stringify(list));
      io.out(list.length === 0 ? 'No outage was declared.' : table(list, io.now(), paint));
    });
  group
    .command('expect')
    .argument('<outage>')
    .description('Say by when it should be over now.')
    .requiredOption('--until <instant>', 'when it should be over')
    .option('--as <actor>', asWhom)
    .option('--json', 'answer as JSON; instants as epoch milliseconds')
    .action(async (id: string, options: { until: string; as?: string; json?: boolean }) => {
      const at = parseInstant('--until', options.until);
      const { outages } = await session();
      await outages().expectEnd(id, at, parseActor(options.as ?? 'agent:command-line'));
      io.out(options.json ? JSON.stringify({ id, until: at }) : 'Kept.');
    });
  group
    .command('end')
    .argument('<outage>')
    .description('End it: customers who were told hear that it is over, the most urgent ones first.')
    .option('--as <actor>', asWhom)
    .option('--json', 'answer as JSON')
    .action(async (id: string, options: { as?: string; json?: boolean }) => {
      const { outages } = await session();
      await outages().end(id, parseActor(options.as ?? 'agent:command-line'));
      if (options.json) return io.out(JSON.stringify({ id, ended: true }));
      io.out('Ended. Customers who were told of it are told now that it is over.');
    });
}

function table(list: readonly ListedOutage[], now: number, paint: Paint): string {
  const head = ['OUTAGE', 'STATE', 'WHAT', 'SINCE', 'TOLD', 'TOLD IT IS OVER', 'NO ADDRESS'];
  return columns([
    head.map((title) => paint.dim(title)),
    ...list.map(({ outage, state, told, noAddress }) => [
      paint.bold(outage.outageId),
      state === 'over' ? paint.dim('over') : paint.yellow(state === 'running' ? 'running' : 'catching up'),
      outage.title,
      fromNow(outage.since, now),
      String(told.begun),
      String(told.over),
      noAddress.count === 0 ? '-' : unreached(noAddress),
    ]),
  ]);
}

function unreached({ count, some }: ListedOutage['noAddress']): string {
  const more = count - some.length;
  return `${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
