import { Center, Loader } from '@mantine/core';

/** A page or a part of one that is not there yet. */
export function Loading({ height = '50vh' }: { readonly height?: string }) {
  return (
    <Center h={height}>
      <Loader aria-label="Loading" />
    </Center>
  );
}
