import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery } from '../api/queries.ts';
import { inWords } from '../case/choices-of.ts';
import type { ReportSearch } from './report-search.ts';

const periods = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 365 days' },
];
const kinds = ['complaint', 'return', 'warranty'];
const groupings = [
  { value: 'policy', label: 'by company' },
  { value: 'team', label: 'by team' },
  { value: 'week', label: 'by week' },
  { value: 'month', label: 'by month' },
  { value: 'kind', label: 'by kind' },
  { value: 'channel', label: 'by channel' },
  { value: 'product', label: 'by product' },
];

type Change = (part: Partial<Record<keyof ReportSearch, string | null>>) => void;

/** Over which cases, and broken down by what. */
export function ReportFilters({
  search,
  change,
}: {
  readonly search: ReportSearch;
  readonly change: Change;
}) {
  const { data: policies = [] } = useQuery(policiesQuery);
  const of = policies.filter(({ id }) => search.policy === undefined || id === search.policy);
  const channels = [...new Set(of.flatMap((policy) => policy.channels))];
  const filters = [
    {
      name: 'policy',
      label: 'Company',
      all: 'Every company',
      data: policies.map(({ id, company }) => ({ value: id, label: company })),
    },
    { name: 'kind', label: 'Kind', all: 'Every kind', data: kinds.map(choice) },
    { name: 'channel', label: 'Channel', all: 'Every channel', data: channels.map(choice) },
    { name: 'by', label: 'Breakdown', all: 'All together', data: groupings },
  ] as const;
  return (
    <Group gap="xs">
      <Select
        aria-label="Period"
        size="xs"
        w={150}
        allowDeselect={false}
        data={periods}
        value={search.days ?? '30'}
        onChange={(days) => change({ days: days === '30' ? null : days })}
      />
      {filters.map(({ name, label, all, data }) => (
        <Select
          key={name}
          aria-label={label}
          placeholder={all}
          clearable
          size="xs"
          w={160}
          data={data}
          value={search[name] ?? null}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </Group>
  );
}

const choice = (value: string) => ({ value, label: inWords(value) });
