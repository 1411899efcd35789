import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';

const organisationId = SANDBOX_CLIENTS[0]?.organisation.id ?? '';

/** An issuer as an agency runs one: discovery, keys, nothing of ours. */
export class AgencyIssuer {
  url = '';
  asked: string[] = [];
  says: Record<string, unknown> = {};
  private readonly keys = new Map<string, { privateKey: CryptoKey; jwk: JWK }>();
  private server: Server | undefined;

  async start(): Promise<void> {
    await this.newKey('one');
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      const body = request.url?.startsWith('/.well-known/')
        ? { issuer: this.url, jwks_uri: `${this.url}/keys`, ...this.says }
        : { keys: [...this.keys.values()].map(({ jwk }) => jwk) };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async newKey(kid: string, alg = 'RS256'): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    this.keys.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } });
  }

  token(change: Record<string, unknown> = {}, kid = 'one', alg = 'RS256'): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.url,
      aud: ['urn:trade-enforcement:api', 'other'],
      sub: 'service-account-7',
      azp: 'agency-client',
      role: 'broker',
      organisation_id: organisationId,
      scope: 'determinations:read other:scope',
      jti: crypto.randomUUID(),
      iat: now,
      exp: now + 300,
    };
    const key = this.keys.get(kid)?.privateKey;
    if (!key) throw new Error('no such key');
    return new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg, typ: 'at+jwt', kid }).sign(key);
  }

  stop(): Promise<void> {
    return new Promise((resolve) =>
      this.server?.close(() => {
        resolve();
      }),
    );
  }
}
