import { Group, List, Stack, Text } from '@mantine/core';
import type { ReviewBody } from '../../quality-bodies.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Instant } from '../kit/instant.tsx';
import { ReviewMarkWord } from './review-mark-word.tsx';

/** One review with its marks and its coaching note. */
export function ReviewCard({
  review: { caseId, agent, reviewer, marks, note, reviewedAt },
  withCase = false,
}: {
  readonly review: ReviewBody;
  /** Where the case is not plain from the page. */
  readonly withCase?: boolean;
}) {
  const asked = marks.filter(({ met }) => met !== null);
  const met = asked.filter((mark) => mark.met);
  return (
    <article className="card">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {agent.name}: {met.length} of {asked.length} met
          </Text>
          <Text size="sm" c="dimmed">
            {reviewer.name}, <Instant at={reviewedAt} />
          </Text>
        </Group>
        {withCase && (
          <AnchorLink to="/cases/$id" params={{ id: caseId }} size="sm" style={{ overflowWrap: 'anywhere' }}>
            Case {caseId}
          </AnchorLink>
        )}
        <List size="sm" spacing={2} listStyleType="none">
          {marks.map(({ question, title, met: mark }) => (
            <List.Item key={question}>
              <ReviewMarkWord met={mark} /> {title}
            </List.Item>
          ))}
        </List>
        {note && (
          <Text size="sm" className="words" {...(note.kind === 'erased' && { c: 'dimmed', fs: 'italic' })}>
            {note.kind === 'words' ? note.text : 'The note was erased with the case.'}
          </Text>
        )}
      </Stack>
    </article>
  );
}
