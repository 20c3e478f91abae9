import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { parcelQuery } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { ParcelAtDock } from './parcel-at-dock.tsx';
import { UnknownParcel } from './unknown-parcel.tsx';
import { UnknownParcels } from './unknown-parcels.tsx';
import { useScanner } from './use-scanner.ts';

/** At the dock, on a tablet: a number is scanned, and its parcel stands there with what is to be done. */
export function WarehousePage() {
  const { scan } = useSearch({ from: '/warehouse' });
  const navigate = useNavigate({ from: '/warehouse' });
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useScanner(input);
  const look = (next: string | undefined) => {
    setTyped('');
    void navigate({ search: next === undefined ? {} : { scan: next } });
    input.current?.focus();
  };
  return (
    <Stack maw={900} mx="auto">
      <Title order={1} size="h3">
        Warehouse
      </Title>
      {/* A scanner types the number and ends it with Enter. */}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') look(typed.trim());
        }}
      >
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            ref={input}
            flex={1}
            size="lg"
            label="Scan or type a number"
            description="Of the parcel, the return or the order"
            autoFocus
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={500}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" size="lg">
            Find
          </Button>
        </Group>
      </form>
      {scan === undefined ? (
        <UnknownParcels />
      ) : (
        <Found key={scan} scan={scan} look={look} next={() => look(undefined)} />
      )}
    </Stack>
  );
}

function Found({
  scan,
  look,
  next,
}: {
  readonly scan: string;
  readonly look: (scan: string) => void;
  readonly next: () => void;
}) {
  const { data, error, refetch } = useQuery(parcelQuery(scan));
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading height="8rem" />;
  const [only, ...others] = data.cases;
  if (!only) return <UnknownParcel scan={scan} done={next} />;
  if (others.length === 0) return <ParcelAtDock found={only} next={next} />;
  return (
    <Stack>
      <Text>{`${data.cases.length} cases have this number. Which parcel is it?`}</Text>
      {data.cases.map(({ caseId, kind, state, orderId }) => (
        <Button key={caseId} size="lg" variant="default" className="step-button" onClick={() => look(caseId)}>
          {`${kind} ${caseId}, ${state}${orderId === undefined ? '' : `, order ${orderId}`}`}
        </Button>
      ))}
    </Stack>
  );
}
