import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Articles } from '../kit/articles.tsx';
import { Loading } from '../kit/loading.tsx';
import { Picture } from '../kit/picture.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { Beside } from './beside.tsx';
import { CaseHeader } from './case-header.tsx';
import { Clocks } from './clocks.tsx';
import { Commitments } from './commitments.tsx';
import { Customer } from './customer.tsx';
import { LateNews } from '../late/late-news.tsx';
import { Goods } from './goods.tsx';
import { Reviews } from '../quality/reviews.tsx';
import { Steps } from './steps.tsx';
import { Stream } from './stream.tsx';
import { useCase } from './use-case.ts';

/** Everything about one case, and what can be done with it. */
export function CasePage() {
  const { id } = useParams({ from: '/cases/$id' });
  return <OneCase key={id} id={id} />;
}

function OneCase({ id }: { readonly id: string }) {
  const { data, error, refetch, earlier, print } = useCase(id);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack maw={1400} mx="auto" gap="md">
      <CaseHeader body={data} print={print} />
      <LateNews news={data.lateNews} />
      <div className="case-grid">
        <Steps body={data} />
        <Stack gap="md">
          <Clocks body={data} />
          <Commitments body={data} />
          <Goods body={data} />
          <Customer body={data} />
          <Reviews id={data.view.caseId} />
          <Articles policy={data.view.policy.id} kind={data.view.kind} topic={data.view.topic} />
          <Beside id={data.view.caseId} />
        </Stack>
        <Stream body={data} earlier={earlier} />
      </div>
      <Picture title="Where it stands in its chart" pictures={data.charts} />
    </Stack>
  );
}
