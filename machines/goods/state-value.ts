/** The state of a region `course` under `open`; undefined when the case is ending or over. */
export function courseName(value: unknown): string | undefined {
  const course = under(under(value, 'open'), 'course');
  const name = typeof course === 'object' && course !== null ? Object.keys(course)[0] : course;
  return typeof name === 'string' ? name : undefined;
}

/** How a case ended, or ends, as everyone sees it. */
export function endOf(value: unknown, context: unknown): 'closed' | 'withdrawn' | 'expired' {
  if (value === 'closed' || value === 'withdrawn' || value === 'expired') return value;
  const as = under(under(context, 'ending'), 'as');
  return as === 'withdrawn' || as === 'expired' ? as : 'closed';
}

/** Nothing more happens to it. */
export function isOver(value: unknown): boolean {
  return value === 'closed' || value === 'withdrawn' || value === 'expired';
}

function under(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
