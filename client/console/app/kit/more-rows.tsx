import { Button, Group, Text } from '@mantine/core';

/** Below a list that is read page by page: how many rows are shown, and the way to more. */
export function MoreRows({
  shown,
  of = ['case', 'cases'],
  hint = '',
  more = 'Load more',
  pages: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  readonly shown: number;
  /** What the rows are, of one and of several. */
  readonly of?: readonly [string, string];
  /** Said behind the number. */
  readonly hint?: string;
  /** What the way to more is called. */
  readonly more?: string;
  /** The query of the pages. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}) {
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {shown} {of[shown === 1 ? 0 : 1]}
        {hasNextPage ? ', and more' : ''}
        {hint}
      </Text>
      {hasNextPage && (
        <Button
          className="no-print"
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {more}
        </Button>
      )}
    </Group>
  );
}
