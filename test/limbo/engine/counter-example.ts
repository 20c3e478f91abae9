import type { Configuration } from './explore.ts';
import { rules, type Finding } from './findings.ts';
import type { Subject } from './subject.ts';

/** The way to what is wrong, step by step, for a person. */
export function counterExample(subject: Subject, { rule, at, because }: Finding): string {
  const way: Configuration[] = [];
  for (let node: Configuration | undefined = at; node; node = node.from?.before) way.unshift(node);
  const steps = way.map((node, i) => {
    const what = node.from?.name ?? 'opened';
    return `${String(i + 1).padStart(3)}. ${subject.date(node.looked.now)}  ${what}\n       ${inWords(node.looked.value)}`;
  });
  const timers = at.looked.envelope.timers.map(
    (timer) => `${subject.timerName(timer)} at ${subject.date(timer.fireAt)}`,
  );
  return [
    `Broken: every configuration ${rules[rule]}.`,
    `Here: ${because}.`,
    ...steps,
    `     timers: ${timers.join(', ') || 'none'}`,
    `     duties: ${subject.duties(at.looked).join('; ') || 'none'}`,
  ].join('\n');
}

/** handling.course.received acknowledgement.waiting ... */
function inWords(value: unknown, path = ''): string {
  if (typeof value === 'string') return path === '' ? value : `${path}.${value}`;
  if (typeof value !== 'object' || value === null) return path;
  return Object.entries(value)
    .map(([name, inner]) => inWords(inner, path === '' || path === 'open' ? name : `${path}.${name}`))
    .join(' ');
}
