/** When the reader's day ends, epoch ms, as addresses carry it. */
export function endOfDay(now = new Date()): string {
  return String(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime());
}
