import { Checkbox, Fieldset, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { IntakeOrderBody } from '../../intake-bodies.ts';
import { intakeOrderQuery } from '../api/intake-queries.ts';
import { inWords } from '../case/choices-of.ts';

/** Goods of one line, as the opening asks for them. */
export interface ChosenLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason?: string;
  readonly opened?: boolean;
  readonly serials?: readonly string[];
}

interface Given {
  readonly orderId: string;
  readonly kind: 'return' | 'warranty';
  readonly reasons: readonly string[];
  readonly chosen: readonly ChosenLine[];
  /** What the server said against fields, by their paths. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly change: (lines: readonly ChosenLine[]) => void;
}

/** How long somebody must have stopped typing before the order is looked up, ms. */
const typing = 400;

/** The goods of an order, to choose from. */
export function GoodsLines({ orderId, ...given }: Given) {
  const [asked] = useDebouncedValue(orderId, typing);
  const { data, error } = useQuery(intakeOrderQuery(asked));
  if (asked === '') return null;
  if (error && !data)
    return (
      <Text size="sm" className="over" role="status">
        {error.message}
      </Text>
    );
  if (!data) return null;
  return (
    <Fieldset legend={`Goods of order ${data.orderId}${data.customer ? `, ${data.customer.name}` : ''}`}>
      <Stack gap="md">
        {data.lines.map((line) => (
          <Line key={line.lineId} line={line} {...given} />
        ))}
      </Stack>
    </Fieldset>
  );
}

function Line({
  line: { lineId, title, quantity, free, serials },
  kind,
  reasons,
  chosen,
  wrong,
  change,
}: Omit<Given, 'orderId'> & { readonly line: IntakeOrderBody['lines'][number] }) {
  const at = chosen.findIndex((each) => each.lineId === lineId);
  const one = chosen[at];
  const put = (part: Partial<ChosenLine>) =>
    change(chosen.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const [serial] = serials;
  return (
    <div>
      <Checkbox
        label={title}
        description={
          free === 0
            ? 'In another case, or settled already'
            : `${free === quantity ? quantity : `${free} of ${quantity}`} ${quantity === 1 ? 'piece' : 'pieces'}, line ${lineId}`
        }
        disabled={free === 0}
        checked={one !== undefined}
        onChange={(event) =>
          change(
            event.currentTarget.checked
              ? [...chosen, { lineId, quantity: 1 }]
              : chosen.filter((each) => each.lineId !== lineId),
          )
        }
      />
      {one && (
        <Group pl="xl" pt="xs" gap="md" align="flex-start">
          {free > 1 && (
            <NumberInput
              label="How many"
              w={110}
              required
              min={1}
              max={free}
              value={one.quantity}
              onChange={(value) => put({ quantity: Number(value) })}
              error={wrong[`lines.${at}.quantity`] ?? null}
            />
          )}
          {kind === 'return' ? (
            <>
              <Select
                label="Why it comes back"
                required
                data={reasons.map((value) => ({ value, label: inWords(value) }))}
                value={one.reason ?? null}
                onChange={(reason) => reason !== null && put({ reason })}
                error={wrong[`lines.${at}.reason`] ?? null}
              />
              <Checkbox
                label="The packaging was opened"
                mt={{ base: 0, xs: 30 }}
                checked={one.opened === true}
                onChange={(event) => put({ opened: event.currentTarget.checked })}
              />
            </>
          ) : (
            <TextInput
              label="Serial number, if it has one"
              autoComplete="off"
              placeholder={serial ?? ''}
              value={one.serials?.[0] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                put({ serials: value.trim() === '' ? [] : [value.trim()] })
              }
              error={wrong[`lines.${at}.serials.0`] ?? null}
            />
          )}
        </Group>
      )}
    </div>
  );
}
