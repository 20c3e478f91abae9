import { Button, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseBody, StepBody } from '../../bodies.ts';
import { formFields } from '../../form-fields.ts';
import { useSending } from '../case/use-sending.ts';
import { Trouble } from '../kit/trouble.tsx';
import { InspectedUnit, type Finding } from './inspected-unit.tsx';

/** What is true unless somebody says otherwise: the rest is asked of every unit. */
const usual: Finding = { accessories: true, opened: false, defective: false, missing: false };

/** The inspection of a parcel, unit by unit, with targets for a finger. */
export function Inspection({
  body,
  step,
  done,
}: {
  readonly body: CaseBody;
  readonly step: StepBody;
  readonly done: () => void;
}) {
  const fields = formFields(step.payload);
  const inner = fields.find(({ kind }) => kind === 'units')?.inner ?? [];
  const units = (body.view.goods?.units ?? []).filter(({ state }) => state === 'received');
  const [found, setFound] = useState<Readonly<Record<string, Finding>>>({});
  const [extra, setExtra] = useState<number | string>('');
  const [text, setText] = useState('');
  const send = useSending(body, step, done);
  const asked = inner.map(({ name }) => name);
  const findingOf = (key: string): Finding => ({
    ...Object.fromEntries(Object.entries(usual).filter(([name]) => asked.includes(name))),
    ...found[key],
  });
  const keyed = units.map((unit) => ({ unit, key: `${unit.lineId} ${unit.unit}` }));
  const complete = keyed.every(({ key }) => {
    const finding = findingOf(key);
    return finding['missing'] === true || asked.every((name) => finding[name] !== undefined);
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({
          units: keyed.map(({ unit: { lineId, unit }, key }) => ({
            lineId,
            unit,
            // Of what is not there nobody can say in which condition it is; the case does not look at it.
            ...(asked.includes('condition') && { condition: 'original' }),
            ...findingOf(key),
          })),
          ...(typeof extra === 'number' && extra > 0 && { extra }),
          ...(text.trim() !== '' && { text }),
        });
      }}
    >
      <Stack>
        {keyed.map(({ unit, key }) => (
          <InspectedUnit
            key={key}
            unit={unit}
            fields={inner}
            finding={findingOf(key)}
            change={(finding) => setFound((before) => ({ ...before, [key]: finding }))}
          />
        ))}
        {fields.some(({ name }) => name === 'extra') && (
          <NumberInput
            size="lg"
            label="Pieces in the parcel that nobody asked for"
            min={0}
            max={100}
            value={extra}
            onChange={setExtra}
          />
        )}
        <Textarea
          size="lg"
          label="What else was found"
          autosize
          minRows={2}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {send.error && <Trouble error={send.error} />}
        <Button type="submit" size="xl" className="step-button" disabled={!complete} loading={send.isPending}>
          {complete ? step.title : 'Say of each unit what was found'}
        </Button>
      </Stack>
    </form>
  );
}
