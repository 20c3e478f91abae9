import { ClientError } from '../../client-error.ts';
import type { ClaimRequest } from '../../claim-request.ts';

type Line = ClaimRequest['lines'][number];

const item = /^(?<lineId>\S+)(?:\s+x(?<quantity>\d{1,3}))?(?:\s+serial\s+(?<serials>\S+(?:\s+\S+)*))?$/;

/**
 * Defective goods of one line as a person types them: '1', '2 x3', '1 serial SN-77'.
 *
 * @throws ClientError `InvalidInput`
 */
export function parseClaimed(text: string): Line {
  const found = item.exec(text.trim())?.groups;
  if (found) {
    const { lineId = '', quantity, serials } = found;
    return {
      lineId,
      ...(quantity !== undefined && { quantity: Number(quantity) }),
      ...(serials !== undefined && { serials: serials.split(/\s+/) }),
    };
  }
  throw new ClientError(
    'InvalidInput',
    `--item expects a line of the order, how many (x2) and the serial numbers if they are known, for example '1', '2 x2' or '1 serial SN-77'; not '${text}'.`,
  );
}
