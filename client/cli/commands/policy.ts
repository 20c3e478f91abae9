import type { Command } from 'commander';
import { policyIds, policyOf, UnknownPolicy } from '../../../policies/registry.ts';
import type { Policy } from '../../../policies/schema.ts';
import { caseKind } from '../../../policies/sections/common.ts';
import { NoPolicySlice, policySlice } from '../../../policies/slice.ts';
import { ClientError } from '../../client-error.ts';
import { readPolicyFile } from '../../policies/load-policy-files.ts';
import { rulesOf, type RuleLine } from '../../policies/rules-of.ts';
import type { Context } from '../context.ts';
import type { Paint } from '../format/paint.ts';

/** `redress policy check|show` */
export function addPolicyCommands(root: Command, { io, paint }: Context): void {
  const policy = root
    .command('policy')
    .description("Check a company's own policy file; show every rule of a policy and where it comes from.")
    .addHelpText(
      'after',
      '\nExamples:\n  redress policy check policies/acme.yaml\n  redress policy show\n  redress policy show hawaree --json',
    );
  policy
    .command('check')
    .argument('<file...>', 'policy files (YAML)')
    .description('Check policy files: their fields, and what contradicts itself. Needs no server.')
    .option('--json', 'one JSON object a line, one for each file')
    .addHelpText('after', '\nExample:\n  redress policy check policies/acme.yaml')
    .action(async (files: readonly string[], options: { json?: boolean }) => {
      for (const file of files) {
        const checked = await readPolicyFile(file);
        const summary = summaryOf(checked, io.now());
        if (options.json) io.out(JSON.stringify({ file, ...summary }));
        else io.out(`${paint.green('✓')} ${file}: ${sentence(summary)}`);
      }
    });
  policy
    .command('show')
    .argument('[id]', 'a known policy; left out: their list')
    .description('Show every rule of a policy: its value, its clauses, and whose value it is.')
    .option('--json', 'one JSON object a line, one for each rule or policy')
    .addHelpText('after', '\nExample:\n  redress policy show hawaree')
    .action((id: string | undefined, options: { json?: boolean }) => {
      if (id === undefined) {
        const all = policyIds().map((each) => summaryOf(policyOf(each), io.now()));
        for (const each of all) io.out(options.json ? JSON.stringify(each) : sentence(each));
        return;
      }
      const rules = rulesOf(known(id));
      for (const rule of rules) io.out(options.json ? JSON.stringify(rule) : ruleText(rule, paint));
    });
}

interface Summary {
  readonly id: string;
  readonly version: string;
  readonly kinds: readonly string[];
  readonly rules: number;
  readonly inherited: number;
}

/** Throws ClientError `InvalidPolicy` when a case could not carry its part of the policy. */
function summaryOf(policy: Policy, now: number): Summary {
  const kinds = caseKind.options.filter((kind) => policy.kinds[kind] !== undefined);
  try {
    for (const kind of kinds) policySlice(policy, kind, now);
  } catch (error) {
    if (!(error instanceof NoPolicySlice)) throw error;
    throw new ClientError('InvalidPolicy', error.message, { cause: error });
  }
  const rules = rulesOf(policy);
  const inherited = rules.filter((rule) => rule.inherited !== undefined).length;
  return { id: policy.id, version: policy.version, kinds, rules: rules.length, inherited };
}

function sentence({ id, version, kinds, rules, inherited }: Summary): string {
  const from = inherited === 0 ? '' : `, ${inherited} of them inherited`;
  return `${id}, version ${version}; cases: ${kinds.join(', ') || 'none'}; ${rules} rules${from}`;
}

function known(id: string): Policy {
  try {
    return policyOf(id);
  } catch (error) {
    if (error instanceof UnknownPolicy)
      throw new ClientError('UnknownPolicy', error.message, { cause: error });
    throw error;
  }
}

function ruleText({ path, title, value, clauses, note, inherited }: RuleLine, paint: Paint): string {
  const origin = inherited === undefined ? '' : paint.dim(` (inherited from ${inherited})`);
  const lines = [`${paint.bold(path)}${origin}`, `  ${title}: ${value}`];
  if (clauses.length > 0) lines.push(`  ${clauses.join(', ')}`);
  if (note !== undefined) lines.push(paint.dim(`  ${note}`));
  return lines.join('\n');
}
