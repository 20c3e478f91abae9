import { customerService } from './customer-service.ts';
import { isData } from './data.ts';
import { hawaree } from './hawaree.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import { pro4Tactical } from './pro-4-tactical.ts';
import { supportProcedures } from './support-procedures.ts';

/** What the schema says of a field. */
interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** An issue of the schema for a person: the field's path, what was expected and an example out of the known policies. */
export function explainIssue(issue: SchemaIssue): PolicyIssue {
  const path = issue.path.map(String).join('.') || 'policy';
  const message = plain(issue);
  if (message.includes('for example')) return { path, message };
  const example = exampleAt(issue.path);
  return { path, message: example === undefined ? message : `${message}; for example ${example}` };
}

function plain({ code, message, keys }: SchemaIssue): string {
  if (code === 'unrecognized_keys')
    return `expected no other fields here; got ${(keys ?? []).map((key) => `'${key}'`).join(', ')}`;
  return message.replace(/^(Invalid input|Invalid option|Too small|Too big|Invalid key in record): /, '');
}

/** What stands there in a known policy, as it is written in a file; nothing when it is long or unknown. */
function exampleAt(path: readonly PropertyKey[]): string | undefined {
  for (const policy of [customerService, supportProcedures, pro4Tactical, hawaree]) {
    let found: unknown = policy;
    for (const key of path) {
      if (Array.isArray(found)) found = found[Number(key)];
      else found = isData(found) ? found[String(key)] : undefined;
    }
    const text = found === undefined ? undefined : JSON.stringify(found);
    if (text !== undefined && text.length <= 160 && !text.includes('"inherited"')) return text;
  }
  return undefined;
}
