import { Group, Select, Text, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseBody } from '../../bodies.ts';
import { drawChart } from './draw-chart.ts';
import { Panel } from './panel.tsx';
import { Trouble } from './trouble.tsx';

/** Charts as pictures, one at a time, with the states lit in which a case stands. */
export function Picture({
  title,
  pictures,
}: {
  readonly title: string;
  readonly pictures: CaseBody['charts'];
}) {
  const standsIn = pictures.find(({ lit }) => lit.length > 0) ?? pictures[0];
  const isLit = pictures.some(({ lit }) => lit.length > 0);
  const [name, setName] = useState(standsIn?.name ?? '');
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const picture = useQuery({
    queryKey: ['chart', name],
    queryFn: async () => {
      const answer = await fetch(`/api/charts/${name}`);
      if (!answer.ok) throw new Error('The picture cannot be had now.');
      return answer.text();
    },
    staleTime: Infinity,
    enabled: name !== '',
  });
  const lit = pictures.find((each) => each.name === name)?.lit.join(' ') ?? '';
  useEffect(() => {
    if (frame.current && picture.data !== undefined) {
      drawChart(frame.current, picture.data, { states: lit.split(' '), scheme, open: setName });
    }
  }, [picture.data, lit, scheme]);
  return (
    <Panel title={title}>
      <Group mb="sm" gap="sm">
        <Select
          aria-label="Picture"
          size="xs"
          w={{ base: '100%', xs: 320 }}
          allowDeselect={false}
          data={pictures.map((each) => ({ value: each.name, label: each.title }))}
          value={name}
          onChange={(value) => value !== null && setName(value)}
        />
        <Text size="sm" c="dimmed">
          {isLit && 'Lit: where it is now. '}Underlined parts open.
        </Text>
      </Group>
      {picture.error && <Trouble error={picture.error} again={() => void picture.refetch()} />}
      <div ref={frame} className="chart-frame" tabIndex={0} role="region" aria-label="Picture of the chart" />
    </Panel>
  );
}
