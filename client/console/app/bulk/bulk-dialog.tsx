import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Loading } from '../kit/loading.tsx';
import { Trouble } from '../kit/trouble.tsx';
import type { StepValues } from '../case/step-values.ts';
import { BulkForm } from './bulk-form.tsx';
import type { Bulk, NamedCase } from './bulks.ts';
import { useBulkSteps } from './use-bulk-steps.ts';

/** The form of one step for several cases, over the page that lists them. */
export function BulkDialog({
  step: { key, title },
  cases,
  state,
  values,
  close,
}: {
  readonly step: Bulk['step'];
  readonly cases: readonly NamedCase[];
  /** As `useBulkSteps` takes it. */
  readonly state: string;
  /** What the form begins with. */
  readonly values?: StepValues;
  readonly close: () => void;
}) {
  const { data, error, refetch } = useBulkSteps(
    cases.map(({ caseId }) => caseId),
    state,
  );
  const step = data?.steps.find((each) => each.key === key);
  return (
    <Modal opened onClose={close} title={title} size="lg" closeOnClickOutside={false} returnFocus={false}>
      {error && !data && <Trouble error={error} again={() => void refetch()} />}
      {!error && !data && <Loading height="8rem" />}
      {data && !step && (
        <Stack>
          <Text>None of these cases takes it now.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Leave it
            </Button>
          </Group>
        </Stack>
      )}
      {step && <BulkForm step={step} cases={cases} begin={values ?? {}} done={close} />}
    </Modal>
  );
}
