import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../../config/settings.js';
import { ClientDirectory } from '../auth/client-directory.js';
import { SigningKeys } from '../auth/signing-keys.js';
import { Database } from '../database/database.js';
import { buildProvider } from './build-provider.js';
import { TOKEN_PATH } from './client-authentication.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Lets the certified provider answer `POST /oauth/token`; no other of its routes can be reached. */
@Injectable()
export class TokenEndpoint {
  private readonly logger = new Logger('token endpoint');
  private serving: { readonly kid: string; readonly answer: Promise<Answer> } | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly keys: SigningKeys,
    private readonly directory: ClientDirectory,
    private readonly db: Database,
    http: HttpAdapterHost<FastifyAdapter>,
  ) {
    this.mount(http.httpAdapter.getInstance());
  }

  // After the request budget, before the body is read: the provider reads it itself.
  private mount(fastify: FastifyInstance): void {
    fastify.addHook('preParsing', async (request, reply) => {
      if (request.method === 'POST' && request.routeOptions.url === TOKEN_PATH) await this.answer(request, reply);
    });
  }

  private async answer({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const answer = await this.current();
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    addressAs(this.settings.issuer, raw);
    await answer(raw, reply.raw);
  }

  private async current(): Promise<Answer> {
    const key = await this.keys.signing();
    if (this.serving?.kid !== key.kid) {
      const { settings, directory, db, logger } = this;
      const answer = buildProvider({ settings, directory, db, logger, signingKey: key.jwk });
      answer.catch(() => (this.serving = undefined));
      this.serving = { kid: key.kid, answer };
    }
    return this.serving.answer;
  }
}

// The provider reads its own address from the request; a caller must not be able to choose it.
function addressAs(issuer: string, request: IncomingMessage): void {
  const { protocol, host } = new URL(issuer);
  request.url = TOKEN_PATH;
  Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
}
