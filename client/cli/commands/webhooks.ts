import { Option, type Command } from 'commander';
import { messageTypes, type MessageType } from '../../../activities/webhooks/out/case-change.ts';
import { endpointUrlFault } from '../../../activities/webhooks/out/endpoint-url.ts';
import type { ListedEndpoint } from '../../../activities/webhooks/out/webhook-endpoints.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { safe } from '../format/safe.ts';
import { parseInstant } from '../payload/parse-instant.ts';

interface AddOptions {
  readonly type?: readonly MessageType[];
  readonly json?: boolean;
}

interface ReplayOptions {
  readonly case?: string;
  readonly since?: string;
  readonly givenUp?: boolean;
  readonly json?: boolean;
}

/** `redress webhooks add|list|remove|replay`: whom the worker tells what becomes of cases. */
export function addWebhooks(root: Command, { io, paint, orders: open }: Context): void {
  const group = root
    .command('webhooks')
    .description('Tell addresses of others, by signed webhooks, what becomes of cases.');
  group
    .command('add')
    .argument('<url>', 'where messages are posted')
    .description('Tell an address from now on. Its secret is shown once.')
    .addOption(
      new Option('--type <type>', 'which messages; may be repeated, all when left out')
        .choices(messageTypes)
        .argParser((text: string, before: readonly MessageType[] | undefined) => [
          ...(before ?? []),
          typeOf(text),
        ]),
    )
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  redress webhooks add https://shop.example/redress --type case.state-changed',
    )
    .action(async (url: string, options: AddOptions) => {
      const fault = endpointUrlFault(url, io.env['WEBHOOKS_LOCAL'] === 'true');
      if (fault !== undefined) throw new ClientError('InvalidInput', `${safe(url)}: ${fault}.`);
      const { endpoints } = await open();
      const made = await orFail('the endpoints', () => endpoints.add(url, options.type ?? []));
      if (options.json) return io.out(JSON.stringify(made));
      io.out(made.secret);
      io.error(paint.dim(`Endpoint ${made.id}. Check signatures with this secret: it is not shown again.`));
    });
  group
    .command('list')
    .description('List who is told, how many messages wait, were delivered and were given up, and why.')
    .option('--json', 'answer as JSON; instants as epoch milliseconds')
    .addHelpText('after', '\nExample:\n  redress webhooks list --json')
    .action(async (options: { json?: boolean }) => {
      const { endpoints } = await open();
      const all = await orFail('the endpoints', () => endpoints.list());
      if (options.json) return io.out(JSON.stringify(all));
      if (all.length === 0) return io.out('Nobody is told. Add an address: redress webhooks add --help');
      io.out(columns(all.map(rowOf)));
    });
  group
    .command('remove')
    .argument('<endpoint>', 'its id, we_...')
    .description('Tell an endpoint nothing more. What it was told stays in the list.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress webhooks remove we_1f0c9a7e22b4')
    .action(async (id: string, options: { json?: boolean }) => {
      const { endpoints } = await open();
      if (!(await orFail('the endpoints', () => endpoints.stop(id, 'removed')))) throw unknown(id);
      io.out(options.json ? JSON.stringify({ id, stopped: true }) : `${id} is told nothing more.`);
    });
  group
    .command('replay')
    .argument('<endpoint>', 'its id, we_...')
    .description('Tell an endpoint again what it was told or what was given up, under the same webhook-ids.')
    .option('--case <id>', 'of one case only')
    .option('--since <instant>', 'written at or after, with its offset')
    .option('--given-up', 'only what was given up')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress webhooks replay we_1f0c9a7e22b4 --given-up')
    .action(async (id: string, { case: caseId, since: from, givenUp, json }: ReplayOptions) => {
      const since = from === undefined ? undefined : parseInstant('--since', from);
      const { endpoints, outbox } = await open();
      const all = await orFail('the endpoints', () => endpoints.list());
      if (!all.some((each) => each.id === id && !each.stopped)) throw unknown(id);
      const only = { caseId, since, givenUpOnly: givenUp };
      const count = await orFail('the messages', () => outbox.replay(id, only));
      io.out(json ? JSON.stringify({ id, waiting: count }) : `${count} messages are told again.`);
    });

  function rowOf({ id, url, types, stopped, waiting, delivered, givenUp, lastFault }: ListedEndpoint) {
    return [
      id,
      safe(url),
      types.length === 0 ? 'all' : types.join(' '),
      `${waiting} waiting`,
      `${delivered} delivered`,
      givenUp === 0 ? '' : paint.red(`${givenUp} given up`),
      lastFault === undefined ? '' : safe(lastFault),
      stopped === undefined ? '' : `stopped: ${safe(stopped.because)}`,
    ];
  }
}

function unknown(id: string): ClientError {
  return new ClientError('UnknownEndpoint', `No endpoint ${safe(id)} is told anything.`, {
    advice: '`redress webhooks list` shows those that there are.',
  });
}

/** Throws ClientError `InvalidInput` naming the types. */
function typeOf(text: string): MessageType {
  const found = messageTypes.find((each) => each === text);
  if (found) return found;
  throw new ClientError('InvalidInput', `--type expects one of: ${messageTypes.join(', ')}.`);
}
