import { Button, Group, Text } from '@mantine/core';

/** Below a list that is read page by page: how many rows are shown, and the way to more. */
export function MoreRows({
  shown,
  hint = '',
  pages: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  readonly shown: number;
  /** Said behind the number. */
  readonly hint?: string;
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
        {shown} {shown === 1 ? 'case' : 'cases'}
        {hasNextPage ? ', and more' : ''}
        {hint}
      </Text>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </Group>
  );
}
