import type { Policy } from '../../policies/schema.ts';
import type { Part } from './parts.ts';

/** A share of cases that is measured. */
export interface FigureRule {
  readonly name: string;
  readonly title: string;
  /** The cases that count. */
  readonly of: Part;
  /** Those of them that are counted. */
  readonly hit: Part;
  /** Whether the target is at least or below. */
  readonly wished: 'at-least' | 'below';
  /** Percent that a policy aims at. */
  readonly target: (policy: Policy) => number | undefined;
}

/** Every figure, in the order in which reports show them. */
export const figures = [
  {
    name: 'satisfaction',
    title: 'Satisfied customers',
    of: 'surveyed',
    hit: 'satisfied',
    wished: 'at-least',
    target: ({ quality }) => quality?.satisfaction?.value,
  },
  {
    name: 'firstContact',
    title: 'Resolved at the first contact',
    of: 'resolvedByWord',
    hit: 'firstContact',
    wished: 'at-least',
    target: ({ quality }) => quality?.firstContact?.value,
  },
  {
    name: 'onTheSpot',
    title: 'Resolved on the spot',
    of: 'resolvedByWord',
    hit: 'onTheSpot',
    wished: 'at-least',
    target: () => undefined,
  },
  {
    name: 'escalated',
    title: 'Escalated',
    of: 'all',
    hit: 'escalated',
    wished: 'below',
    target: ({ quality }) => quality?.escalation?.value,
  },
  {
    name: 'compliance',
    title: 'Every date kept',
    of: 'all',
    hit: 'compliant',
    wished: 'at-least',
    target: ({ quality }) => quality?.compliance?.value ?? 100,
  },
  {
    name: 'reviewedWell',
    title: 'Reviewed without a fault',
    of: 'reviewed',
    hit: 'reviewedWell',
    wished: 'at-least',
    target: () => undefined,
  },
] as const satisfies readonly FigureRule[];

export type FigureName = (typeof figures)[number]['name'];

/** A figure over some cases. */
export interface Figure {
  readonly of: number;
  readonly hit: number;
  /** Left out where nothing counts. */
  readonly percent?: number;
  /** Percent that the policy aims at; left out where it aims at none, or several policies are counted together. */
  readonly target?: number;
  readonly met?: boolean;
}

/** A figure of its counts; percent to one decimal, judged before it is rounded. */
export function figureOf(rule: FigureRule, of: number, hit: number, policy: Policy | undefined): Figure {
  const target = policy && rule.target(policy);
  const aimed = target === undefined ? {} : { target };
  if (of === 0) return { of, hit, ...aimed };
  const exact = (hit * 100) / of;
  const percent = Math.round(exact * 10) / 10;
  if (target === undefined) return { of, hit, percent };
  return { of, hit, percent, target, met: rule.wished === 'below' ? exact < target : exact >= target };
}
