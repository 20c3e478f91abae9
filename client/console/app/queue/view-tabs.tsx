import { Button, Group, ScrollArea, Text } from '@mantine/core';
import type { ViewsBody } from '../../bodies.ts';
import type { SavedView } from './saved-views.ts';

/** More is not counted, nor read. */
const most = 1000;

/** The saved views, on a phone in a line that scrolls. */
export function ViewTabs({
  views,
  counts,
  current,
  choose,
}: {
  readonly views: readonly SavedView[];
  /** Open cases of each; undefined until they are known. */
  readonly counts: ViewsBody | undefined;
  readonly current: string;
  readonly choose: (id: string) => void;
}) {
  return (
    <ScrollArea type="never" viewportProps={{ tabIndex: -1 }}>
      <Group gap={6} className="view-tabs" role="group" aria-label="Saved views">
        {views.map(({ id, title, about }) => (
          <Button
            key={id}
            size="compact-sm"
            variant={id === current ? 'filled' : 'default'}
            aria-pressed={id === current}
            title={about}
            style={{ flexShrink: 0 }}
            onClick={() => choose(id)}
          >
            {title} <Count value={counts?.[id]} />
          </Button>
        ))}
      </Group>
    </ScrollArea>
  );
}

function Count({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return null;
  return (
    <Text span inherit fw={400} ml={4}>
      {value >= most ? `${most - 1}+` : value}
    </Text>
  );
}
