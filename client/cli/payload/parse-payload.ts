import { unreachable } from '../../../policies/calendar/unreachable.ts';
import { ClientError } from '../../client-error.ts';
import type { Io } from '../io.ts';
import type { Field } from './fields.ts';
import { parseInstant } from './parse-instant.ts';
import { parseTokens } from './parse-tokens.ts';

/**
 * The payload that was typed as `--field value`. Its rules are the schema's and are checked by the client; here only
 * text becomes what the schema speaks.
 *
 * @throws ClientError `InvalidPayload` or `InvalidInput`
 */
export async function parsePayload(
  event: string,
  tokens: readonly string[],
  fields: readonly Field[],
  io: Pick<Io, 'readStdin' | 'readFile'>,
): Promise<Record<string, unknown>> {
  const given = parseTokens(event, tokens, fields);
  const payload: Record<string, unknown> = {};
  for (const field of fields) {
    const entry = given.get(field.name);
    if (!entry) continue;
    const { values, fromFile } = entry;
    const last = values.at(-1) ?? '';
    const fromInput = fromFile || (field.type === 'words' && last === '-');
    const value = fromInput ? await readText(field.flag, last, io) : valueOf(field, values, last);
    if (field.within === undefined) payload[field.name] = value;
    else payload[field.within] = { ...Object(payload[field.within]), [field.name]: value };
  }
  return payload;
}

/** @throws ClientError `InvalidInput` when the file cannot be read */
export async function readText(
  flag: string,
  path: string,
  io: Pick<Io, 'readStdin' | 'readFile'>,
): Promise<string> {
  if (path === '-') return io.readStdin();
  try {
    return await io.readFile(path);
  } catch (cause) {
    throw new ClientError('InvalidInput', `The file '${path}' of ${flag} cannot be read; check its path.`, {
      cause,
    });
  }
}

function valueOf(field: Field, values: readonly string[], last: string): unknown {
  switch (field.type) {
    case 'text':
    case 'words':
    case 'date':
    case 'choice':
      return last;
    case 'number':
      return numberOf(field, last);
    case 'instant':
      return parseInstant(field.flag, last);
    case 'yes-no':
      return yesNo(field, last);
    case 'list':
      return values.flatMap((value) => value.split(',')).map((value) => value.trim());
    case 'json':
      return jsonOf(field, last);
    default:
      return unreachable(field.type);
  }
}

function numberOf({ flag }: Field, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new ClientError('InvalidPayload', `${flag} expects a number, for example ${flag} 3.`);
}

function yesNo({ flag }: Field, text: string): boolean {
  if (['', 'yes', 'true'].includes(text)) return true;
  if (['no', 'false'].includes(text)) return false;
  throw new ClientError('InvalidPayload', `${flag} expects yes or no.`);
}

function jsonOf({ flag }: Field, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ClientError('InvalidPayload', `${flag} expects JSON, for example ${flag} '{"amount":5}'.`);
  }
}
