import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { InvalidPolicy, type PolicyIssue } from '../../policies/invalid-policy.ts';
import { loadPolicy } from '../../policies/load-policy.ts';
import type { Policy } from '../../policies/schema.ts';
import { ClientError } from '../client-error.ts';

/** Without tab and line ends: what a policy says goes into mails, letters and terminals. */
const controlCharacter = /(?![\t\n\r])\p{Cc}/u;

/**
 * A company's own policy out of a YAML file (JSON is YAML too).
 *
 * @throws ClientError `InvalidPolicy`: every issue with its line, the path of the field, what was expected and an example
 */
export function parsePolicyFile(path: string, text: string): Policy {
  const lines = new LineCounter();
  const file = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...file.errors, ...file.warnings].map(({ pos, code, message }) => ({
    line: lines.linePos(pos[0]).line,
    text: code === 'MULTIPLE_DOCS' ? "expected one policy in a file: nothing after '---' or '...'" : message,
  }));
  visit(file, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !controlCharacter.test(value)) return;
      broken.push({
        line: lines.linePos(range?.[0] ?? 0).line,
        text: `expected text without control characters; got ${JSON.stringify(value)}`,
      });
    },
  });
  if (broken.length > 0) throw refusal(path, broken);
  try {
    return loadPolicy(file.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    if (error instanceof InvalidPolicy) {
      const found = error.issues.map((issue) => ({
        line: lineOf(file, lines, issue),
        text: `${issue.path}: ${issue.message}`,
      }));
      throw refusal(path, found, error);
    }
    throw refusal(path, [{ line: 1, text: error instanceof Error ? error.message : String(error) }], error);
  }
}

interface Found {
  readonly line: number;
  readonly text: string;
}

function refusal(path: string, found: readonly Found[], cause?: unknown): ClientError {
  const list = found.toSorted((a, b) => a.line - b.line).map(({ line, text }) => `  line ${line}: ${text}`);
  const message = `The policy file '${path}' cannot be used:\n${list.join('\n')}\nSee docs/policies.md, and try again with \`redress policy check ${path}\`.`;
  return new ClientError('InvalidPolicy', message, cause === undefined ? {} : { cause });
}

/** The line of the field, or of the nearest thing around it that the file has. */
function lineOf(file: Document, lines: LineCounter, { path }: PolicyIssue): number {
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let length = keys.length; length > 0; length--) {
    const node = file.hasIn(keys.slice(0, length)) ? file.getIn(keys.slice(0, length), true) : undefined;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
