import { randomUUID } from 'node:crypto';
import { PURPOSES_OF } from '../../../src/kernel/purpose.js';
import type { Role } from '../../../src/kernel/actor.js';
import type { TestApp } from '../app.js';

/** An answer as far as access is concerned. */
export interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Calls an operation without a socket, with every header any operation may ask for. */
export async function call(
  t: TestApp,
  { method, url, token, body = {}, purpose = purposeOf(token), isHeld = true }: Call,
): Promise<Told> {
  const writes = method !== 'GET' && method !== 'HEAD';
  const answer = await t.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      method: method as 'GET',
      url,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(writes
          ? { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' }
          : { purpose }),
      },
      ...(writes ? { payload: JSON.stringify(body) } : {}),
    });
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const json = /[/+]json$/.test(type) ? (JSON.parse(answer.body) as { code?: string } | null) : undefined;
  if (isHeld)
    t.holdToContract({ method, path: new URL(url, t.url).pathname, status: answer.statusCode, type, body: json });
  return { status: answer.statusCode, code: json?.code, headers: answer.headers, text: answer.body };
}

interface Call {
  readonly method: string;
  readonly url: string;
  readonly token?: string | undefined;
  readonly body?: object;
  readonly purpose?: string;
  /** Not where rows were made to hold what no act would put there. */
  readonly isHeld?: boolean;
}

/** A purpose that the role of this token may state. */
function purposeOf(token: string | undefined): string {
  const [, claims = ''] = token?.split('.') ?? [];
  const { role } = token
    ? (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { role: Role })
    : { role: 'public' as const };
  return PURPOSES_OF[role][0] ?? 'enforcement';
}

/** What two answers must share to be the same to who asked. */
export const alike = ({ status, text }: Told): string => `${String(status)} ${text.replace(/"requestId":"[^"]*"/, '')}`;
