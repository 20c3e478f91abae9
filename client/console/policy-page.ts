import type { z } from 'zod';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { textsFor } from '../../activities/texts/texts.ts';
import { templateName } from '../../machines/case/letter.ts';
import { caseKindOf } from '../../machines/registry.ts';
import type { Policy } from '../../policies/schema.ts';
import { picturesOf } from '../charts/pictures-of.ts';
import { orFail } from '../map-failure.ts';
import { clauseTexts } from '../policies/clause-texts.ts';
import { rulesOf } from '../policies/rules-of.ts';
import type { PolicyPageBody } from './policy-bodies.ts';

/**
 * Everything about a policy that people read.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function policyPage(policy: Policy, database: Database): Promise<PolicyPageBody> {
  const { id, version, company, sender, locale, inherits, departments } = policy;
  // The knowledge base is read as articles, not as one rule.
  const rules = rulesOf(policy).filter(({ path }) => path !== 'knowledge');
  const [texts, standing] = await Promise.all([clauseTexts(), standingOf(id, database)]);
  const named = [...new Set(rules.flatMap(({ clauses }) => clauses))];
  return {
    id,
    version,
    company,
    sender,
    locale,
    ...(inherits !== undefined && { inherits }),
    rules,
    clauses: Object.fromEntries(named.flatMap((each) => (texts[each] ? [[each, texts[each]]] : []))),
    articles: policy.knowledge?.value ?? [],
    departments: departments.map(({ title, email, owner }) => ({ title, email, owner: owner.name })),
    calendars: Object.entries(policy.calendars).map(
      ([name, { title, timeZone, weekly, holidays, overrides }]) => ({
        name,
        title,
        timeZone,
        weekly,
        days: [
          ...Object.entries(holidays).map(([date, holiday]) => ({ date, title: holiday })),
          ...Object.entries(overrides).map(([date, { reason, hours }]) => ({
            date,
            title: `${reason}: ${hours.map(({ from, to }) => `${from} to ${to}`).join(', ') || 'closed'}`,
          })),
        ].toSorted((a, b) => a.date.localeCompare(b.date)),
      }),
    ),
    templates: templatesOf(policy).map((name) => ({ name, title: textsFor('en')(`${name}.title`) })),
    charts: Object.keys(policy.kinds).flatMap((kind) =>
      picturesOf(caseKindOf(kind)).map(({ name, title }) => ({ name, title })),
    ),
    standing,
  };
}

/** The templates that cases of a policy can need: by its kinds of cases and its sections. */
export function templatesOf({
  kinds,
  escalation,
  safety,
  compensation,
  outOfScope,
}: Policy): readonly z.infer<typeof templateName>[] {
  return templateName.options.filter((name) => {
    if (name.startsWith('return-')) return kinds.return !== undefined || kinds.warranty !== undefined;
    if (name.startsWith('claim-')) return kinds.warranty !== undefined;
    if (name.startsWith('escalation')) return escalation !== undefined;
    if (name.startsWith('safety-')) return safety !== undefined;
    if (name.startsWith('compensation-') || name === 'approval-request') return compensation !== undefined;
    return name !== 'referred-out' || outOfScope !== undefined;
  });
}

async function standingOf(policy: string, database: Database): Promise<PolicyPageBody['standing']> {
  const rows = await orFail('cases of a policy', () =>
    guarded('count cases', () =>
      database
        .selectFrom('case_records')
        .select(['policy_version', 'kind', 'machine_version'])
        .select((eb) => eb.fn.countAll<string>().as('cases'))
        .where('policy', '=', policy)
        .where('closed_at', 'is', null)
        .groupBy(['policy_version', 'kind', 'machine_version'])
        .orderBy('policy_version', 'desc')
        .orderBy('kind')
        .orderBy('machine_version', 'desc')
        .execute(),
    ),
  );
  return rows.map(({ policy_version: version, kind, machine_version: machine, cases }) => {
    return { version, kind, machine, cases: Number(cases) };
  });
}
