import { looksLikeFullDisk } from './disk.ts';
import { StackError } from './stack-error.ts';
import { codeOf, messageOf } from './unknown-error.ts';

/**
 * What the machine says when a disk is full or a port is taken, as the StackError that tells what to do; everything else
 * as it came.
 * @param error anything that was thrown, or the last words of a process that ended
 * @param who whose words these are
 */
export function asStackError(error: unknown, who = 'Redress'): unknown {
  if (error instanceof StackError) return error;
  const said = messageOf(error);
  if (looksLikeFullDisk(error)) {
    return new StackError(
      'DiskFull',
      `${who}: the disk is full. Make room and start again; what was written is kept.\n${said}`,
      { cause: error },
    );
  }
  if (codeOf(error) === 'EADDRINUSE' || /EADDRINUSE|address already in use/i.test(said)) {
    return new StackError(
      'PortTaken',
      `${who}: a port that was free when it was chosen has been taken by another process meanwhile. Start again: Redress ` +
        `then looks for a free one.\n${said}`,
      { cause: error },
    );
  }
  return error;
}
