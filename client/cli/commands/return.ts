import { type Command, Option } from 'commander';
import { returnReason, settlementChoice } from '../../../policies/sections/returns.ts';
import { checkReturnRequest, type ReturnQuestion } from '../../return-request.ts';
import type { Context } from '../context.ts';
import { quoteText } from '../format/quote-text.ts';
import { parseActor } from '../payload/parse-actor.ts';
import { parseInstant } from '../payload/parse-instant.ts';
import { parseItem } from '../payload/parse-item.ts';

interface ReturnOptions {
  readonly policy: string;
  readonly order: string;
  readonly item: readonly string[];
  readonly text?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly channel: string;
  readonly exception?: string;
  readonly reachableBy?: 'email' | 'post';
  readonly from?: string;
  readonly caseId?: string;
  readonly id?: string;
  readonly as: string;
  readonly at?: string;
  readonly quote?: boolean;
  readonly json?: boolean;
}

const collect = (one: string, all: readonly string[] = []): readonly string[] => [...all, one];

const examples = `
Reasons: ${returnReason.options.join(', ')}
Settled: ${settlementChoice.options.join(', ')}, as far as the policy lets the customer choose; a refund when left out

Examples:
  redress orders show S-1036
  redress return --order S-1036 --item "1 defective" --quote
  redress return --order S-1036 --item "2 x2 unwanted opened" --text "It is too loud."
  redress return --order S-1036 --item "1 defective for replacement"
  redress return --order S-1036 --item "2 unwanted for exchange KT-17" --quote`;

/** `redress return` */
export function addReturn(root: Command, { io, paint, session }: Context): void {
  root
    .command('return')
    .description('Open the return of goods of an order, or say with --quote what would become of it.')
    .requiredOption('--order <number>', "the shop's order")
    .requiredOption(
      '--item <goods>',
      "line, how many, reason, 'opened' if it was, how it is settled; may be repeated",
      collect,
    )
    .option('--policy <id>', 'whose policy', 'support-procedures')
    .option('--text <text>', "the customer's words")
    .option('--email <address>', "the customer's address as the order has it; asked of --as customer:...")
    .option('--phone <number>', 'telephone number')
    .option('--address <lines>', 'postal address, for the sender of the label')
    .option('--channel <channel>', 'how it arrived', 'web')
    .option('--exception <reason>', 'take it back against the rules, and why')
    .addOption(new Option('--reachable-by <way>', 'how to write to the customer').choices(['email', 'post']))
    .option('--from <case>', 'the case that it is opened from; each then shows the other')
    .option('--case-id <id>', 'a case id of your own: small letters, digits, hyphens')
    .option('--id <event id>', 'makes a repetition safe: the same id never opens a second case')
    .option('--as <actor>', 'who opens it', 'agent:command-line')
    .option('--at <instant>', 'when the customer asked, for example 2026-11-20T09:00-05:00')
    .option('--quote', 'only say what would become of it')
    .option('--json', 'answer as JSON')
    .addHelpText('after', examples)
    .action(async (options: ReturnOptions) => {
      const { client, pageOf } = await session();
      const question = questionOf(options);
      const actor = parseActor(options.as);
      if (options.quote) {
        const quote = await client.quoteReturn(question, actor);
        return io.out(options.json ? JSON.stringify(quote) : quoteText(quote, Date.now(), paint));
      }
      const { text, phone, address, exception, reachableBy, from, caseId, id } = options;
      const more = { text, phone, address, exception, reachableBy, from, caseId, id };
      const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
      const opened = await client.openReturn(
        checkReturnRequest({ ...question, ...said, channel: options.channel, actor }),
      );
      const page = pageOf(opened.workflowId);
      if (options.json) return io.out(JSON.stringify({ ...opened, ...(page ? { page } : {}) }));
      io.out(`${paint.green(opened.existed ? 'Already open' : 'Opened')} ${paint.bold(opened.caseId)}`);
      io.out(quoteText(opened.decision, Date.now(), paint));
      io.out(`  look at it   npx redress show ${opened.caseId}`);
      io.out(`  what next    npx redress events ${opened.caseId}`);
      if (page) io.out(`  in Temporal  ${page}`);
    });
}

function questionOf({ policy, order, item, email, at }: ReturnOptions): ReturnQuestion {
  return {
    policy,
    orderId: order,
    lines: item.map(parseItem),
    ...(email !== undefined && { email }),
    ...(at !== undefined && { occurredAt: parseInstant('--at', at) }),
  };
}
