import { type Command, Option } from 'commander';
import { fault } from '../../../policies/sections/warranty.ts';
import { checkClaimRequest } from '../../claim-request.ts';
import type { Context } from '../context.ts';
import { parseActor } from '../payload/parse-actor.ts';
import { parseClaimed } from '../payload/parse-claimed.ts';
import { parseInstant } from '../payload/parse-instant.ts';

interface ClaimOptions {
  readonly policy: string;
  readonly order: string;
  readonly item: readonly string[];
  readonly fault: string;
  readonly text?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly exception?: string;
  readonly channel: string;
  readonly reachableBy?: 'email' | 'post';
  readonly from?: string;
  readonly caseId?: string;
  readonly id?: string;
  readonly as: string;
  readonly at?: string;
  readonly json?: boolean;
}

const collect = (one: string, all: readonly string[] = []): readonly string[] => [...all, one];

const examples = `
Examples:
  redress orders show S-1036
  redress claim --order S-1036 --item 1 --fault hardware-failure --text "It stays cold."
  redress claim --order S-1036 --item "2 x2"
  redress claim --order S-1036 --item "1 serial SN-77" --text "It does not start."`;

/** `redress claim` */
export function addClaim(root: Command, { io, paint, session }: Context): void {
  root
    .command('claim')
    .description('Open a warranty claim of defective goods of an order.')
    .requiredOption('--order <number>', "the shop's order")
    .requiredOption('--item <goods>', 'line, how many, serial numbers if known; may be repeated', collect)
    .addOption(
      new Option('--fault <kind>', 'what kind of fault it is').choices(fault.options).default('unknown'),
    )
    .option('--text <text>', "what is wrong, in the customer's words; left out, the customer is asked")
    .option('--policy <id>', 'whose policy', 'support-procedures')
    .option('--email <address>', "the customer's address as the order has it; asked of --as customer:...")
    .option('--phone <number>', 'telephone number')
    .option('--address <lines>', 'postal address, for the sender of the label')
    .option('--exception <reason>', 'take it as covered against the rules, and why')
    .option('--channel <channel>', 'how it arrived', 'web')
    .addOption(new Option('--reachable-by <way>', 'how to write to the customer').choices(['email', 'post']))
    .option('--from <case>', 'the case that it is opened from; each then shows the other')
    .option('--case-id <id>', 'a case id of your own: small letters, digits, hyphens')
    .option('--id <event id>', 'makes a repetition safe: the same id never opens a second case')
    .option('--as <actor>', 'who opens it', 'agent:command-line')
    .option('--at <instant>', 'when the customer claimed, for example 2026-11-20T09:00-05:00')
    .option('--json', 'answer as JSON')
    .addHelpText('after', examples)
    .action(async ({ order, item, as, at, json, ...given }: ClaimOptions) => {
      const { client, pageOf } = await session();
      const request = checkClaimRequest({
        ...given,
        orderId: order,
        lines: item.map(parseClaimed),
        actor: parseActor(as),
        ...(at !== undefined && { occurredAt: parseInstant('--at', at) }),
      });
      const opened = await client.openWarrantyClaim(request);
      const page = pageOf(opened.workflowId);
      if (json) return io.out(JSON.stringify({ ...opened, ...(page ? { page } : {}) }));
      io.out(`${paint.green(opened.existed ? 'Already open' : 'Opened')} ${paint.bold(opened.caseId)}`);
      io.out(`  look at it   npx redress show ${opened.caseId}`);
      io.out(`  what next    npx redress events ${opened.caseId}`);
      if (page) io.out(`  in Temporal  ${page}`);
    });
}
