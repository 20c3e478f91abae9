/**
 * A text that is safe in a header, a subject or a label: one line, no control characters, nothing that turns the
 * direction of reading, at most `longest` characters.
 */
export function oneLine(text: string, longest = 200): string {
  const line = text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
