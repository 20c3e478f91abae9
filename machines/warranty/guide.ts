import type { WarrantyRules } from './input.ts';
import type { Step } from './context.ts';
import type { ClaimedUnit } from './unit.ts';
import type { Fault } from '../../policies/sections/warranty.ts';

/**
 * What is tried before anything is approved: the steps of the policy's guide for each category among the goods, or of its guide
 * for software; each step once [SUP-WAR-5].
 */
export function stepsFor(
  { guides: { value: guides } }: Pick<WarrantyRules, 'guides'>,
  units: readonly Pick<ClaimedUnit, 'category'>[],
  fault: Fault,
): readonly Step[] {
  const named = (category: string) => guides.find(({ categories }) => categories.includes(category));
  const others = guides.find(({ categories }) => categories.length === 0);
  const software = fault === 'software' ? named('software') : undefined;
  const wanted = software ? [software] : units.map(({ category }) => named(category) ?? others);
  const steps = new Map<string, Step>();
  for (const { id, instruction } of [...new Set(wanted)].flatMap((guide) => guide?.steps ?? []))
    if (!steps.has(id)) steps.set(id, { id, instruction, outcome: 'open' });
  return [...steps.values()];
}
