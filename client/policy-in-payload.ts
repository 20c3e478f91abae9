import type { KindOfCase } from '../policies/sections/common.ts';
import { policyOf, UnknownPolicy } from '../policies/registry.ts';
import { NoPolicySlice, policySlice } from '../policies/slice.ts';
import { ClientError } from './client-error.ts';
import { propertiesOf } from './json-schema.ts';
import { propertyOf } from './unknown-value.ts';

/**
 * A payload in which a policy that was named by its id is the slice that a case of `kind` carries, as long as that of its
 * opening: calendars reach from when the case began.
 *
 * @param schema JSON Schema of the payload
 * @param since when the case began, epoch ms; asked only when a policy is named
 * @throws ClientError UnknownPolicy, or InvalidPayload when the policy offers no such cases
 */
export async function withPolicySlice(
  kind: KindOfCase | undefined,
  payload: Readonly<Record<string, unknown>>,
  schema: unknown,
  since: () => Promise<number>,
): Promise<Readonly<Record<string, unknown>>> {
  const field = propertiesOf(schema).find((each) => propertyOf(each.schema, 'policy') === true)?.name;
  const id = field === undefined ? undefined : payload[field];
  if (kind === undefined || field === undefined || typeof id !== 'string') return payload;
  try {
    return { ...payload, [field]: policySlice(policyOf(id), kind, await since()) };
  } catch (cause) {
    if (cause instanceof UnknownPolicy) throw new ClientError('UnknownPolicy', cause.message, { cause });
    if (cause instanceof NoPolicySlice) throw new ClientError('InvalidPayload', cause.message, { cause });
    throw cause;
  }
}
