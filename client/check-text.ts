import { ClientError, type ClientErrorType } from './client-error.ts';

const ordinary = new Set(['\t', '\n', '\r']);
const aloneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Refuses a text before anything is stored or sent.
 *
 * @param field the name to say in the message; the text itself is never repeated
 * @param maxLength in characters
 * @throws ClientError `InvalidPayload` (empty), `TextTooLarge` or `ControlCharacter`
 */
export function checkText(field: string, text: string, maxLength: number): string {
  if (text.trim() === '')
    throw refusal('InvalidPayload', field, 'is empty; write something or leave it out.');
  if (text.length > maxLength) {
    throw refusal(
      'TextTooLarge',
      field,
      `has ${text.length} characters, ${maxLength} are allowed; shorten it or attach the rest as a file.`,
    );
  }
  const at = text.split('').findIndex(isControl);
  if (at >= 0) {
    const code = text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
    throw refusal(
      'ControlCharacter',
      field,
      `contains the control character U+${code} at position ${at + 1}; remove it and send again.`,
    );
  }
  if (aloneSurrogate.test(text)) {
    throw refusal(
      'ControlCharacter',
      field,
      `contains half of a character; save the text as UTF-8 and send again.`,
    );
  }
  return text;
}

/** The C0 control characters and DEL, without what is ordinary in text: the workflow refuses the same ones. */
function isControl(char: string): boolean {
  return (char < ' ' && !ordinary.has(char)) || char === '\u007f';
}

function refusal(type: ClientErrorType, field: string, why: string): ClientError {
  return new ClientError(type, `${field} ${why}`, { fields: [{ path: field.split('.'), message: why }] });
}
