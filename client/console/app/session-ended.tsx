import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from './api/queries.ts';
import { sessionOver, useSessionOver } from './api/session-over.ts';

/** Over the page whose session has ended: it stays as it is, with all that was typed, until there is a session again. */
export function SessionEnded({ accountId }: { readonly accountId: string }) {
  const isOver = useSessionOver();
  const queries = useQueryClient();
  const [stillOver, setStillOver] = useState(false);
  const goOn = async () => {
    const session = await queries
      .fetchQuery({ ...sessionQuery, staleTime: 0, retry: false })
      .catch(() => undefined);
    setStillOver(session === undefined);
    if (!session) return;
    // What one person typed is never sent as another one's.
    if (session.account.id !== accountId) return globalThis.location.reload();
    sessionOver(false);
    await queries.invalidateQueries();
  };
  useEffect(() => {
    if (!isOver) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void goOn();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  });
  return (
    <Modal
      opened={isOver}
      onClose={() => undefined}
      title="Your session has ended"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={1000}
    >
      <Stack>
        <Text>Sign in again in another tab and come back: what you typed here is still there.</Text>
        {stillOver && (
          <Text className="over" role="status">
            Nobody is signed in yet.
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void goOn()}>
            Go on here
          </Button>
          <Button component="a" href="/signin" target="_blank" rel="noreferrer">
            Sign in again
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
