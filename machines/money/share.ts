/**
 * Shares a whole amount out in proportion to weights, by largest remainder: the parts are whole and add up to the total.
 * Remainders that are equal go to the earlier one. Without any weight all share alike.
 *
 * @param total whole minor units, 0 or more
 * @param weights whole numbers, 0 or more
 * @returns one part for each weight
 * @throws RangeError for a negative or broken number, or a total that nobody is there to take
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  for (const number of [total, ...weights]) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError(`Expected whole numbers of minor units, 0 or more; got ${number}.`);
    }
  }
  if (weights.length === 0) {
    if (total === 0) return [];
    throw new RangeError(`${total} minor units cannot be shared out among nobody.`);
  }
  const even = weights.every((weight) => weight === 0);
  // A product of two amounts may pass what a number holds exactly.
  const parts = weights.map((weight) => BigInt(even ? 1 : weight));
  const sum = parts.reduce((all, part) => all + part, 0n);
  const shares = parts.map((part, index) => {
    const product = BigInt(total) * part;
    return { index, whole: Number(product / sum), remainder: product % sum };
  });
  const left = total - shares.reduce((all, { whole }) => all + whole, 0);
  const lucky = [...shares]
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left);
  const more = new Set(lucky.map(({ index }) => index));
  return shares.map(({ index, whole }) => whole + (more.has(index) ? 1 : 0));
}
