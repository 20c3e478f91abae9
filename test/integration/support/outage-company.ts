import { randomUUID } from 'node:crypto';
import { beforeEach } from '@jest/globals';
import type { ListedOutage } from '../../../client/outages/listed-outages.ts';
import type { Outages } from '../../../client/outages/outages.ts';
import { addPolicy, policyOf } from '../../../policies/registry.ts';
import type { DeskCase } from './desk-case.ts';
import type { Desk } from './desk.ts';
import { jane } from './jane.ts';
import { outagesAt, outageShows } from './outages-at.ts';
import type { Suite } from './suite.ts';

/** A company of each test's own: an outage of it touches no other test's cases. */
export interface OutageCompany {
  /** Id of its policy. */
  readonly policy: string;
  readonly at: (desk: Desk) => Outages;
  /** Waits until an outage is as wished. */
  readonly shows: (
    desk: Desk,
    outageId: string,
    what: string,
    holds: (outage: ListedOutage) => boolean,
  ) => Promise<ListedOutage>;
  /** A complaint of Jane's, acknowledged, with this e-mail address. */
  readonly opened: (desk: Desk, email: string) => Promise<DeskCase>;
}

/**
 * @param like id of the policy that it is a copy of
 * @param topic of its complaints
 */
export function outageCompany(on: Suite, like: string, topic: string): OutageCompany {
  let policy = '';
  beforeEach(() => {
    policy = `own-${randomUUID()}`;
    addPolicy({ ...policyOf(like), id: policy });
  });
  const at = (desk: Desk): Outages => outagesAt(on, desk);
  return {
    get policy() {
      return policy;
    },
    at,
    shows: (desk, ...wished) => outageShows(at(desk), ...wished),
    opened: async (desk, email) => {
      const one = await desk.open({ policy, topic, customer: { ...jane, email } });
      await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
      return one;
    },
  };
}
