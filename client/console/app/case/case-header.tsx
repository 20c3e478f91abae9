import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import { Instant } from '../kit/instant.tsx';
import { StateBadge } from '../kit/state-badge.tsx';

/** State, who, what is next and when, by itself or by whom. */
export function CaseHeader({ body, print }: { readonly body: CaseBody; readonly print: () => void }) {
  const { view, company, now, workflowUrl, words } = body;
  const customer = words[view.customer];
  const name = customer?.kind === 'person' ? customer.person['name'] : undefined;
  const [next] = view.next;
  const events = new Set(body.steps.map(({ type }) => type));
  return (
    <Paper withBorder p="md" component="header">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="sm">
            <StateBadge state={view.state} size="lg" />
            <Title order={1} size="h4">
              {name ? `${name}, ` : ''}
              {view.caseId}
            </Title>
          </Group>
          <Group gap="md" className="no-print">
            <Button variant="transparent" size="compact-sm" px={0} onClick={print}>
              Print
            </Button>
            <Anchor href={`/api/cases/${view.caseId}/summary`} target="_blank" size="sm">
              Summary (PDF)
            </Anchor>
            {workflowUrl && (
              <Anchor href={workflowUrl} target="_blank" rel="noreferrer" size="sm">
                In the Temporal Web UI
              </Anchor>
            )}
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          {`${view.kind}${view.topic ? ` about ${view.topic}` : ''}, by ${view.channel}, ${company}${view.priority ? `, priority ${view.priority.title}` : ''}, since `}
          <Instant at={view.since} zone={view.timeZone} />
          {view.owner ? `. ${view.owner.name}, ${view.owner.department}, has it` : '. Nobody has it yet'}
          {view.escalation &&
            `. Escalated: ${view.escalation.title}, ${view.escalation.contact}${view.escalation.takenAt === undefined ? ', not taken yet' : ''}`}
        </Text>
        {view.warnings.map((warning) => (
          <Text key={warning} className="over" size="sm" role="status">
            {warning}
          </Text>
        ))}
        {view.awaiting.map(({ what, from }) => (
          <Text key={`${what} ${from}`} size="sm">
            {`Awaited from ${from}: ${withoutEvents(what, events)}.`}
          </Text>
        ))}
        <Text size="sm">
          {next ? (
            <>
              Next by itself: {next.what}, <Instant at={next.at} zone={view.timeZone} now={now} />.
            </>
          ) : (
            'Nothing happens by itself.'
          )}
        </Text>
      </Stack>
    </Paper>
  );
}

/** What is awaited as people say it: the command line reads the events in the parentheses, here they are buttons. */
function withoutEvents(what: string, events: ReadonlySet<string>): string {
  return what.replaceAll(/ \(([^()]*)\)/g, (whole, inner: string) =>
    inner.split(', ').every((each) => events.has(each)) ? '' : whole,
  );
}
