import { problemTypes } from '../../kernel/errors.js';
import { statusOf } from '../http/problem-status.js';
import { headers } from './answer-headers.js';
import type { Answer, Contract, Operation } from './contract.js';
import type { Route } from './routes.js';
import { refTo } from './schema.js';

/** Every status of a refusal, with the words its answer is described by. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request has faults of shape; all of them are named and nothing was carried out.',
  401: 'Sign in first, or with a token that is still good. A bad token is refused even where none is needed.',
  403: 'Your role or your token does not allow this call.',
  404: 'There is nothing here that you may see.',
  408: 'The request came too slowly; the connection is closed.',
  409: 'It contradicts what is on record, or the first request with this key is still running.',
  412: 'It was changed since you read it.',
  413: 'The body is larger than this service accepts, or the answer would be larger than it gives at once.',
  415: 'The body is not of the media type this operation takes.',
  422: 'Well formed, but the law or what is on record does not allow it, or the key was used for another request.',
  428: 'Send `If-Match` with the version you read.',
  429: 'Your budget of requests is used up for now.',
  431: 'The address and the headers together are too long.',
  500: 'Something is wrong on our side.',
  503: 'The service cannot answer right now.',
};

// What Node cannot read as HTTP has one code, and the status that says why.
const UNREADABLE: readonly number[] = [408, 431];

export function defineProblems({ components }: Contract): void {
  components.responses = Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [`Problem${status}`, answer(Number(status), description)]),
  );
}

/** Adds the refusals an operation can give and no others; those it describes itself stay. */
export function addProblems(operation: Operation, route: Route): void {
  for (const status of refusalsOf(operation, route))
    operation.responses[String(status)] ??= { $ref: `#/components/responses/Problem${String(status)}` };
}

function refusalsOf(operation: Operation, { scope, path, method, idempotent, refuses }: Route): readonly number[] {
  const hasBody = operation.requestBody !== undefined;
  const writes = scope !== undefined && method !== 'GET';
  const conditional = operation.parameters?.some(({ name }) => name === 'If-Match') ?? false;
  return [
    ...[400, 401, 408, 429, 431, 500, 503],
    ...(scope === undefined ? [] : [403]),
    // What a path leads to, or a body names, may be nothing the caller may know of.
    ...(path.includes('{') || (writes && hasBody) ? [404] : []),
    ...(idempotent || writes ? [409, 422] : []),
    ...(conditional ? [412, 428] : []),
    ...(hasBody ? [413] : []),
    // A body is looked at wherever one may be sent, also where none is asked for.
    ...(method === 'GET' ? [] : [415]),
    ...refuses,
  ];
}

function answer(status: number, description: string): Answer {
  const types = problemTypes().filter(({ kind, code }) =>
    UNREADABLE.includes(status) ? code === 'request.unreadable' : statusOf(kind) === status,
  );
  const example = types.find(({ code }) => /^(?:request|resource|service|token)\./.test(code)) ?? types[0];
  const more =
    status === 401 ? ['WWW-Authenticate' as const] : status === 429 || status === 503 ? ['Retry-After' as const] : [];
  return {
    description,
    headers: headers(...more),
    content: {
      'application/problem+json': {
        schema: refTo('ProblemView'),
        example: {
          type: `/v1/problems/${example?.code ?? 'request.invalid'}`,
          title: example?.title ?? description,
          status,
          detail: example?.title ?? description,
          code: example?.code ?? 'request.invalid',
          requestId: '5b0f6a5e-6e43-4c3e-9f07-6a5b5d1f2a10',
        },
      },
    },
  };
}
