import { Text } from '@mantine/core';

/** A mark in a word: colour says it once more, and nothing alone. */
export function ReviewMarkWord({ met }: { readonly met: boolean | null }) {
  if (met === null)
    return (
      <Text span size="sm" c="dimmed">
        Does not apply:
      </Text>
    );
  return (
    <Text span size="sm" fw={600} className={met ? '' : 'over'}>
      {met ? 'Met:' : 'Not met:'}
    </Text>
  );
}
