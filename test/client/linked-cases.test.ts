import { describe, expect, test } from '@jest/globals';
import { TypedSearchAttributes } from '@temporalio/common';
import type { KeptLink, LinkRegister } from '../../activities/links/link-register.ts';
import { WorkflowNotFoundError } from '@temporalio/common';
import { linkedCases } from '../../client/links/linked-cases.ts';
import { fromOther } from '../../client/links/other-case.ts';
import { addressOf } from '../../client/case-address.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { fakeTemporal } from './support/temporal.ts';

const address = addressOf('complaint', 'c-1');
const agent = { id: 'ines', role: 'agent' } as const;
const shop = { id: 'shop', role: 'customer' } as const;

describe('whose a case is', () => {
  const theirs = { address, email: 'Ana@example.com', orderId: 'S-1' };

  test('a customer opens one from a case of the same order or address, and from no other', () => {
    const link = { address, sameCustomer: true };
    expect(fromOther(theirs, { actor: shop, email: ' ana@EXAMPLE.com' })).toEqual(link);
    expect(fromOther(theirs, { actor: shop, orderId: 'S-1' })).toEqual(link);
    for (const opener of [{ email: 'eve@example.com', orderId: 'S-2' }, {}]) {
      expect(() => fromOther(theirs, { actor: shop, ...opener })).toThrow(/is of another customer/);
      expect(fromOther(theirs, { actor: agent, ...opener })).toEqual({ address, sameCustomer: false });
    }
  });

  test('two of which nothing is known are not of one customer', () => {
    expect(fromOther({ address }, { actor: agent })).toEqual({ address, sameCustomer: false });
    expect(() => fromOther({ address }, { actor: shop })).toThrow(/another customer/);
  });
});

describe('what belongs to a case', () => {
  const link: KeptLink = {
    opened: 'return/c-2',
    openedFrom: 'complaint/c-1',
    sameCustomer: true,
    since: 5,
    begun: false,
  };

  function register(kept: readonly KeptLink[]) {
    const begun: string[] = [];
    const links: LinkRegister = {
      add: async ({ openedFrom }) => openedFrom,
      begun: async (opened) => void begun.push(opened),
      of: async () => kept,
    };
    return { links, begun };
  }

  const closed = {
    status: { name: 'COMPLETED' },
    workflowId: 'return/c-2',
    startTime: new Date(0),
    typedSearchAttributes: new TypedSearchAttributes([{ key: searchAttributes.CaseState, value: 'closed' }]),
  };
  const gone = () => Promise.reject(new WorkflowNotFoundError('none', 'return/c-2', undefined));

  test('each shows the other, also when it is closed', async () => {
    const { links, begun } = register([link]);
    const temporal = fakeTemporal({ describe: async () => closed });
    const shown = { state: 'closed', since: 5, sameCustomer: true };
    expect(await linkedCases({ temporal, links }, address)).toEqual([
      { caseId: 'c-2', kind: 'return', relation: 'opened', ...shown },
    ]);
    // What died between start and record is made good by whoever looks.
    expect(begun).toEqual(['return/c-2']);
    expect(await linkedCases({ temporal, links }, addressOf('return', 'c-2'))).toEqual([
      { caseId: 'c-1', kind: 'complaint', relation: 'from', ...shown },
    ]);
  });

  test('one that never began is none; one that Temporal keeps no longer is still told', async () => {
    const temporal = fakeTemporal({ describe: gone });
    expect(await linkedCases({ temporal, links: register([link]).links }, address)).toEqual([]);
    const old = register([{ ...link, begun: true }]).links;
    expect(await linkedCases({ temporal, links: old }, address)).toMatchObject([{ state: 'gone' }]);
  });
});
