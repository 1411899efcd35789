import http from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { Settings } from '../../../config/settings.js';

/** How an attempt went: the status that was answered, or why none was. */
export interface Attempted {
  readonly status: number | null;
  readonly fault: string | null;
  readonly tookMs: number;
}

/** How long an address may take to answer. */
const PATIENCE_MS = 15_000;

/** Posts messages to addresses of others: never into a private network, whatever a name leads to, and never where an answer sends it. */
@Injectable()
export class WebhookSender {
  private readonly agents: { readonly 'http:': http.Agent; readonly 'https:': https.Agent };

  constructor({ sandbox }: Settings) {
    const options = {
      keepAlive: true,
      maxSockets: 50,
      // A sandbox may call its own machine, so that receivers can be tried there.
      ...(sandbox ? { allowIPAddressList: ['127.0.0.0/8', '::1'] } : {}),
    };
    this.agents = {
      'http:': new RequestFilteringHttpAgent(options),
      'https:': new RequestFilteringHttpsAgent(options),
    };
  }

  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Attempted> {
    const began = performance.now();
    const { protocol } = new URL(url);
    const { request } = protocol === 'https:' ? https : http;
    const agent = this.agents[protocol === 'https:' ? 'https:' : 'http:'];
    return new Promise((resolve) => {
      const end = (status: number | null, fault: string | null): void => {
        clearTimeout(tooLong);
        resolve({ status, fault, tookMs: Math.round(performance.now() - began) });
      };
      const calling = request(url, { method: 'POST', agent, headers }, (answer) => {
        // Only the status counts: the body is read past and thrown away.
        answer.resume();
        answer.on('error', () => undefined);
        end(answer.statusCode ?? null, null);
        if (Number(answer.headers['content-length'] ?? 0) > 65_536) calling.destroy();
      });
      const tooLong = setTimeout(() => calling.destroy(new Error('no answer in time')), PATIENCE_MS);
      calling.on('error', (error: Error & { code?: string }) => end(null, wordsFor(error)));
      calling.end(body);
    });
  }
}

// An address that is refused, or a name that leads to one, is told in our words; nothing of our network is in them.
function wordsFor({ message, code }: Error & { code?: string }): string {
  if (message.includes('is not allowed')) return 'The address leads into a private network.';
  if (message === 'no answer in time') return `No answer within ${String(PATIENCE_MS / 1000)} seconds.`;
  return `No connection${code === undefined ? '' : ` (${code})`}.`;
}
