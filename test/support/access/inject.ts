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
  { method, url, token, body = {}, purpose = purposeOf(token) }: Call,
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
  return { status: answer.statusCode, code: codeOf(answer.body), headers: answer.headers, text: answer.body };
}

interface Call {
  readonly method: string;
  readonly url: string;
  readonly token?: string | undefined;
  readonly body?: object;
  readonly purpose?: string;
}

/** A purpose that the role of this token may state. */
function purposeOf(token: string | undefined): string {
  const [, claims = ''] = token?.split('.') ?? [];
  const { role } = token
    ? (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { role: Role })
    : { role: 'public' as const };
  return PURPOSES_OF[role][0] ?? 'enforcement';
}

function codeOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { code?: string } | null)?.code;
  } catch {
    return undefined;
  }
}

/** What two answers must share to be the same to who asked. */
export const alike = ({ status, text }: Told): string => `${String(status)} ${text.replace(/"requestId":"[^"]*"/, '')}`;
