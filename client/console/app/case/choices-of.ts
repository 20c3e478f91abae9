import type { CaseBody } from '../../bodies.ts';
import type { FormField } from '../../form-fields.ts';
import type { FormScope } from './plain-field.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What there is to choose from: the schema's own list, or what the case and its policy know under the field's name. */
export function choicesOf(
  { name, kind, options }: FormField,
  { departments, topics, priorities, view }: FormScope,
  policies: readonly { readonly id: string; readonly company: string }[],
): readonly Choice[] {
  if (options.length > 0) return options.map((value) => ({ value, label: inWords(value) }));
  if (kind === 'policy') return policies.map(({ id, company }) => ({ value: id, label: company }));
  if (kind !== 'line') return [];
  switch (name) {
    case 'department':
      return departments.map(({ id, title }) => ({ value: id, label: title }));
    case 'topic':
      return topics.map(({ id, title }) => ({ value: id, label: title }));
    case 'priority':
      return priorities.map(({ id, title }) => ({ value: id, label: title }));
    default:
      return view ? choicesInCase(name, view) : [];
  }
}

function choicesInCase(name: string, view: CaseBody['view']): readonly Choice[] {
  switch (name) {
    case 'effectId':
      return view.receipts
        .filter(({ status }) => status === 'needs-person')
        .flatMap(({ effectId, title }) =>
          effectId === undefined ? [] : [{ value: effectId, label: title }],
        );
    case 'commitment':
      return view.commitments
        .filter(({ status, clock }) => status === 'open' || (status === 'broken' && runs(view, clock)))
        .map(({ id, title }) => ({ value: id, label: title }));
    case 'compensation':
      return view.compensations.map(({ id, offers }) => ({
        value: id,
        label: `${id}: ${offers.join(', ')}`,
      }));
    default:
      return [];
  }
}

/** What was promised by a date that passed is owed while its clock runs. */
function runs({ clocks }: CaseBody['view'], name: string | undefined): boolean {
  return clocks.some((clock) => clock.name === name && clock.stoppedAt === undefined);
}

const known: Readonly<Record<string, string>> = {
  email: 'E-mail',
  post: 'Post',
  verbal: 'Spoken',
  phone: 'Telephone',
  inPerson: 'In person',
};

/** 'send-back' is 'Send back'. */
export function inWords(value: string): string {
  const words = value
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return known[value] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
