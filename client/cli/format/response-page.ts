import { describeBudget } from '../../../policies/calendar/budget.ts';
import type { ChannelResponse, ResponseReport } from '../../reports/response-report.ts';
import { columns } from './columns.ts';
import type { Paint } from './paint.ts';

/** First responses channel by channel as a table for a person. */
export function responsePage(report: ResponseReport, paint: Paint): string {
  const titles = ['CHANNEL', 'PROMISED', 'AVERAGE', 'LONGEST', 'ANSWERED', 'WAITING', 'LATE', ''];
  const head = titles.map((title) => paint.dim(title));
  const rows = report.channels.map((channel) => cells(channel, paint));
  const { cases, policy } = report;
  const note = `${cases} case${cases === 1 ? '' : 's'} of ${policy} counted.`;
  return [columns([head, ...rows]), '', paint.dim(note)].join('\n');
}

function cells(channel: ChannelResponse, paint: Paint): readonly string[] {
  const { promise, measure, averageMs, longestMs, answered, waiting, late, kept } = channel;
  const on = measure === 'average' ? ' on average' : '';
  return [
    paint.bold(channel.channel),
    `${measure === 'average' ? 'less than ' : ''}${describeBudget(promise)}${on}`,
    averageMs === undefined ? '-' : wait(averageMs),
    longestMs === undefined ? '-' : wait(longestMs),
    String(answered),
    String(waiting),
    String(late),
    kept === undefined ? paint.dim('nothing to measure') : kept ? paint.green('kept') : paint.red('not kept'),
  ];
}

/** '45 s', '1 min 20 s', '3 h 5 min'. */
function wait(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}
