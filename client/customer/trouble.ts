import { ClientError } from '../client-error.ts';
import { propertyOf } from '../unknown-value.ts';

/** What a page says of a failure (`trouble.<key>`), and its status. */
export interface Trouble {
  readonly key: 'away' | 'gone' | 'many' | 'unreadable';
  readonly status: number;
}

/** A failure in words for a customer: nothing of what is inside. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ClientError) {
    if (error.type === 'UnknownCase' || error.type === 'NoLabel') return { key: 'gone', status: 404 };
    return { key: 'away', status: 503 };
  }
  const status = propertyOf(error, 'statusCode');
  if (status === 429) return { key: 'many', status };
  if (typeof status === 'number' && status >= 400 && status < 500) return { key: 'unreadable', status };
  return { key: 'away', status: 500 };
}

/** Refusals that the customer can do something about; `problem.<key>`. Any other failure is trouble. */
export function problemOf(error: unknown): 'notNow' | 'unreadable' | 'tooLong' | undefined {
  if (!(error instanceof ClientError)) return undefined;
  switch (error.type) {
    case 'ServiceUnavailable':
    case 'UnknownCase':
    case 'NotAllowed':
      return undefined;
    case 'TextTooLarge':
      return 'tooLong';
    case 'InvalidPayload':
    case 'InvalidInput':
    case 'ControlCharacter':
      return 'unreadable';
    default:
      return 'notNow';
  }
}
