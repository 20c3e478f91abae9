import proto from '@temporalio/proto';

export type StoredHistory = proto.temporal.api.history.v1.IHistory;

const type = proto.temporal.api.history.v1.History;

/** A history as JSON that a person can read and git can compare: bytes as base64, enums by name. */
export function historyText(history: StoredHistory): string {
  const plain = type.toObject(type.fromObject(history), { bytes: String, longs: String, enums: String });
  return `${JSON.stringify(plain, null, 1)}\n`;
}

/** The history behind such a text. */
export function historyOf(text: string): StoredHistory {
  const plain: unknown = JSON.parse(text);
  if (typeof plain !== 'object' || plain === null) throw new Error('This is no history of a workflow.');
  return type.fromObject(plain);
}
