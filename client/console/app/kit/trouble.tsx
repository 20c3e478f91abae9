import { Alert, Button, Group } from '@mantine/core';

/** What went wrong, in words, and a way on. */
export function Trouble({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  return (
    <Alert color="red" variant="outline" title="That did not work" role="alert">
      {error instanceof Error ? error.message : String(error)}
      {again && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={again}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
