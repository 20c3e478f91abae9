import { StackError } from '../kit/stack-error.ts';
import { versions } from './versions.ts';

/** The variable that names an archive of the command-line tool, for machines that reach a mirror only. */
export const mirrorVariable = 'REDRESS_TEMPORAL_DOWNLOAD';

/** An archive (tar.gz with the program `temporal` in it) that a person named, and what it must hash to. */
export interface Mirror {
  readonly url: string;
  /** SHA-256 of the archive, hexadecimal in small letters; undefined when the person gave none. */
  readonly sha256?: string;
}

/**
 * Reads `https://mirror.example/temporal.tar.gz#sha256=<64 hex digits>`; the fragment may be missing and is never sent.
 * @throws StackError DownloadFailed
 */
export function mirrorOf(env: NodeJS.ProcessEnv): Mirror | undefined {
  const text = env[mirrorVariable];
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const [, sha256] = /^#sha256=([0-9a-f]{64})$/i.exec(url?.hash ?? '') ?? [];
  if (!/^https?:$/.test(url?.protocol ?? '') || (url?.hash !== '' && sha256 === undefined)) {
    throw new StackError(
      'DownloadFailed',
      `${mirrorVariable} is no address of an archive: ${text}. Write it as https://host/temporal.tar.gz, with ` +
        `#sha256=<64 hexadecimal digits> behind it to have it checked; or unset it.`,
    );
  }
  return { url: text.replace(/#.*$/, ''), ...(sha256 === undefined ? {} : { sha256: sha256.toLowerCase() }) };
}

/** The error when a mirror did not give what was expected of it: somebody asked for it, so nothing else is tried. */
export function mirrorFailed(mirror: Mirror, reason: string): StackError {
  return new StackError(
    'DownloadFailed',
    `The temporal tool from ${mirrorVariable} is ${reason}.\n  ${mirror.url}\nCorrect the address: it must answer with a ` +
      `tar.gz that holds the program temporal ${versions.cli} or newer for ${process.platform} ${process.arch}. Or unset ` +
      `${mirrorVariable}: then temporal.download is asked, and the server is built from Go modules where that fails.`,
  );
}
