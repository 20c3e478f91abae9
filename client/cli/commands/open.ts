import { type Command, Option } from 'commander';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import { escalateFor } from '../../../machines/complaint/input.ts';
import { outside } from '../../../machines/complaint/payloads.ts';
import { channel, matter } from '../../../policies/sections/common.ts';
import { ClientError } from '../../client-error.ts';
import { parseOpenRequest, type OpenRequest } from '../../open-request.ts';
import type { Context } from '../context.ts';
import { parseActor } from '../payload/parse-actor.ts';
import { parseInstant } from '../payload/parse-instant.ts';
import { readText } from '../payload/parse-payload.ts';

interface OpenOptions {
  readonly kind: string;
  readonly policy: string;
  readonly channel: string;
  readonly matter: string;
  readonly topic?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly text?: string;
  readonly textFile?: string;
  readonly reachableBy?: string;
  readonly answer?: string;
  readonly analysis?: string;
  readonly proposal?: string;
  readonly reasons?: string;
  readonly via?: string;
  readonly promised?: string;
  readonly promisedBy?: string;
  readonly understood?: boolean;
  readonly escalate?: readonly string[];
  readonly referOut?: string;
  readonly from?: string;
  readonly answeredAt?: string;
  readonly caseId?: string;
  readonly id?: string;
  readonly as: string;
  readonly at?: string;
  readonly json?: boolean;
}

const examples = `
A case that is entered late counts from when it arrived: --at moves every deadline, not only a date on the page.
The customer's data and words are stored in PostgreSQL; Temporal holds only references to them.

Examples:
  redress open --policy asivado --channel email --topic delivery \\
    --name "Ana Diaz" --email ana@example.com --text "My parcel came open."
  redress open --policy asivado --channel post --name "Ana Diaz" --address "1 Elm St" --text-file letter.txt
  redress open --policy asivado --channel phone --name "Ana Diaz" --phone 555-0100 --text "Where is it?" \\
    --answer accommodated --analysis "Held at the depot" --proposal "Delivered today" --via verbal
  pbpaste | redress open --policy asivado --channel email --email ana@example.com -`;

/** `redress open` */
export function addOpen(root: Command, { io, paint, session }: Context): void {
  root
    .command('open')
    .description('Open a case with what the customer said.')
    .argument('[text]', "the customer's words; - reads them from standard input")
    .requiredOption('--policy <id>', `whose policy: ${policyIds().join(', ')}, or one of --policy-file`)
    .requiredOption('--channel <channel>', `how it arrived: ${channel.options.join(', ')}; see below`)
    .option('--kind <kind>', 'kind of case', 'complaint')
    .option('--matter <matter>', `what it is: ${matter.options.join(', ')}`, 'complaint')
    .option('--topic <topic>', 'what it is about, see below; left out: someone routes it later')
    .option('--name <name>', "the customer's name")
    .option('--email <address>', 'e-mail address')
    .option('--phone <number>', 'telephone number')
    .option('--address <lines>', 'postal address')
    .option('--text <text>', "the customer's words")
    .option('--text-file <path>', "a file with the customer's words; - is standard input")
    .addOption(new Option('--reachable-by <way>', 'how to write to the customer').choices(['email', 'post']))
    .addOption(new Option('--answer <decision>', 'resolved at once').choices(['accommodated', 'refused']))
    .option('--analysis <text>', 'with --answer: what was found')
    .option('--proposal <text>', 'with --answer accommodated: the resolution')
    .option('--reasons <text>', 'with --answer refused: why')
    .addOption(
      new Option('--via <way>', 'with --answer: how it was told').choices(['email', 'verbal', 'post']),
    )
    .addOption(
      new Option('--promised <what>', 'with --answer: something that is still to be done').choices([
        'repair',
        'thing',
      ]),
    )
    .option('--understood', 'with --answer: the customer confirmed that everything is clear')
    .option('--promised-by <date>', 'with --promised: by when, for example 2026-12-11')
    .addOption(
      new Option('--escalate <reasons...>', 'escalates at once').choices(escalateFor.element.options),
    )
    .addOption(
      new Option('--refer-out <what>', 'not covered by the policy: handed over at once').choices(
        outside.options,
      ),
    )
    .option('--from <case>', 'the case that it is opened from; each then shows the other')
    .option('--answered-at <instant>', 'when a person took the call or chat')
    .option('--case-id <id>', 'a case id of your own: small letters, digits, hyphens')
    .option('--id <event id>', 'makes a repetition safe: the same id never opens a second case')
    .option('--as <actor>', 'who opens it', 'agent:command-line')
    .option('--at <instant>', 'when it arrived, for example 2026-11-20T09:00-05:00')
    .option('--json', 'answer as JSON')
    .addHelpText('after', () => `\nWhat each policy takes:\n${policiesHelp()}\n${examples}`)
    .action(async (argument: string | undefined, options: OpenOptions) => {
      const text = await textOf(argument, options, io);
      const { client, pageOf } = await session();
      const opened = await client.open(requestOf(options, text));
      const page = pageOf(opened.workflowId);
      if (options.json) return io.out(JSON.stringify({ ...opened, ...(page ? { page } : {}) }));
      io.out(`${paint.green(opened.existed ? 'Already open' : 'Opened')} ${paint.bold(opened.caseId)}`);
      io.out(`  look at it   npx redress show ${opened.caseId}`);
      io.out(`  what next    npx redress events ${opened.caseId}`);
      if (page) io.out(`  in Temporal  ${page}`);
    });
}

/** Not every company takes complaints on every channel; topics are a policy's own words. */
function policiesHelp(): string {
  return policyIds()
    .map((id) => {
      const { channels, routing } = policyOf(id);
      const topics = Object.keys(routing.value.topics).join(', ');
      return `  ${id}\n    channels: ${channels.value.join(', ')}\n    topics:   ${topics}`;
    })
    .join('\n');
}

async function textOf(
  argument: string | undefined,
  options: OpenOptions,
  io: Context['io'],
): Promise<string> {
  const given = [argument, options.text, options.textFile].filter((value) => value !== undefined);
  if (given.length !== 1) {
    throw new ClientError(
      'InvalidInput',
      "Give the customer's words once: --text, --text-file or - for standard input.",
    );
  }
  if (options.textFile !== undefined) return readText('--text-file', options.textFile, io);
  const words = argument ?? options.text ?? '';
  return words === '-' ? io.readStdin() : words;
}

function requestOf(options: OpenOptions, text: string): OpenRequest {
  const { name, email, phone, address, answer, analysis, proposal, reasons, via } = options;
  const { promised, promisedBy, understood } = options;
  const told = { decision: answer, analysis, proposal, reasons, via, promised, promisedBy, understood };
  if (answer === undefined && Object.values(told).some((value) => value !== undefined)) {
    throw new ClientError(
      'InvalidInput',
      '--analysis, --proposal, --reasons, --via, --understood and --promised belong to --answer.',
    );
  }
  const missing = Object.entries(told).filter(([name, value]) => needed(answer, name) && value === undefined);
  if (missing.length > 0) {
    const flags = missing.map(([name]) => `--${name}`).join(', ');
    throw new ClientError('InvalidInput', `--answer ${answer} needs ${flags} too: see redress open --help.`);
  }
  return parseOpenRequest(
    given({
      kind: options.kind,
      policy: options.policy,
      channel: options.channel,
      matter: options.matter,
      topic: options.topic,
      customer: given({ name, email, phone, address }),
      text,
      caseId: options.caseId,
      id: options.id,
      reachableBy: options.reachableBy,
      answer: answer === undefined ? undefined : given(told),
      from: options.from,
      escalate: options.escalate,
      referOut: options.referOut,
      actor: parseActor(options.as),
      answeredAt:
        options.answeredAt === undefined ? undefined : parseInstant('--answered-at', options.answeredAt),
      occurredAt: options.at === undefined ? undefined : parseInstant('--at', options.at),
    }),
  );
}

/** What an answer that is given at once must say. */
function needed(answer: string | undefined, name: string): boolean {
  if (answer === undefined) return false;
  return name === 'analysis' || name === 'via' || name === (answer === 'refused' ? 'reasons' : 'proposal');
}

/** Without the properties that nobody gave. */
function given(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
}
