import { EffectError } from '../../effect-error.ts';

/**
 * Makes of an error of Stripe's client what the case must know (docs.stripe.com/error-handling): a refusal for good comes
 * back as a reason for a person, everything else as an error to throw. Stripe's own words are dropped, they may quote
 * anybody's data; its codes stay.
 */
export function stripeVerdict(error: unknown): { readonly reason: string } | EffectError {
  const { type, code, declineCode, statusCode, retryAfter } = facts(error);
  const said = [statusCode, code, declineCode].filter(Boolean).join(' ') || type;
  switch (type) {
    case 'StripeConnectionError':
      return retry(
        'PaymentUncertain',
        'Stripe did not answer. It may have paid; before it is asked again its refunds are looked through.',
        { uncertain: true },
      );
    case 'StripeRateLimitError':
      return retry('PaymentServiceBusy', `Stripe is asked too often (${said}). It is tried again.`, {
        retryAfter,
      });
    case 'StripeAuthenticationError':
    case 'StripePermissionError':
      return retry(
        'PaymentServiceRejectsUs',
        `Stripe refuses our key (${said}). Correct STRIPE_SECRET_KEY or what it may do; it is tried again.`,
      );
    case 'StripeIdempotencyError':
      // Another attempt with the same key is under way, or asked for something else: then the look finds what it paid.
      return retry(
        'PaymentUncertain',
        `Stripe knows the key of this refund (${said}). It is looked through.`,
        {
          uncertain: true,
        },
      );
    case 'StripeCardError':
    case 'StripeInvalidRequestError':
      return { reason: `Stripe refused (${said})${adviceOn(code)}` };
    default:
      // 5xx and 409: Stripe's own fault or a race, whose outcome nobody knows yet.
      return retry('PaymentServiceDown', `Stripe cannot do it now (${said}). It is tried again.`, {
        uncertain: true,
      });
  }
}

/** docs.stripe.com/error-codes */
function adviceOn(code = ''): string {
  switch (code) {
    case 'charge_already_refunded':
      return ': the payment was paid back before, outside of Redress. Compare with its page at Stripe.';
    case 'charge_disputed':
      return ': the customer disputes the payment with the bank. Answer the dispute in place of a refund.';
    case 'resource_missing':
      return ': it does not know the payment. Is this the account that took it?';
    case 'amount_too_large':
      return ': less is left of the payment. Compare with its page at Stripe.';
    case 'expired_card':
    case 'card_declined':
      return ': the bank does not take money for the card any more. Ask the customer for another way to pay it out.';
    default:
      return '. Look the code up at docs.stripe.com/error-codes and pay it in another way.';
  }
}

function facts(error: unknown) {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const text = (name: string): string | undefined => {
    const value = field(name);
    return typeof value === 'string' && /^[A-Za-z_]{1,64}$/.test(value) ? value : undefined;
  };
  const status = field('statusCode');
  const headers = field('headers');
  const after: unknown =
    typeof headers === 'object' && headers !== null ? Reflect.get(headers, 'retry-after') : undefined;
  return {
    type: text('type') ?? 'no type',
    code: text('code'),
    declineCode: text('decline_code'),
    statusCode: typeof status === 'number' ? status : undefined,
    retryAfter: typeof after === 'string' && /^\d{1,4}$/.test(after) ? Number(after) * 1000 : undefined,
  };
}

function retry(
  type: string,
  message: string,
  how: { readonly uncertain?: boolean; readonly retryAfter?: number | undefined } = {},
): EffectError {
  const { retryAfter, uncertain = false } = how;
  return new EffectError(type, message, {
    retryable: true,
    uncertain,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
