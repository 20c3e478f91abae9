import type { Command } from 'commander';
import { wordsOf } from '../case-words.ts';
import type { Context } from '../context.ts';
import { casePage } from '../format/case-page.ts';

/** `redress show <case>` */
export function addShow(root: Command, { io, paint, session }: Context): void {
  root
    .command('show')
    .argument('<case>', 'case id or workflow id')
    .description(
      'Show a case: its state, what is awaited, what happens next and when, what was said and sent.',
    )
    .option('--no-words', "leave the words and the customer's data out")
    .option('--json', 'answer as JSON; instants are epoch milliseconds')
    .addHelpText(
      'after',
      '\nExamples:\n  redress show c-261122-7k4mq2d\n  redress show complaint/c-261122-7k4mq2d --json --no-words',
    )
    .action(async (name: string, options: { words: boolean; json?: boolean }) => {
      const { client, pageOf } = await session();
      const [view, now, linked] = await Promise.all([
        client.view(name),
        client.time(name),
        client.linked(name),
      ]);
      const words = options.words ? await wordsOf(client, view) : { words: new Map(), customer: undefined };
      if (options.json) {
        return io.out(
          JSON.stringify({
            ...view,
            now,
            linked,
            ...(options.words ? { words: Object.fromEntries(words.words) } : {}),
          }),
        );
      }
      io.out(casePage(view, words, linked, now, paint));
      const page = pageOf(`${view.kind}/${view.caseId}`);
      if (page) io.out(`\n${paint.dim(page)}`);
    });
}
