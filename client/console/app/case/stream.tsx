import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import type { CaseBody, WordsBody } from '../../bodies.ts';
import { Instant } from '../kit/instant.tsx';
import { MailFrame } from '../kit/mail-frame.tsx';
import { MoreRows } from '../kit/more-rows.tsx';
import { Panel } from '../kit/panel.tsx';
import { AttachForm } from './attach-form.tsx';
import { AttachedFile } from './attached-file.tsx';
import { streamItems, type StreamItem } from './stream-items.ts';

const sides: Readonly<Record<StreamItem['side'], string>> = {
  in: 'From the customer',
  out: 'To the customer',
  internal: 'Among us',
  done: 'Done',
};

const filters = [
  { value: 'all', label: 'Everything' },
  { value: 'said', label: 'Conversation' },
  { value: 'internal', label: 'Notes' },
];

/** Conversation and timeline in one stream, the newest on top; what is further back is asked for. */
export function Stream({
  body,
  earlier,
}: {
  readonly body: CaseBody;
  readonly earlier: ComponentProps<typeof MoreRows>['pages'];
}) {
  const [filter, setFilter] = useState('all');
  const items = streamItems(body).filter(({ side }) => {
    if (filter === 'said') return side === 'in' || side === 'out';
    return filter === 'all' || side === filter;
  });
  const { earlierInteractions, timeZone } = body.view;
  return (
    <Panel title="What was said and done">
      <AttachForm body={body} />
      <SegmentedControl
        size="xs"
        mb="sm"
        data={filters}
        value={filter}
        onChange={setFilter}
        aria-label="Show"
      />
      <Stack gap={0}>
        {items.length === 0 && <Text c="dimmed">Nothing yet.</Text>}
        {items.map((item) => (
          <Entry key={item.key} item={item} zone={timeZone} />
        ))}
        {earlier.hasNextPage && (
          <MoreRows
            shown={items.length}
            of={['entry', 'entries']}
            hint={` (${earlierInteractions} earlier)`}
            more="Show earlier entries"
            pages={earlier}
          />
        )}
        {earlierInteractions > 0 && !earlier.hasNextPage && (
          <Text size="sm" c="dimmed">
            {earlierInteractions} earlier entries are not in the records at the moment.
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function Entry({ item, zone }: { readonly item: StreamItem; readonly zone: string }) {
  const { side, at, who, what, how, words, status, href, mail } = item;
  const [open, setOpen] = useState(false);
  return (
    <article className="entry" data-side={side}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {what}
        </Text>
        <Text size="xs" c="dimmed">
          <Instant at={at} zone={zone} />
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {[sides[side], who, how].filter(Boolean).join(' · ')}
        {status && ` · ${status}`}
      </Text>
      {words.map((each) => (
        <Words key={textOf(each)} words={each} />
      ))}
      {mail !== undefined && (
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide the mail' : 'The mail as it was sent'}
        </Button>
      )}
      {mail !== undefined && open && <MailFrame src={mail} title={what} />}
      {href && (
        <Anchor href={href} target="_blank" size="sm">
          The letter (PDF)
        </Anchor>
      )}
    </article>
  );
}

function Words({ words }: { readonly words: WordsBody }) {
  if (words.kind === 'file') return <AttachedFile file={words} />;
  return (
    <Text
      size="sm"
      className="words"
      mt={4}
      {...((words.kind === 'erased' || words.kind === 'confined') && { c: 'dimmed', fs: 'italic' })}
    >
      {textOf(words)}
    </Text>
  );
}

function textOf(words: WordsBody): string {
  if (words.kind === 'words') return words.text;
  if (words.kind === 'file') return words.href;
  if (words.kind === 'confined') return 'About an employee: only managers and directors read this.';
  return words.kind === 'erased' ? 'Erased at the customer’s wish.' : Object.values(words.person).join(', ');
}
