import { z } from 'zod';
import { preview } from '../../../activities/mail/preview.ts';
import { templateName } from '../../../machines/case/letter.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { sendFramed } from '../framed.ts';
import type { PolicyPageBody } from '../policy-bodies.ts';
import { policyPage } from '../policy-page.ts';
import type { ConsoleContext } from './context.ts';

const params = z.object({ id: z.string().min(1).max(100) });

/** `GET /api/policies/{id}`: a policy as people read it. `GET .../templates/{name}`: a mail of it, with made-up facts. */
export function addPolicies(app: Api, { database }: ConsoleContext): void {
  app.route({
    method: 'GET',
    url: '/api/policies/:id',
    schema: { params },
    handler: (request): Promise<PolicyPageBody> => policyPage(known(request.params.id), database),
  });
  app.route({
    method: 'GET',
    url: '/api/policies/:id/templates/:name',
    schema: { params: params.extend({ name: templateName }) },
    handler: (request, reply) => {
      const { company, locale, calendars } = known(request.params.id);
      const timeZone = Object.values(calendars)[0]?.timeZone ?? 'UTC';
      return sendFramed(reply, preview(request.params.name, { company, locale, timeZone }).html);
    },
  });
}

function known(id: string): Policy {
  if (policyIds().includes(id)) return policyOf(id);
  throw new ClientError('UnknownRoute', `There is no policy '${id}'; there are: ${policyIds().join(', ')}.`);
}
