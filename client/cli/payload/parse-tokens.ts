import { ClientError } from '../../client-error.ts';
import type { Field } from './fields.ts';

/** What was typed for one field: its texts in order; none for a bare `--flag`. */
export type Given = ReadonlyMap<string, { readonly values: readonly string[]; readonly fromFile: boolean }>;

/**
 * Sorts `--flag value`, `--flag=value`, `--flag` and `--flag-file path` by field. A flag that is given again adds a
 * value.
 *
 * @throws ClientError `InvalidPayload` naming the fields that the event has
 */
export function parseTokens(event: string, tokens: readonly string[], fields: readonly Field[]): Given {
  const given = new Map<string, { values: string[]; fromFile: boolean }>();
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at++] ?? '';
    const [flag, inline] = splitFlag(token);
    const field = fields.find((candidate) => candidate.flag === flag || `--${candidate.name}` === flag);
    const fileOf = fields.find(({ flag: own, type }) => type === 'words' && `${own}-file` === flag);
    const meant = field ?? fileOf;
    if (!meant) throw unknownField(event, token, fields);
    const entry = given.get(meant.name) ?? { values: [], fromFile: fileOf !== undefined };
    given.set(meant.name, entry);
    const next = tokens[at];
    if (inline !== undefined) entry.values.push(inline);
    else if (next !== undefined && !next.startsWith('--')) {
      entry.values.push(next);
      at += 1;
    } else if (meant.type !== 'yes-no') {
      throw new ClientError('InvalidPayload', `${flag} needs a value. ${advice(event)}`);
    }
  }
  return given;
}

function splitFlag(token: string): [string, string?] {
  const equals = token.indexOf('=');
  return token.startsWith('--') && equals > 0 ? [token.slice(0, equals), token.slice(equals + 1)] : [token];
}

function unknownField(event: string, token: string, fields: readonly Field[]): ClientError {
  const names = fields.map(({ flag }) => flag).join(', ') || 'none';
  const what = token.startsWith('--')
    ? `'${token.split('=')[0]}' is no field`
    : `A value stands without its field`;
  return new ClientError('InvalidPayload', `${what} of '${event}'. Its fields: ${names}. ${advice(event)}`);
}

function advice(event: string): string {
  return `See \`redress send <case> ${event} --help\`.`;
}
