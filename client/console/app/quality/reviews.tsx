import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseReviewsQuery } from '../api/queries.ts';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { ReviewCard } from './review-card.tsx';
import { ReviewForm } from './review-form.tsx';

/** The quality reviews of a case, for reviewers and for whose work it is; nobody else sees that there are any [SUP-QA-6]. */
export function Reviews({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(caseReviewsQuery(id));
  const [reviewing, setReviewing] = useState(false);
  if (!data && !error) return null;
  if (data?.reviews.length === 0 && !data.form) return null;
  return (
    <div className="no-print">
      <Panel title="Quality review">
        {error && <Trouble error={error} again={() => void refetch()} />}
        <Stack gap="sm">
          {data?.reviews.length === 0 && (
            <Text size="sm" c="dimmed">
              Nobody has reviewed this case.
            </Text>
          )}
          {data?.reviews.map((review) => (
            <ReviewCard key={review.id} review={review} />
          ))}
          {data?.form && !reviewing && (
            <Button variant="default" onClick={() => setReviewing(true)}>
              Review this case
            </Button>
          )}
          {data?.form && reviewing && (
            <ReviewForm id={id} form={data.form} done={() => setReviewing(false)} />
          )}
        </Stack>
      </Panel>
    </div>
  );
}
