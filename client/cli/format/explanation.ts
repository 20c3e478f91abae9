import type { ClockView } from '../../../machines/case/view.ts';
import { columns } from './columns.ts';
import { instantIn, lengthOfTime } from './instant.ts';
import type { Paint } from './paint.ts';
import { clockStatus } from './clock-rows.ts';

/** A clock with its due instant and the stretches behind it, for a person. */
export function explanation(clock: ClockView, timeZone: string, now: number, paint: Paint): string {
  const head = `${paint.bold(clock.title)}  ${clockStatus(clock.status, paint)}`;
  const rows = clock.stretches.map(({ from, to, counted, reason }) => [
    counted ? paint.green('counts') : paint.dim('does not'),
    instantIn(from, timeZone, now),
    lengthOfTime(to - from),
    counted ? reason : paint.dim(reason),
  ]);
  const due = [[paint.bold('due'), paint.bold(instantIn(clock.dueAt, timeZone, now))]];
  return [head, clock.because, '', columns([...rows, ...due], '  ')].join('\n');
}
