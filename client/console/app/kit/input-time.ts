/** An instant (epoch ms) in the reader's time as a field of the type `datetime-local` holds it, to the minute. */
export function inputTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
