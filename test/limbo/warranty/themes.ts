import type { ClaimEventType } from '../../../machines/warranty/events.ts';
import type { WarrantyPolicy } from '../../../machines/warranty/input.ts';

/** What is sent and told apart in one walk; time passes and every deadline comes in all of them. */
export interface Theme {
  readonly name: string;
  readonly events: readonly ClaimEventType[];
  readonly openings: readonly ('ready' | 'costly' | 'undescribed' | 'strange' | 'uncovered' | 'expired')[];
  /** Acts of which one may be late or cannot be done. */
  readonly troubled: readonly string[];
  /** What cannot be sent is out of stock. */
  readonly outOfStock: boolean;
  /** The policy as far as this walk tells it apart: what it leaves out, another walk shows. */
  readonly trimmed: (policy: WarrantyPolicy) => WarrantyPolicy;
}

const calm = ({ escalation: _ladder, safety: _safety, ...rest }: WarrantyPolicy): WarrantyPolicy => rest;

/** Guards read only whether there is one more rung; what escalates by time the walk of the ladder shows. */
const fewRungs = (policy: WarrantyPolicy): WarrantyPolicy => {
  const { escalation } = policy;
  if (!escalation) return policy;
  const { unresolvedAfter: _byTime, ...rest } = escalation;
  const levels = { ...escalation.levels, value: escalation.levels.value.slice(0, 2) };
  return { ...policy, escalation: { ...rest, levels } };
};

const acts = ['issueLabel', 'voidLabel', 'refund', 'releaseUnits', 'sendReplacement', 'sendBack'] as const;

/** Each is exhaustive for its events and its part of the state. */
export const themes: readonly Theme[] = [
  {
    name: 'decision',
    events: [
      'verify',
      'describe',
      'tryStep',
      'approve',
      'decline',
      'cancel',
      'withdraw',
      'note',
      'customerSaid',
      'correctContact',
      'retry',
      'doneOtherwise',
    ],
    openings: ['ready', 'costly', 'undescribed', 'strange', 'uncovered', 'expired'],
    troubled: ['issueLabel', 'voidLabel', 'releaseUnits', 'sendMail'],
    outOfStock: false,
    trimmed: calm,
  },
  {
    name: 'parcel',
    events: [
      'tryStep',
      'handedOver',
      'arrived',
      'parcelLost',
      'inspect',
      'settle',
      'takeLate',
      'refuseLate',
      'choose',
      'withdraw',
      'refundFailed',
      'retry',
      'doneOtherwise',
    ],
    openings: ['ready'],
    troubled: acts,
    outOfStock: false,
    trimmed: calm,
  },
  {
    name: 'stock',
    events: [
      'tryStep',
      'arrived',
      'inspect',
      'settle',
      'takeLate',
      'refuseLate',
      'chooseInstead',
      'restocked',
      'putOff',
    ],
    openings: ['ready'],
    troubled: ['sendReplacement'],
    outOfStock: true,
    trimmed: calm,
  },
  {
    name: 'ladder',
    events: ['tryStep', 'approve', 'withdraw', 'escalate', 'acknowledgeEscalation', 'checkIn', 'standDown'],
    openings: ['ready', 'costly'],
    troubled: [],
    outOfStock: false,
    trimmed: ({ safety: _safety, ...rest }) => rest,
  },
  {
    name: 'compensation',
    events: [
      'approve',
      'decline',
      'withdraw',
      'offerCompensation',
      'approveCompensation',
      'declineCompensation',
      'chooseCompensation',
      'fulfil',
    ],
    openings: ['costly'],
    troubled: [],
    outOfStock: false,
    trimmed: calm,
  },
  {
    name: 'safety',
    events: ['tryStep', 'withdraw', 'escalate', 'acknowledgeEscalation', 'standDown', 'documentIncident'],
    openings: ['ready'],
    troubled: [],
    outOfStock: false,
    trimmed: fewRungs,
  },
  {
    // Who must be called depends neither on the steps that are tried nor on whether the escalation still runs.
    name: 'safety calls',
    events: ['withdraw', 'escalate', 'documentIncident', 'safetyCall'],
    openings: ['ready'],
    troubled: [],
    outOfStock: false,
    trimmed: fewRungs,
  },
];
