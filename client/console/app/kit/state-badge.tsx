import { Badge } from '@mantine/core';

const colours: Readonly<Record<string, string>> = {
  received: 'blue',
  acknowledged: 'cyan',
  investigating: 'violet',
  escalated: 'red',
  resolved: 'green',
};

/** The public state of a case. Text in the full colour of its ground, which Mantine's light variant reads badly. */
export function StateBadge({ state, size = 'md' }: { readonly state: string; readonly size?: string }) {
  return (
    <Badge className="state-badge" data-colour={colours[state] ?? 'gray'} variant="default" size={size}>
      {state}
    </Badge>
  );
}
