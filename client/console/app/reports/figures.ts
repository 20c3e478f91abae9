import type { ReportsBody } from '../../bodies.ts';

export type FigureName = keyof NonNullable<ReportsBody['total']>['figures'];

/** How a figure is shown: its name, what its target says, and which cases are behind it. */
export interface FigureWords {
  readonly name: FigureName;
  readonly title: string;
  readonly of: string;
  readonly aim: 'at least' | 'less than';
  /** The cases that are counted, and all that could be. */
  readonly hit: string;
  readonly all: string;
  /** What the others are called. */
  readonly others: string;
}

export const figures: readonly FigureWords[] = [
  {
    name: 'satisfaction',
    title: 'Satisfied customers',
    of: 'surveys',
    aim: 'at least',
    hit: 'satisfied',
    all: 'surveyed',
    others: 'not satisfied',
  },
  {
    name: 'firstContact',
    title: 'Resolved at the first contact',
    of: 'resolved complaints',
    aim: 'at least',
    hit: 'firstContact',
    all: 'resolvedByWord',
    others: 'needed more',
  },
  {
    name: 'onTheSpot',
    title: 'Resolved on the spot',
    of: 'resolved complaints',
    aim: 'at least',
    hit: 'onTheSpot',
    all: 'resolvedByWord',
    others: 'later',
  },
  {
    name: 'escalated',
    title: 'Escalated',
    of: 'cases',
    aim: 'less than',
    hit: 'escalated',
    all: 'all',
    others: 'not escalated',
  },
  {
    name: 'compliance',
    title: 'Every date kept',
    of: 'cases',
    aim: 'at least',
    hit: 'compliant',
    all: 'all',
    others: 'with a breach',
  },
  {
    name: 'reviewedWell',
    title: 'Reviewed without a fault',
    of: 'reviewed cases',
    aim: 'at least',
    hit: 'reviewedWell',
    all: 'reviewed',
    others: 'with a fault',
  },
];
