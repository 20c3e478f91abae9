import type { EffectCall } from '../../machines/case/receipt.ts';
import type { TellInput, TellOutput } from '../../machines/outage/outage.ts';
import type { OutageRecord } from '../../machines/outage/record.ts';
import { durable } from '../durable.ts';
import { claiming } from '../effects/claim.ts';
import { type OutagePorts, tellOfOutage } from './tell-of-outage.ts';
import { writeOutage } from './write-outage.ts';

/** What an outage does to the world, by the names that its chart uses. */
export interface OutageActivities {
  readonly tellOfOutage: (call: { readonly key: string; readonly input: TellInput }) => Promise<TellOutput>;
  readonly writeOutage: (call: EffectCall<OutageRecord>) => Promise<void>;
}

/** The activities of outages on the given ports. */
export function outageActivities(ports: Omit<OutagePorts, 'performOnce'>): OutageActivities {
  const performOnce = claiming(ports.database);
  const telling = durable(({ params }: EffectCall<TellInput>) =>
    tellOfOutage({ ...ports, performOnce }, params, Date.now()),
  );
  return {
    tellOfOutage: ({ key, input }) =>
      telling({
        effectId: key,
        caseId: input.outage.outageId,
        name: 'tellOfOutage',
        params: input,
        issuedAt: 0,
      }),
    writeOutage: durable(async ({ params }: EffectCall<OutageRecord>) => writeOutage(ports.database, params)),
  };
}
