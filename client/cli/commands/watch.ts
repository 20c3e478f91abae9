import type { Command } from 'commander';
import { ClientError } from '../../client-error.ts';
import type { Context } from '../context.ts';
import { instantIn } from '../format/instant.ts';
import { watchLine } from '../format/watch-line.ts';

/** `redress watch <case>` */
export function addWatch(root: Command, { io, paint, session }: Context): void {
  root
    .command('watch')
    .argument('<case>', 'case id or workflow id')
    .description('Print a line at each change of a case, until it is closed or Ctrl-C.')
    .option('--every <seconds>', 'how often to look', '1')
    .option('--json', 'one JSON object a line: the whole view')
    .addHelpText('after', '\nExample:\n  redress watch c-261122-7k4mq2d')
    .action(async (name: string, options: { every: string; json?: boolean }) => {
      const seconds = Number(options.every);
      if (!(seconds >= 0.1 && seconds <= 3600)) {
        throw new ClientError('InvalidInput', '--every expects seconds from 0.1 to 3600.');
      }
      const { client } = await session();
      let before = '';
      for await (const view of client.watch(name, { every: seconds * 1000, signal: io.interrupted })) {
        if (options.json) io.out(JSON.stringify(view));
        else {
          const line = watchLine(view, paint);
          // A change of the history need not be one that people see.
          if (line === before) continue;
          before = line;
          io.out(`${paint.dim(instantIn(await client.time(name), view.timeZone, io.now()))}  ${line}`);
        }
      }
    });
}
