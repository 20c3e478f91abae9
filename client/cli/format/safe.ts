/**
 * Stored text for a terminal: what a customer wrote must not move the cursor, colour the screen or set its title.
 * Escape sequences start with a control character, so those go (C0, DEL and C1), and so do the marks that reorder text.
 */
export function safe(text: string): string {
  return text.replaceAll(/(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
