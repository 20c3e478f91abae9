/** A part that stands for the whole where only that part is used. */
export function fake<T>(part: { readonly [K in keyof T]?: unknown }): T;
export function fake(part: unknown): unknown {
  return part;
}
