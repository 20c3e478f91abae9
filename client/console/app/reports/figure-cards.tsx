import { Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { AnchorLink } from '../kit/anchor-link.tsx';
import type { ReportsBody } from '../../bodies.ts';
import { figures, type FigureWords } from './figures.ts';
import type { ReportSearch } from './report-search.ts';

type Row = NonNullable<ReportsBody['total']>;

/** The figures over all cases, each with its target and the cases behind it. */
export function FigureCards({ total, search }: { readonly total: Row; readonly search: ReportSearch }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3, xl: 6 }} spacing="sm">
      {figures.map((words) => (
        <FigureCard key={words.name} words={words} figure={total.figures[words.name]} search={search} />
      ))}
    </SimpleGrid>
  );
}

function FigureCard({
  words,
  figure,
  search,
}: {
  readonly words: FigureWords;
  readonly figure: Row['figures']['compliance'];
  readonly search: ReportSearch;
}) {
  const { of, hit, percent, target, met } = figure;
  const to = { to: '/reports/cases', className: 'plain-link' } as const;
  return (
    <Paper withBorder p="sm" component="section" aria-label={words.title}>
      <Text size="sm" c="dimmed">
        {words.title}
      </Text>
      {percent === undefined ? (
        <Text size="sm">Nothing to measure yet</Text>
      ) : (
        <Text size="xl" fw={700} className={met === false ? 'over' : ''}>
          {percent} %
        </Text>
      )}
      {target !== undefined && (
        <Text size="sm">
          {met === undefined ? '' : met ? 'Target met: ' : 'Target missed: '}
          {words.aim} {target} %
        </Text>
      )}
      {of > 0 && (
        <Group gap="xs" mt={4}>
          <AnchorLink {...to} search={{ ...search, part: words.hit }} size="sm">
            {hit} of {of} {words.of}
          </AnchorLink>
          {hit < of && (
            <AnchorLink {...to} search={{ ...search, part: words.hit, but: words.all }} size="sm">
              {of - hit} {words.others}
            </AnchorLink>
          )}
        </Group>
      )}
    </Paper>
  );
}
