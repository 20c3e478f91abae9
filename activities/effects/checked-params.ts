import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { EffectError } from '../effect-error.ts';

/**
 * The params of an effect as its schema has them.
 *
 * @throws EffectError `EffectParamsInvalid` with the path of each fault and none of the values
 */
export function checkedParams<T>(schema: z.ZodType<T>, call: EffectCall): EffectCall<T> {
  const parsed = schema.safeParse(call.params);
  if (parsed.success) return { ...call, params: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'params'}: ${message}`);
  const text = `The params of ${call.name} ${call.effectId} are not right (${faults.join('; ')}). The machine that issued it must be corrected.`;
  throw new EffectError('EffectParamsInvalid', text, { retryable: false });
}
