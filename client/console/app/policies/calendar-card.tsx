import { Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { PolicyPageBody } from '../../policy-bodies.ts';
import { Panel } from '../kit/panel.tsx';

const weekdays = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const;

/** A calendar: when it is open, and the days of a year on which it is otherwise. */
export function CalendarCard({ calendar }: { readonly calendar: PolicyPageBody['calendars'][number] }) {
  const { name, title, timeZone, weekly, days } = calendar;
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))];
  const now = String(new Date().getFullYear());
  const [year, setYear] = useState<string>(years.includes(now) ? now : (years[0] ?? now));
  return (
    <Panel title={`Calendar “${name}”: ${title}`}>
      <Text size="sm" c="dimmed" mb="xs">
        {`Times of ${timeZone.replaceAll('_', ' ')}`}
      </Text>
      <Group align="flex-start" gap="xl">
        <Table w="auto" aria-label="Weekly hours">
          <Table.Tbody>
            {weekdays.map(([day, label]) => (
              <Table.Tr key={day}>
                <Table.Th>{label}</Table.Th>
                <Table.Td>
                  {weekly[day]?.map(({ from, to }) => `${from} to ${to}`).join(', ') ?? 'closed'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Stack gap="xs">
          {years.length === 0 ? (
            <Text size="sm">It knows no holidays.</Text>
          ) : (
            <Select
              label="Holidays of"
              size="xs"
              w={120}
              allowDeselect={false}
              data={years}
              value={year}
              onChange={(next) => next !== null && setYear(next)}
            />
          )}
          {days
            .filter(({ date }) => date.startsWith(year))
            .map(({ date, title: day }) => (
              <Text key={`${date} ${day}`} size="sm">{`${dayWords(date)}: ${day}`}</Text>
            ))}
        </Stack>
      </Group>
    </Panel>
  );
}

/** 'Thu, Nov 26', of a date without a zone. */
function dayWords(date: string): string {
  const format = new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${date}T12:00:00Z`));
}
