import { positionTitles } from '../../../machines/staff/positions.ts';
import { maySend } from '../../../machines/staff/rights.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import type { Api } from '../../api/routes/context.ts';
import type { SessionBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';

/** `GET /api/session`: who is signed in, and what they may do everywhere. */
export function addSession(app: Api): void {
  app.get('/api/session', (request): SessionBody => {
    const { account, csrf, expiresAt } = staffOf(request);
    return {
      account,
      positionTitle: positionTitles[account.position],
      csrf,
      expiresAt,
      mayOpen: maySend(account.position, 'open'),
      mayDeclareOutage: maySend(account.position, 'declareOutage'),
      policies: policyIds().map((id) => ({ id, company: policyOf(id).company })),
    };
  });
}
