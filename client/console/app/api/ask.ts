import { Problem } from './problem.ts';
import { sessionOver } from './session-over.ts';

let token = '';

/** Keeps what every request that changes something must repeat. */
export function keepToken(csrf: string): void {
  token = csrf;
}

/**
 * Asks the console's API. The types of answers are the server's own (client/console/bodies.ts).
 *
 * @throws Problem; when nobody is signed in, the browser goes to the sign-in, unless a page is open on which something may be typed
 */
export function ask<T>(path: string, body?: unknown): Promise<T> {
  return answered<T>(path, {
    ...(body !== undefined && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
    }),
  });
}

/** The same with a form that has a file. */
export function askWithFile<T>(path: string, form: FormData): Promise<T> {
  return answered<T>(path, { method: 'POST', body: form, headers: { 'x-csrf-token': token } });
}

async function answered<T>(path: string, sent: RequestInit): Promise<T> {
  const answer = await fetch(`/api${path}`, sent).catch(() => {
    throw new Problem(0, undefined);
  });
  const text = await answer.text();
  const read: unknown = text === '' ? undefined : parsed(text);
  if (!answer.ok) {
    const problem = new Problem(answer.status, read);
    if (answer.status === 401 && token === '') goToSignIn();
    // Forged is also what carries the token of a session that another tab has replaced.
    else if (answer.status === 401 || problem.type === 'RequestForged') sessionOver(true);
    throw problem;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where an answer gets its type
  return read as T;
}

/** Ends the session here and there. */
export async function signOut(): Promise<void> {
  await fetch('/api/signout', { method: 'POST', headers: { 'x-csrf-token': token } });
  globalThis.location.assign('/signin?again=1');
}

function goToSignIn(): void {
  const { pathname, search } = globalThis.location;
  globalThis.location.assign(`/signin?back=${encodeURIComponent(pathname + search)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
