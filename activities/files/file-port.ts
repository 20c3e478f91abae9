/** Files of cases: letters, copies of mails, photos, labels. A key is a path of plain names: `letters/<case>/<effect>.pdf`. */
export interface FilePort {
  /** Stores the bytes whole or not at all; the same key again replaces them. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or undefined when there is no such file. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Removes every file whose key begins with the folder, for example `letters/<case>`. For erasure. */
  removeFolder(folder: string): Promise<void>;
}
