import type { FastifyReply } from 'fastify';
import type { Api } from '../routes/context.ts';
import { problemFrom } from './from-error.ts';
import { problemMediaType, problemOf, type Problem } from './problem.ts';

/** Answers every failure, foreseen or not, as a problem; what nobody foresaw is logged. */
export function addProblems(app: Api): void {
  const known: { readonly methods: readonly string[]; readonly path: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const path = new RegExp(`^${url.replace(/:[^/]+/g, '[^/]+').replaceAll('.', '\\.')}/?$`);
    known.push({ methods: [method].flat(), path });
  });
  app.setErrorHandler((error, request, reply) => {
    const answer = problemFrom(error, request.id);
    if (answer.status >= 500) request.log.error({ err: error }, 'not answered');
    if (answer.status === 503) reply.header('retry-after', 2);
    return send(reply, answer);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? request.url;
    const allowed = known.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods);
    if (allowed.length === 0) {
      const detail = 'There is nothing at this address. /docs lists what there is.';
      return send(reply, problemOf('UnknownRoute', detail, request.id));
    }
    reply.header('allow', allowed.join(', '));
    const detail = `This address takes ${allowed.join(', ')}.`;
    return send(reply, problemOf('MethodNotAllowed', detail, request.id));
  });
}

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .type(problemMediaType)
    .serializer((body: Problem) => JSON.stringify(body))
    .send(problem);
}
