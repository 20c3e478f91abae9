import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { caseQuery } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { StepForm } from './step-form.tsx';

/** The form of one step of a case, over a page that lists several. */
export function StepDialog({
  caseId,
  type,
  title,
  close,
}: {
  readonly caseId: string;
  readonly type: string;
  readonly title: string;
  readonly close: () => void;
}) {
  const { data, error, refetch } = useQuery(caseQuery(caseId));
  const step = data?.steps.find((each) => each.type === type);
  const against = step?.forbidden ?? step?.blocked;
  return (
    <Modal opened onClose={close} title={title} size="lg" closeOnClickOutside={false}>
      {error && !data && <Trouble error={error} again={() => void refetch()} />}
      {!error && !data && <Loading height="8rem" />}
      {data && (!step || against !== undefined) && (
        <Text>{against ?? 'The case does not take this now.'}</Text>
      )}
      {data && step && against === undefined && <StepForm body={data} step={step} done={close} />}
    </Modal>
  );
}
