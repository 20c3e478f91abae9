import type { ComplaintEventType } from '../../../machines/complaint/events.ts';

/** A part of the state that nothing of the core depends on. */
export type Observer = 'forwarding' | 'response' | 'compensation' | 'safety' | 'post';

/** What is sent and told apart in one walk. */
export interface Theme {
  readonly name: string;
  readonly events: readonly ComplaintEventType[];
  readonly observes: readonly Observer[];
}

const core: readonly ComplaintEventType[] = [
  'acknowledge',
  'route',
  'answer',
  'investigate',
  'renew',
  'confirmSolved',
  'notSolved',
  'withdraw',
  'waitForCustomer',
  'customerSaid',
  'escalate',
  'acknowledgeEscalation',
  'checkIn',
  'standDown',
  'referOut',
];

export const themes = {
  core: { name: 'core', events: core, observes: [] },
  post: { name: 'post', events: [...core, 'resend', 'toldOtherwise'], observes: ['post'] },
  forwarding: { name: 'forwarding', events: [...core, 'refer'], observes: ['forwarding'] },
  response: { name: 'response', events: [...core, 'respond'], observes: ['response'] },
  compensation: {
    name: 'compensation',
    events: [
      ...core,
      'offerCompensation',
      'approveCompensation',
      'declineCompensation',
      'chooseCompensation',
    ],
    observes: ['compensation'],
  },
  safety: { name: 'safety', events: [...core, 'documentIncident'], observes: ['safety'] },
} satisfies Record<string, Theme>;
