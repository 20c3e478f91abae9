import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { explanation } from '../format/explanation.ts';

/** `redress explain <case> <clock>` */
export function addExplain(root: Command, { io, paint, session }: Context): void {
  root
    .command('explain')
    .argument('<case>', 'case id or workflow id')
    .argument('<clock>', 'a clock of the case; `redress show <case>` names them')
    .description('Explain when a clock is due: every stretch of time that counted or did not, and why.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress explain c-261122-7k4mq2d answer')
    .action(async (name: string, clock: string, options: { json?: boolean }) => {
      const { client } = await session();
      const found = await client.explain(name, clock);
      if (options.json) return io.out(JSON.stringify(found));
      const { timeZone } = await client.view(name);
      io.out(explanation(found, timeZone, await client.time(name), paint));
    });
}
