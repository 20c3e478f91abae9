/** The words of anything that was thrown. */
export function messageOf(error: unknown): string {
  // Not by instanceof: an Error of another realm (a worker's, a test's) is one too.
  const told = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(told);
}

/** The errno name ("ENOENT") of anything that was thrown, when it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
