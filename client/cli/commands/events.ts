import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { possibleEvents } from '../format/possible-events.ts';

/** `redress events <case>` */
export function addEvents(root: Command, { io, paint, session }: Context): void {
  root
    .command('events')
    .argument('<case>', 'case id or workflow id')
    .description('Say what can be sent to a case now, with its fields, and why the rest cannot.')
    .option('--json', 'answer as JSON, with the JSON Schema of each payload')
    .addHelpText(
      'after',
      '\nExamples:\n  redress events c-261122-7k4mq2d\n  redress send c-261122-7k4mq2d answer --help',
    )
    .action(async (name: string, options: { json?: boolean }) => {
      const { client } = await session();
      const events = await client.events(name);
      io.out(options.json ? JSON.stringify(events) : possibleEvents(name, events, paint));
    });
}
