import { formatInstant, cityOf } from '../../policies/calendar/format.ts';
import type { CaseView, ClockView } from '../../machines/case/view.ts';

const channels: Readonly<Record<string, string>> = {
  phone: 'phone',
  inPerson: 'visit',
  email: 'e-mail',
  chat: 'chat',
  social: 'social media',
  post: 'post',
};

/**
 * The case in Markdown for the Temporal Web UI: in five seconds an engineer sees the state, which clocks run until
 * when, what is awaited and from whom. Holds no words and no personal data.
 */
export function detailsOf(view: CaseView): string {
  const when = (at: number): string =>
    `${formatInstant(at, view.timeZone, 'short')} ${cityOf(view.timeZone)}`;
  const about = [view.topic && `about ${view.topic}`, `by ${channels[view.channel] ?? view.channel}`].filter(
    Boolean,
  );
  const next = view.next[0];
  return [
    `## ${view.state.toUpperCase()}`,
    `A ${view.kind} ${about.join(' ')}, ${view.policy.id} policy ${view.policy.version}`,
    ...view.warnings.map((warning) => `> **Needs a person:** ${warning}`),
    `- **Owner:** ${view.owner ? `${view.owner.name}, ${view.owner.department}` : 'nobody yet'}`,
    `- **Next by itself:** ${next ? `${next.what}, ${when(next.at)}` : 'nothing'}`,
    ...view.awaiting.map(({ what, from }) => `- **Awaited:** ${what}, from ${from}`),
    '',
    ...clockTable(view.clocks, when),
  ].join('\n');
}

function clockTable(clocks: readonly ClockView[], when: (at: number) => string): string[] {
  if (clocks.length === 0) return [];
  const rows = clocks.map(({ title, status, dueAt, stoppedAt }) => {
    const until =
      stoppedAt === undefined ? `due ${when(dueAt)}` : `stopped ${when(stoppedAt)}, was due ${when(dueAt)}`;
    return `| ${title} | ${status} | ${until} |`;
  });
  return ['| Clock | Status | Until |', '| --- | --- | --- |', ...rows];
}
