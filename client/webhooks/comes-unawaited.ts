import type { RegisteredLabel } from '../../activities/labels/label-register.ts';
import type { CaseClient } from '../case-client.ts';
import { ClientError } from '../client-error.ts';

/**
 * Whether a delivery that its case refuses brings goods of which nobody at the dock knows: the parcel has not come before, and
 * its label is none of ours to the customer. Of a case that is gone nobody knows anything.
 *
 * @throws ClientError as `CaseClient.view`, except UnknownCase
 */
export async function comesUnawaited(
  client: Pick<CaseClient, 'view'>,
  { caseId, effectId }: Pick<RegisteredLabel, 'caseId' | 'effectId'>,
): Promise<boolean> {
  try {
    const { goods, receipts } = await client.view(caseId);
    const made = receipts.find((each) => each.effectId === effectId);
    return goods?.arrivedAt === undefined && made?.effect !== 'sendBack';
  } catch (error) {
    if (error instanceof ClientError && error.type === 'UnknownCase') return true;
    throw error;
  }
}
