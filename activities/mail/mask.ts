const address = /([^\s<>"'(),;:@]+)@([^\s<>"'(),;:@]+)/gu;

/** Hides every mail address in a text, keeping the first letter: `j***@…`. Enough to recognise, too little to know. */
export function mask(text: string): string {
  return text.replaceAll(address, (_, local: string) => `${Array.from(local)[0] ?? ''}***@…`);
}
