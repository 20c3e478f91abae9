/** The `code` of an error as Node, pg and nodemailer give it: the one part of it that never quotes anybody's data. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
