import { EffectError } from '../../effect-error.ts';

/**
 * Makes of an error of EasyPost's client what the case must know (docs.easypost.com/docs/errors): a refusal for good comes
 * back as a reason for a person, everything else as an error to throw. EasyPost's own words are dropped, they quote
 * addresses; its codes stay.
 */
export function easypostVerdict(
  error: unknown,
): { readonly code: string; readonly reason: string } | EffectError {
  const { code, statusCode } = facts(error);
  const said = [statusCode, code].filter(Boolean).join(' ');
  if (statusCode === undefined || statusCode === 408 || statusCode >= 500 || unsure.has(code)) {
    const text = `EasyPost did not say what became of it (${said || 'no answer'}). The shipment is looked at before a label is bought again.`;
    return new EffectError('CarrierUncertain', text, { retryable: true, uncertain: true });
  }
  if (statusCode === 429) {
    const text = `EasyPost is asked too often (${said}). It is tried again.`;
    return new EffectError('CarrierBusy', text, { retryable: true });
  }
  if (statusCode === 401 || statusCode === 403 || statusCode === 402) {
    const text =
      statusCode === 402
        ? `EasyPost wants to be paid first (${said}). Fill up its wallet; it is tried again.`
        : `EasyPost refuses our key (${said}). Correct EASYPOST_API_KEY; it is tried again.`;
    return new EffectError('CarrierRejectsUs', text, { retryable: true });
  }
  return { code, reason: `EasyPost refused (${said})${adviceOn(code)}` };
}

/** Refusals in form that are none: the label may have been bought. */
const unsure: ReadonlySet<string> = new Set([
  'SHIPMENT.POSTAGE.EXISTS',
  'SHIPMENT.PURCHASE.IN_PROGRESS',
  'SHIPMENT.POSTAGE.NO_RESPONSE',
  'SHIPMENT.POSTAGE.TIMED_OUT',
]);

function adviceOn(code: string): string {
  if (code.startsWith('ADDRESS.')) {
    return ': it does not know one of the addresses. Correct it, or make the label out by hand.';
  }
  if (code === 'SHIPMENT.REFUND.FAILURE' || code === 'SHIPMENT.REFUND.UNAVAILABLE') {
    return ': the label was used, or is too old to be taken back. Look at its page at EasyPost.';
  }
  return '. Look the code up at docs.easypost.com/docs/errors, or make the label out by hand.';
}

function facts(error: unknown): { code: string; statusCode: number | undefined } {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const code = field('code');
  const status = field('statusCode');
  return {
    code: typeof code === 'string' && /^[A-Z_.]{1,64}$/.test(code) ? code : '',
    statusCode: typeof status === 'number' ? status : undefined,
  };
}
