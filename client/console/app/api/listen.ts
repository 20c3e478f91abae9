/** How long after an answer that was an error the server is asked again, ms: there the browser gives up (HTML standard, 9.2.3). */
const pause = 3_000;

/**
 * Calls whenever the server says that something has changed, and once when it is heard again: what changed meanwhile was told
 * to nobody.
 *
 * @returns what ends that
 */
export function listen(path: string, changed: () => void): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  const open = () => {
    source = new EventSource(path);
    source.addEventListener('message', changed);
    source.addEventListener('open', () => {
      if (missed) changed();
      missed = false;
    });
    source.addEventListener('error', () => {
      missed = true;
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, pause);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
