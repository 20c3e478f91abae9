import type { Command } from 'commander';
import { z } from 'zod';
import { catalogue } from '../../catalogue.ts';
import { ClientError } from '../../client-error.ts';
import type { Context } from '../context.ts';
import { eventHelp, eventsHelp } from '../format/event-help.ts';
import { wholePerson } from '../whole-person.ts';
import { parseActor } from '../payload/parse-actor.ts';
import { parseInstant } from '../payload/parse-instant.ts';
import { parsePayload } from '../payload/parse-payload.ts';
import { declaredEvent, type DeclaredEvent } from '../payload/declared-event.ts';

interface SendOptions {
  readonly as: string;
  readonly at?: string;
  readonly id?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly help?: boolean;
}

const payloadJson = z.record(z.string(), z.unknown());

/** `redress send <case> <event> [--field value ...]` */
export function addSend(root: Command, { io, paint, session }: Context): void {
  const command = root.command('send');
  command
    .description('Send an event to a case and wait for its answer.')
    .argument('[case]', 'case id or workflow id')
    .argument('[event]', 'the event, for example refer; `redress events <case>` shows what can be sent now')
    .argument(
      '[fields...]',
      "the event's own fields as --field value; words also as --field-file <path> or --field -",
    )
    .allowUnknownOption()
    .helpOption(false)
    .option('--as <actor>', 'who sends it: agent:<account>, customer or system:<name>', 'agent:command-line')
    .option('--at <instant>', 'when it happened, for example 2026-11-20T09:00-05:00; now when left out')
    .option('--id <event id>', 'makes a repetition safe: the same id gets the first answer and does nothing')
    .option('--data <json>', 'the whole payload as JSON instead of fields')
    .option('--json', 'answer as JSON')
    .option('-h, --help', 'this help, or that of an event: redress send <case> answer --help')
    .addHelpText(
      'after',
      () => `
Events:
${eventsHelp(catalogue)}

Examples:
  redress send c-261122-7k4mq2d refer --department delivery --as agent:ana
  redress send c-261122-7k4mq2d answer --help
  redress send c-261122-7k4mq2d note --text-file note.txt`,
    );
  command.action(
    async (name: string | undefined, type: string | undefined, fields: string[], options: SendOptions) => {
      if (name === undefined || type === undefined) {
        if (options.help) return command.outputHelp();
        throw new ClientError(
          'InvalidInput',
          'Name the case and the event: redress send <case> <event> [--field value ...].',
        );
      }
      const event = declaredEvent(catalogue, name, type);
      if (options.help) return io.out(eventHelp(event, paint));
      const typed = await payloadOf(event, fields, options, io);
      const request = {
        type,
        actor: parseActor(options.as),
        ...(options.at === undefined ? {} : { occurredAt: parseInstant('--at', options.at) }),
        ...(options.id === undefined ? {} : { id: options.id }),
      };
      const { client } = await session();
      const payload = await wholePerson(client, name, typed);
      const answer = await client.send(name, { ...request, payload });
      if (options.json) return io.out(JSON.stringify(answer));
      io.out(
        `${paint.green('Accepted')} ${answer.type} (event ${answer.eventId}). State: ${paint.bold(answer.state)}`,
      );
    },
  );
}

async function payloadOf(
  { type, fields }: DeclaredEvent,
  tokens: readonly string[],
  { data }: SendOptions,
  io: Context['io'],
): Promise<Readonly<Record<string, unknown>>> {
  if (data === undefined) return parsePayload(type, tokens, fields, io);
  if (tokens.length > 0)
    throw new ClientError('InvalidInput', 'Give the payload as --data or as fields, not both.');
  const parsed = payloadJson.safeParse(jsonOf(data === '-' ? await io.readStdin() : data));
  if (parsed.success) return parsed.data;
  throw new ClientError('InvalidPayload', `--data expects a JSON object, for example '{"reason":"..."}'.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
