import type { Calendar } from '../../policies/calendar/calendar.ts';
import type { Article } from '../../policies/sections/knowledge.ts';
import type { RuleLine } from '../policies/rules-of.ts';

// What the console's API answers to the pages of policies.

/** `GET /api/policies/{id}` */
export interface PolicyPageBody {
  readonly id: string;
  readonly version: string;
  readonly company: string;
  readonly sender: string;
  readonly locale: string;
  /** Whose principles fill what it is silent on. */
  readonly inherits?: string;
  readonly rules: readonly RuleLine[];
  /** What the clauses say that the rules name, by their ids. */
  readonly clauses: Readonly<Record<string, string>>;
  /** The knowledge base, each with for what it is. */
  readonly articles: readonly Article[];
  readonly departments: readonly { readonly title: string; readonly email: string; readonly owner: string }[];
  readonly calendars: readonly (Pick<Calendar, 'title' | 'timeZone' | 'weekly'> & {
    readonly name: string;
    /** Every closed or otherwise open day that is known, by its date. */
    readonly days: readonly { readonly date: string; readonly title: string }[];
  })[];
  readonly templates: readonly { readonly name: string; readonly title: string }[];
  readonly charts: readonly { readonly name: string; readonly title: string }[];
  /** Open cases by the versions under which they stand. */
  readonly standing: readonly {
    readonly version: string;
    readonly kind: string;
    /** Version of the chart. */
    readonly machine: string;
    readonly cases: number;
  }[];
}
