/**
 * What a signed request signs as the body of standardwebhooks.com: method and address are part of it, so that nobody sends
 * the same body elsewhere.
 *
 * @param target path and query as they stand in the request line, for example `/v1/returns?x=1`
 */
export function signable(method: string, target: string, body: string): string {
  return `${method.toUpperCase()} ${target}\n${body}`;
}
