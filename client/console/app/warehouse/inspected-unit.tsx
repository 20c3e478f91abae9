import { Button, Fieldset, Group, Stack, Switch, Text } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import type { FormField } from '../../form-fields.ts';
import { inWords } from '../case/choices-of.ts';

/** What was found of one unit, by the names of the fields. */
export type Finding = Readonly<Record<string, string | boolean>>;

type Unit = NonNullable<CaseBody['view']['goods']>['units'][number];

/** One unit of a parcel: choices as large buttons, the rest as switches. What is missing is asked no more. */
export function InspectedUnit({
  unit,
  fields,
  finding,
  change,
}: {
  readonly unit: Unit;
  readonly fields: readonly FormField[];
  readonly finding: Finding;
  readonly change: (finding: Finding) => void;
}) {
  const isMissing = finding['missing'] === true;
  const choices = fields.filter(({ kind }) => kind === 'choice');
  const flags = fields.filter(({ kind }) => kind === 'flag');
  return (
    <Fieldset legend={`${unit.title}, piece ${unit.unit + 1}`}>
      <Stack>
        <Text c="dimmed">{`Comes back: ${inWords(unit.reason).toLowerCase()}`}</Text>
        {!isMissing &&
          choices.map(({ name, title, options }) => (
            <div key={name} role="group" aria-label={title}>
              <Text fw={600} mb={6}>
                {title}
              </Text>
              <Group gap="sm">
                {options.map((option) => (
                  <Button
                    key={option}
                    size="lg"
                    variant={finding[name] === option ? 'filled' : 'default'}
                    aria-pressed={finding[name] === option}
                    onClick={() => change({ ...finding, [name]: option })}
                  >
                    {inWords(option)}
                  </Button>
                ))}
              </Group>
            </div>
          ))}
        {flags
          .filter(({ name }) => name === 'missing' || !isMissing)
          .map(({ name, title }) => (
            <Switch
              key={name}
              size="lg"
              label={title}
              checked={finding[name] === true}
              onChange={(event) => change({ ...finding, [name]: event.currentTarget.checked })}
            />
          ))}
      </Stack>
    </Fieldset>
  );
}
