/** The id of a tender that is a payment of Stripe's: a PaymentIntent, or a charge of the older kinds. */
export const stripePayment = /^(pi|ch|py)_[A-Za-z0-9_]{1,60}$/;
