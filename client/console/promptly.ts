/** What was answered in time; `late` when the question goes on, `failed` when there will be no answer. */
export type Prompt<T> = { readonly known: T } | 'late' | 'failed';

/** Waits for an answer, but no longer than `within` ms: a page is not kept back by a case whose worker is away or busy. */
export async function promptly<T>(asked: Promise<T>, within: number): Promise<Prompt<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), within);
  });
  try {
    return await Promise.race([asked.then((known) => ({ known })), late]);
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}
