import { type RawBuilder, sql } from 'kysely';

/** More words make a search no narrower for a person, only dearer for the database. */
const mostWords = 12;

/** So much of a word is needed before its beginning is looked for: less begins half of all words. */
const prefixFrom = 3;

/**
 * What a person typed as a query of PostgreSQL's text search: every word must be there, in any order, and the beginning
 * of a longer one is enough. Nothing in it is read as an operator.
 */
export function searchQuery(text: string): RawBuilder<unknown> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  return sql.join(words.map(wordQuery), sql` && `);
}

function wordQuery(word: string): RawBuilder<unknown> {
  const whole = sql`plainto_tsquery('simple', ${word})`;
  if (word.length < prefixFrom) return whole;
  // Of letters and digits alone the word itself is one of those that begin with it; others are split into several.
  if (/^[\p{L}\p{N}]+$/u.test(word)) return sql`to_tsquery('simple', ${`${word}:*`})`;
  const beginning = `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`;
  return sql`(${whole} || ${beginning}::tsquery)`;
}
