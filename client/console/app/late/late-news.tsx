import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LateNewsBody } from '../../bodies.ts';
import { ask } from '../api/ask.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Instant } from '../kit/instant.tsx';
import { Trouble } from '../kit/trouble.tsx';

type News = LateNewsBody['news'][number];

/** What vendors told of cases that do not take it any more; nothing where there is none. */
export function LateNews({
  news,
  linked = false,
}: {
  readonly news: readonly News[];
  /** Each names its case. */
  readonly linked?: boolean;
}) {
  if (news.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Told after the case was over">
      <Stack gap="xs">
        {news.map((each) => (
          <OneNews key={each.id} news={each} linked={linked} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneNews({ news, linked }: { readonly news: News; readonly linked: boolean }) {
  const { id, caseId, text, occurredAt, seen } = news;
  const queries = useQueryClient();
  const seeing = useMutation({
    mutationFn: () => ask<unknown>('/late-news/seen', { id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['late news'] });
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text
          size="sm"
          style={{ overflowWrap: 'anywhere' }}
          {...(seen ? { c: 'dimmed' } : { className: 'over', role: 'status' })}
        >
          {linked && (
            <>
              <AnchorLink to="/cases/$id" params={{ id: caseId }}>
                Case {caseId}
              </AnchorLink>
              {': '}
            </>
          )}
          {text} <Instant at={occurredAt} />
          {seen && (
            <>
              . {seen.by} saw to it <Instant at={seen.at} />
            </>
          )}
        </Text>
        {!seen && (
          <Button
            size="compact-sm"
            className="no-print"
            loading={seeing.isPending}
            onClick={() => seeing.mutate()}
          >
            Seen to
          </Button>
        )}
      </Group>
      {seeing.error && <Trouble error={seeing.error} />}
    </div>
  );
}
