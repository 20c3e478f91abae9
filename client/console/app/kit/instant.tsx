import { Tooltip } from '@mantine/core';
import { untilWords } from './until-words.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

const written = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(new Date(at).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }),
  }).format(at);

/**
 * An instant in the reader's zone; the policy's own on hover.
 *
 * @param at epoch ms
 * @param now given: how far it is from there is said instead, and the instant on hover too
 */
export function Instant({
  at,
  zone,
  now,
}: {
  readonly at: number;
  readonly zone?: string;
  readonly now?: number;
}) {
  const there =
    zone === undefined || zone === here ? '' : `${written(at, zone)} in ${zone.replaceAll('_', ' ')}`;
  const label = now === undefined ? there || here : [written(at, here), there].filter(Boolean).join('; ');
  return (
    <Tooltip label={label} multiline events={{ hover: true, focus: true, touch: true }}>
      <time dateTime={new Date(at).toISOString()}>
        {now === undefined ? written(at, here) : untilWords(at, now)}
      </time>
    </Tooltip>
  );
}
