import type { EscalationRow } from '../../work-bodies.ts';

/** The levels of an escalation, the one that has it marked. */
export function Ladder({ escalation }: { readonly escalation: EscalationRow['escalation'] }) {
  return (
    <ol className="ladder">
      {escalation.levels.map(({ level, title, contact }) => (
        <li
          key={level}
          data-passed={level < escalation.level || undefined}
          {...(level === escalation.level && { 'aria-current': 'step' as const })}
        >
          <strong>{`${level}. ${contact}`}</strong>
          <span>{title}</span>
          <span>{standing(escalation, level)}</span>
        </li>
      ))}
    </ol>
  );
}

function standing({ level, takenAt }: EscalationRow['escalation'], asked: number): string {
  if (asked < level) return 'did not end it';
  if (asked > level) return 'not asked yet';
  return takenAt === undefined ? 'asked, no answer yet' : 'has it';
}
