import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { reviewsQuery } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { ReviewCard } from './review-card.tsx';
import { SampleCard } from './sample-card.tsx';
import { ScoreSheet } from './score-sheet.tsx';

const periods = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 12 months' },
];

/** What is to be reviewed, and the scores, for reviewers; for everybody the reviews of their own work [SUP-QA-6]. */
export function QualityPage() {
  const { days = '30' } = useSearch({ from: '/quality' });
  const navigate = useNavigate({ from: '/quality' });
  const asked = new URLSearchParams({ days }).toString();
  const { data, error, refetch } = useQuery(reviewsQuery(asked));
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { mine, samples, scores } = data;
  const csv = `/api/reviews/csv?${asked}`;
  return (
    <Stack maw={1000} mx="auto">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Quality review
        </Title>
        {samples && (
          <Select
            aria-label="Period"
            size="xs"
            w={180}
            allowDeselect={false}
            data={periods}
            value={days}
            onChange={(value) => value !== null && void navigate({ search: { days: value } })}
          />
        )}
      </Group>
      {samples?.map((sample) => (
        <SampleCard key={sample.policy} sample={sample} />
      ))}
      {samples?.length === 0 && <Text c="dimmed">No policy says which share of the cases is reviewed.</Text>}
      {scores && <ScoreSheet title="Scores by agent" head="Agent" scores={scores.byAgent} csv={csv} />}
      {scores && (
        <ScoreSheet title="Scores by question" head="Question" scores={scores.byQuestion} csv={csv} />
      )}
      <Panel title="Reviews of your work">
        <Stack gap="sm">
          {mine.length === 0 && (
            <Text size="sm" c="dimmed">
              Nobody has reviewed your work.
            </Text>
          )}
          {mine.map((review) => (
            <ReviewCard key={review.id} review={review} withCase />
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
}
