import { describe, expect, test } from '@jest/globals';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { catalogue } from '../../client/catalogue.ts';
import { openCase } from '../../client/open-case.ts';
import type { OpenRequest } from '../../client/open-request.ts';
import { memoryContent } from './support/memory-content.ts';
import { fakeTemporal, type Answers } from './support/temporal.ts';

const request: OpenRequest = {
  policy: 'asivado',
  channel: 'email',
  topic: 'delivery',
  customer: { name: 'Ana Diaz', email: 'ana@example.com' },
  text: 'My parcel came open.',
  actor: { id: 'ines', role: 'agent' },
};

function setup(answers: Answers) {
  const content = memoryContent();
  const now = () => Date.UTC(2026, 10, 22, 15);
  return {
    content,
    open: (value: OpenRequest) =>
      openCase({ temporal: fakeTemporal(answers), content, catalogue, timeout: 1000, now }, value),
  };
}

describe('opening a case', () => {
  test('stores words and person first and starts a workflow that holds neither', async () => {
    const started: unknown[] = [];
    const { content, open } = setup({
      start: async (type, options) => void started.push(type, options, content.stored.size),
    });
    const opened = await open(request);
    expect(opened.caseId).toMatch(/^c-261122-[0-9b-z]{7}$/);
    expect(started[0]).toBe('complaint');
    expect(started[1]).toMatchObject({
      workflowId: `complaint/${opened.caseId}`,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      staticSummary: 'Complaint by e-mail, Asivado.com, about a delivery',
      args: [{ input: { customer: `words/${opened.caseId}/${opened.eventId}/customer` } }],
    });
    expect(started[2]).toBe(2);
    expect(JSON.stringify(started)).not.toMatch(/Ana|parcel|example\.com"/);
  });

  test.each<[string, Partial<OpenRequest>, RegExp]>([
    ['UnknownPolicy', { policy: 'acme' }, /asivado/],
    ['UnknownKind', { kind: 'repair' }, /complaint/],
    ['InvalidInput', { channel: 'chat' }, /phone, inPerson, email, post/],
    ['InvalidInput', { topic: 'cheese' }, /billing, delivery/],
    ['InvalidInput', { customer: { name: 'Ana' } }, /e-mail address/],
    ['InvalidInput', { customer: { nick: 'Ana' } }, /name, email, phone, address/],
    [
      'InvalidInput',
      { answer: { decision: 'refused', analysis: 'a' } },
      /answer.reasons is missing; answer.via is missing: one of email, verbal, post\.$/,
    ],
    ['InvalidInput', { customer: { name: 'Ana\nBcc: x', email: 'a@b.com' } }, /name is one line/],
    ['InvalidInput', { customer: { email: 'a@b.com', phone: '555\r0100' } }, /phone is one line/],
    ['InvalidInput', { caseId: 'Ana Diaz' }, /small letters/],
    ['TextTooLarge', { text: 'x'.repeat(1_048_576) }, /20000/],
    ['ControlCharacter', { text: 'a\u001bb' }, /U\+001B/],
    [
      'InvalidPayload',
      { answer: { decision: 'refused', via: 'email', analysis: 'a', reasons: '' } },
      /reasons/,
    ],
  ])('%s: refused with what is known, before anything is stored', async (type, change, says) => {
    const { content, open } = setup({});
    const failure = await open({ ...request, ...change }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ClientError', type, message: expect.stringMatching(says) });
    expect(content.stored.size).toBe(0);
  });

  test('a postal address may have several lines', async () => {
    const { open } = setup({ start: async () => undefined });
    const customer = { email: 'ana@example.com', address: '1 Elm St\nDetroit' };
    await expect(open({ ...request, customer })).resolves.toMatchObject({ existed: false });
  });

  test('a repetition with the same event id answers with the case that there is', async () => {
    const taken = () =>
      Promise.reject(new WorkflowExecutionAlreadyStartedError('taken', 'complaint/x', 'complaint'));
    const describe = async () => ({ status: { name: 'RUNNING' }, memo: { openingEvent: 'open-1' } });
    const { open } = setup({ start: taken, describe });
    const again = await open({ ...request, id: 'open-1' });
    expect(again).toMatchObject({ existed: true, eventId: 'open-1' });
    expect((await open({ ...request, id: 'open-1' })).caseId).toBe(again.caseId);
  });

  test('a case id that is taken is refused and nothing is stored under it', async () => {
    const describe = async () => ({ status: { name: 'RUNNING' }, memo: { openingEvent: 'another' } });
    const { content, open } = setup({ describe });
    await expect(open({ ...request, caseId: 'c-1' })).rejects.toMatchObject({ type: 'CaseExists' });
    expect(content.stored.size).toBe(0);
  });
});
