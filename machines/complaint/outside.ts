import type { ComplaintContext } from './context.ts';

/** Who took a complaint about an employee; nobody of another case [PRO-SCOPE-2]. */
export function takenOutsideBy({ outside, policy }: Pick<ComplaintContext, 'outside' | 'policy'>): readonly {
  readonly title: string;
  readonly email: string;
}[] {
  return outside === 'employee' ? (policy.outOfScope?.employee?.value ?? []) : [];
}

/** 'Human Resources and the President'. */
export function titlesOf(receivers: readonly { readonly title: string }[]): string {
  return receivers.map(({ title }) => title).join(' and ');
}
