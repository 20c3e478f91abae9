import { EffectError } from '../../effect-error.ts';

/** More than any label, bytes. */
const most = 5_000_000;

/**
 * Fetches a label that was bought.
 *
 * @param url as the service gave it; https, or on the host that is set for the API
 * @throws EffectError `LabelNotThere`, retryable: the label is bought and stays so
 */
export async function downloadLabel(
  url: string | null | undefined,
  { apiBase, timeout = 20_000 }: { readonly apiBase?: string | undefined; readonly timeout?: number },
): Promise<Uint8Array> {
  const gone = (why: string): EffectError =>
    new EffectError(
      'LabelNotThere',
      `The label is bought, but its PDF cannot be fetched (${why}). It is fetched again, not bought again.`,
      { retryable: true },
    );
  const at = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  const own = apiBase !== undefined && at?.origin === new URL(apiBase).origin;
  if (!at || (at.protocol !== 'https:' && !own)) throw gone('no address');
  let bytes: Uint8Array;
  try {
    const answer = await fetch(at, { signal: AbortSignal.timeout(timeout) });
    if (!answer.ok) throw gone(`HTTP ${answer.status}`);
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw error instanceof EffectError ? error : gone('no answer');
  }
  if (bytes.length > most || Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') {
    throw gone('no PDF');
  }
  return bytes;
}
