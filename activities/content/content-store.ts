/** `private`: words that only some of the staff may see, and that no search finds. */
export type ContentKind = 'words' | 'person' | 'file' | 'private';

/** Anything that JSON can hold. Words are a string, a person is an object (see person.ts). */
export type ContentBody =
  string | number | boolean | null | readonly ContentBody[] | { readonly [key: string]: ContentBody };

export interface ContentField {
  readonly body: ContentBody;
  readonly kind: ContentKind;
}

/** What stands behind a reference: the body, the mark that it was erased, or nothing at all. */
export type Content =
  { readonly body: ContentBody; readonly kind: ContentKind } | { readonly erased: true } | undefined;

/** Where words and personal data live, so that no history of a workflow holds them. */
export interface ContentStore {
  /**
   * Stores a body under a reference. The same body again is fine (an event sent twice); putting to an erased reference
   * leaves it erased.
   *
   * @throws EffectError `ContentConflict` (another body stands there), `ContentInvalid`, `DatabaseUnavailable`
   */
  put(ref: string, body: ContentBody, kind: ContentKind): Promise<void>;
  get(ref: string): Promise<Content>;
  /** Several references in one round trip; what is unknown is absent from the answer. */
  getMany(refs: readonly string[]): Promise<ReadonlyMap<string, NonNullable<Content>>>;
  /** Stores all fields of an event or none, and returns the reference of each. */
  putMany(
    caseId: string,
    eventId: string,
    fields: Readonly<Record<string, ContentField>>,
  ): Promise<Readonly<Record<string, string>>>;
  /** Erases every body of a case for ever; the references stay and answer `erased`. Returns how many were erased now. */
  erase(caseId: string): Promise<number>;
}
