import { Button, Group, ScrollArea } from '@mantine/core';
import type { SavedView } from './saved-views.ts';

/** The saved views in a line that scrolls where there is no room. */
export function ViewTabs({
  views,
  current,
  choose,
}: {
  readonly views: readonly SavedView[];
  readonly current: string;
  readonly choose: (id: string) => void;
}) {
  return (
    <ScrollArea type="never" viewportProps={{ tabIndex: -1 }}>
      <Group gap={6} wrap="nowrap" role="group" aria-label="Saved views">
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
            {title}
          </Button>
        ))}
      </Group>
    </ScrollArea>
  );
}
