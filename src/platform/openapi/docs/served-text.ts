import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matches } from '../../http/cacheable.js';

/** A text that stays the same as long as the process runs: made when it is first asked for, sent small, and not again to who has it. */
export class ServedText {
  private made: { readonly plain: Buffer; readonly small: Buffer; readonly tag: string } | undefined;

  constructor(
    private readonly type: string,
    private readonly make: () => string,
  ) {}

  send(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { plain, small, tag } = (this.made ??= this.prepare());
    void reply.headers({ etag: tag, 'cache-control': 'public, no-cache', vary: 'accept-encoding' }).type(this.type);
    if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();
    const takesSmall = /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers['accept-encoding'] ?? '');
    return takesSmall ? reply.header('content-encoding', 'gzip').send(small) : reply.send(plain);
  }

  private prepare() {
    const plain = Buffer.from(this.make());
    const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
    return { plain, small: gzipSync(plain), tag };
  }
}
