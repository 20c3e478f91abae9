/** An answer of the console's API that is no success: RFC 9457, as the server writes it. */
export class Problem extends Error {
  readonly type: string;
  readonly status: number;
  /** Wrong fields and what was expected of them. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown) {
    const read = (key: string): unknown =>
      typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
    const detail = read('detail');
    super(typeof detail === 'string' ? detail : 'The console does not answer. Try again in a moment.');
    this.name = 'Problem';
    this.status = status;
    const type = read('type');
    this.type = typeof type === 'string' ? type.replace('urn:redress:problem:', '') : '';
    const errors = read('errors');
    this.fields = Object.fromEntries(
      (Array.isArray(errors) ? errors : []).flatMap((each: unknown) =>
        typeof each === 'object' && each !== null && 'field' in each && 'detail' in each
          ? [[String(each.field), String(each.detail)] as const]
          : [],
      ),
    );
  }
}
