import { describe, expect, test } from '@jest/globals';
import { QueryNotRegisteredError, ServiceError } from '@temporalio/client';
import { EffectError } from '../../activities/effect-error.ts';
import { mapFailure } from '../../client/map-failure.ts';

const grpc = (code: number, details: string) =>
  new ServiceError('Failed', { cause: Object.assign(new Error(details), { code, details, metadata: {} }) });

const failedQuery = (message: string): unknown =>
  Object.assign(Object.create(QueryNotRegisteredError.prototype), { message });

describe('what a failure becomes', () => {
  test.each<[string, unknown, RegExp]>([
    ['ServiceUnavailable', grpc(14, 'connection refused'), /npm start/],
    ['ServiceUnavailable', grpc(4, 'deadline'), /worker/],
    [
      'ServiceUnavailable',
      grpc(9, 'Unable to query workflow due to Workflow Task in failed state.'),
      /nothing is lost/,
    ],
    ['ServiceUnavailable', failedQuery('Nondeterminism error'), /worker's log/],
    ['UnknownCase', failedQuery('Workflow did not register a handler for case.view'), /no case/],
    ['UnknownCase', grpc(5, 'workflow not found'), /redress list/],
    ['NotAllowed', grpc(7, 'denied'), /TEMPORAL_API_KEY/],
    ['DuplicateEvent', new EffectError('ContentConflict', 'x', { retryable: false }), /new id/],
    ['ServiceUnavailable', new EffectError('DatabaseUnavailable', 'x', { retryable: true }), /DATABASE_URL/],
  ])('%s', (type, error, says) => {
    expect(mapFailure(error, 'case c-1')).toMatchObject({
      name: 'ClientError',
      type,
      message: expect.stringMatching(says),
    });
  });

  test('a bug stays a bug', () => {
    const bug = new TypeError('x is undefined');
    expect(mapFailure(bug, 'case c-1')).toBe(bug);
  });
});
