/** One piece of a mail or letter, already in words. Renderers escape; blocks hold plain text. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Labelled figures that a reader looks for: who, by when. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Words that a person wrote, as they wrote them. */
  | { readonly kind: 'words'; readonly label: string; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

/** A whole message before it becomes HTML, text or a page. */
export interface Document {
  readonly locale: string;
  readonly subject: string;
  /** The line that mail clients show beside the subject. */
  readonly preview: string;
  readonly company: string;
  readonly reference: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly closing: string;
  readonly signature: string;
  readonly footer: string;
}
