import { Checkbox, Fieldset, Group, Stack, Text } from '@mantine/core';
import { PlainField, type FieldProps } from './plain-field.tsx';

interface Unit {
  readonly lineId: string;
  readonly unit: number;
}

type Found = Unit & Readonly<Record<string, unknown>>;

/** Which of the case's goods are meant, and what is asked of each. */
export function UnitsField({ field, body, value, error, change }: FieldProps) {
  const chosen: readonly Found[] = Array.isArray(value) ? value : [];
  const goods = body.view?.goods?.units ?? [];
  const flags = (field.inner ?? []).filter(({ kind }) => kind === 'flag');
  const blank = Object.fromEntries(flags.map(({ name }) => [name, false]));
  const isThis = (a: Unit) => (b: Unit) => a.lineId === b.lineId && a.unit === b.unit;
  const put = (next: readonly Found[]) => change(next.length === 0 ? undefined : next);
  return (
    <Fieldset legend={field.title}>
      {error && (
        <Text className="over" size="sm">
          {error}
        </Text>
      )}
      <Stack gap="md">
        {goods.map((one) => {
          const at = chosen.findIndex(isThis(one));
          const found = chosen[at];
          return (
            <div key={`${one.lineId} ${one.unit}`}>
              <Checkbox
                label={`${one.title} (${one.state})`}
                checked={found !== undefined}
                onChange={(event) =>
                  put(
                    event.currentTarget.checked
                      ? [...chosen, { lineId: one.lineId, unit: one.unit, ...blank }]
                      : chosen.filter((each) => !isThis(one)(each)),
                  )
                }
              />
              {found && field.inner && field.inner.length > 0 && (
                <Group pl="xl" pt="xs" gap="md" align="flex-end">
                  {field.inner.map((inner) => (
                    <PlainField
                      key={inner.name}
                      field={inner}
                      body={body}
                      value={found[inner.name]}
                      change={(part) =>
                        put(
                          chosen.map((each, index) =>
                            index === at ? { ...each, [inner.name]: part } : each,
                          ),
                        )
                      }
                    />
                  ))}
                </Group>
              )}
            </div>
          );
        })}
      </Stack>
    </Fieldset>
  );
}
