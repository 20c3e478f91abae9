import { Group, Select, Text, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseBody } from '../../bodies.ts';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { drawChart } from './draw-chart.ts';

/** The chart as a picture, with the present state lit. */
export function Chart({ body }: { readonly body: CaseBody }) {
  const { charts } = body;
  const standsIn = charts.find(({ lit }) => lit.length > 0) ?? charts[0];
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
  const lit = charts.find((each) => each.name === name)?.lit.join(' ') ?? '';
  useEffect(() => {
    if (frame.current && picture.data !== undefined) {
      drawChart(frame.current, picture.data, { states: lit.split(' '), scheme, open: setName });
    }
  }, [picture.data, lit, scheme]);
  return (
    <Panel title="Where it stands in its chart">
      <Group mb="sm" gap="sm">
        <Select
          aria-label="Picture"
          size="xs"
          w={320}
          allowDeselect={false}
          data={charts.map((each) => ({ value: each.name, label: each.title }))}
          value={name}
          onChange={(value) => value !== null && setName(value)}
        />
        <Text size="sm" c="dimmed">
          Lit: where it is now. Underlined parts open.
        </Text>
      </Group>
      {picture.error && <Trouble error={picture.error} again={() => void picture.refetch()} />}
      <div ref={frame} className="chart-frame" tabIndex={0} role="region" aria-label="Picture of the chart" />
    </Panel>
  );
}
