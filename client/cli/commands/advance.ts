import type { Command } from 'commander';
import { ClientError } from '../../client-error.ts';
import { toldSince } from '../../../machines/case/newest-interactions.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import type { Context } from '../context.ts';
import { instantIn } from '../format/instant.ts';
import { interactionLines } from '../format/interaction-lines.ts';

const hour = 3_600_000;

/** `redress advance <case> --hours|--days` */
export function addAdvance(root: Command, { io, paint, session }: Context): void {
  root
    .command('advance')
    .argument('<case>', 'case id or workflow id')
    .description("Move a case's own time forward on the real server (rehearsal namespaces only).")
    .option('--hours <number>', 'hours of wall time', amount)
    .option('--days <number>', 'days of 24 hours', amount)
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Timers fire in their order and what they cause is really done before time goes on: mails are sent, notices written.

Examples:
  redress advance c-261122-7k4mq2d --days 9
  redress advance c-261122-7k4mq2d --hours 4`,
    )
    .action(async (name: string, options: { hours?: number; days?: number; json?: boolean }) => {
      const duration = (options.hours ?? 0) * hour + (options.days ?? 0) * 24 * hour;
      if (duration <= 0)
        throw new ClientError('InvalidInput', 'Say how far: --hours <number>, --days <number> or both.');
      const { client } = await session();
      const before = await client.view(name);
      const done = await client.advance(name, duration);
      const [view, now] = await Promise.all([client.view(name), client.time(name)]);
      if (options.json) return io.out(JSON.stringify({ ...done, state: view.state, now }));
      const end = done.closed ? '; the case closed on the way' : '';
      const time = instantIn(now, view.timeZone, io.now());
      io.out(`${paint.green('Advanced')} ${name} to ${time}${end}. State: ${paint.bold(view.state)}`);
      const written = (at: number): string => formatInstant(at, view.timeZone);
      const fresh = { ...view, interactions: toldSince(before, view), earlierInteractions: 0 };
      const news = interactionLines(fresh, new Map(), written, paint);
      if (news !== '') io.out(news);
    });
}

function amount(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 10_000) return value;
  throw new ClientError(
    'InvalidInput',
    `'${text}' is no amount of time: write a number, for example 7 or 1.5.`,
  );
}
