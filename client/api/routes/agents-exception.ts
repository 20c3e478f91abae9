import { ClientError } from '../../client-error.ts';

/** @throws ClientError `InvalidInput` for an exception that no member of staff makes */
export function checkAgentsException(exception: string | undefined, role: string): void {
  if (exception === undefined || role === 'agent') return;
  const message = 'only a key of the role agent makes an exception';
  throw new ClientError('InvalidInput', `exception: ${message}; leave it out.`, {
    fields: [{ path: ['exception'], message }],
  });
}
