import { Command, CommanderError } from 'commander';
import { ClientError } from '../client-error.ts';
import { loadPolicyFiles } from '../policies/load-policy-files.ts';
import { messageOf } from '../unknown-value.ts';
import { addAdvance } from './commands/advance.ts';
import { addClaim } from './commands/claim.ts';
import { addEvents } from './commands/events.ts';
import { addExplain } from './commands/explain.ts';
import { addKeyCommands } from './commands/key.ts';
import { addList } from './commands/list.ts';
import { addOpen } from './commands/open.ts';
import { addOrders } from './commands/orders.ts';
import { addOutage } from './commands/outage.ts';
import { addParcel } from './commands/parcel.ts';
import { addParcels } from './commands/parcels.ts';
import { addPolicyCommands } from './commands/policy.ts';
import { addReport } from './commands/report.ts';
import { addReturn } from './commands/return.ts';
import { addSend } from './commands/send.ts';
import { addShow } from './commands/show.ts';
import { addStock } from './commands/stock.ts';
import { addWatch } from './commands/watch.ts';
import { addWebhooks } from './commands/webhooks.ts';
import type { Context } from './context.ts';
import { exitCode, exitCodeFor } from './exit-code.ts';
import { paintFor } from './format/paint.ts';
import { refusal } from './format/refusal.ts';
import type { Io } from './io.ts';
import type { OpenOrders } from './open-orders.ts';
import type { CliSession, OpenSession } from './session.ts';

const parserHint = 'Add --help to see how it is used.';

const afterHelp = `
Examples:
  redress list
  redress show c-261122-7k4mq2d
  redress send c-261122-7k4mq2d answer --help

Every command takes --help, and --json for programs. Exit codes:
  0 done   1 refused   2 bad input   3 not reachable   4 no such case or order   70 a defect of Redress

Run \`npm start\` first, or set TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and DATABASE_URL. See docs/command-line.md.`;

/**
 * Runs one command line. Results go to standard output, everything else to standard error; with --json both are JSON.
 *
 * @returns the exit code
 */
export async function run(argv: readonly string[], io: Io, openSession: OpenSession): Promise<number> {
  const json = argv.includes('--json');
  const paint = paintFor(io);
  let session: Promise<CliSession> | undefined;
  let orders: Promise<OpenOrders> | undefined;
  const context: Context = {
    io,
    paint,
    session: () => (session ??= openSession(io)),
    orders: () => (orders ??= import('./open-orders.ts').then(({ openOrders }) => openOrders(io))),
  };
  try {
    await program(context, json).parseAsync(['node', 'redress', ...argv]);
    return exitCode.done;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.done;
      if (json) io.error(JSON.stringify({ error: { type: 'InvalidInput', message: ofParser(error) } }));
      return exitCode.badInput;
    }
    if (error instanceof ClientError) {
      io.error(json ? JSON.stringify({ error: plain(error) }) : refusal(error, paint));
      return exitCodeFor(error.type);
    }
    const text = `A defect of Redress: ${messageOf(error)}`;
    io.error(json ? JSON.stringify({ error: { type: 'Defect', message: text } }) : paint.red(text));
    if (io.env['REDRESS_DEBUG'] && error instanceof Error) io.error(error.stack ?? '');
    return exitCode.defect;
  } finally {
    await session?.then((open) => open.close()).catch(() => undefined);
    await orders?.then((open) => open.close()).catch(() => undefined);
  }
}

function program(context: Context, json: boolean): Command {
  const { io } = context;
  const root = new Command('redress')
    .description('Open and work customer-service cases: each one runs as a durable Temporal workflow.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      // With --json what the parser refuses is told as JSON, by run.
      writeErr: (text) => {
        if (!json) io.error(text.trimEnd());
      },
      getOutHelpWidth: () => Math.min(io.columns, 110),
      getErrHelpWidth: () => Math.min(io.columns, 110),
    })
    .showHelpAfterError(parserHint)
    .option(
      '--policy-file <path>',
      "a company's own policy (YAML); may be repeated. A folder of them: REDRESS_POLICIES",
      (path: string, before: readonly string[] | undefined) => [...(before ?? []), path],
    )
    .hook('preAction', async (command) => {
      const { policyFile: files = [] } = command.opts<{ policyFile?: readonly string[] }>();
      await loadPolicyFiles({ folder: io.env['REDRESS_POLICIES'], files });
    })
    .addHelpText('after', afterHelp);
  const commands = [
    addOpen,
    addReturn,
    addClaim,
    addSend,
    addShow,
    addList,
    addEvents,
    addExplain,
    addWatch,
    addAdvance,
  ];
  for (const add of [
    ...commands,
    addReport,
    addOutage,
    addOrders,
    addParcel,
    addParcels,
    addStock,
    addPolicyCommands,
    addKeyCommands,
    addWebhooks,
  ])
    add(root, context);
  return root;
}

/** `error: unknown option '--x'` becomes `unknown option '--x'. Add --help ...`. */
function ofParser({ message }: CommanderError): string {
  const [reason] = message.replace(/^error: /, '').split('\n');
  return reason === undefined || reason.startsWith('(') ? parserHint : `${reason}. ${parserHint}`;
}

function plain({ type, message, possible }: ClientError): object {
  return { type, message, ...(possible ? { possible } : {}) };
}
