import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import { AccessTokens } from './access-tokens.js';
import type { Credentials } from './access-tokens.js';
import { patientFetch } from './patient-fetch.js';
import type { paths } from './schema.js';

/** Where the service is, and who asks. */
export interface TradeClientOptions {
  /** Address of the service, `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** Without them only what is public can be asked. */
  readonly credentials?: Credentials;
  /** Another way to send than the platform's own. */
  readonly fetch?: typeof fetch;
}

/** A client whose every path, body and answer has the types of the contract. */
export type TradeClient = Client<paths>;

/**
 * A client of the service. It signs in by itself, renews its token, and waits when told to. `error` of an answer is the
 * problem document: its `code` says what is wrong, `errors[]` each fault with pointer and remedy.
 */
export function createTradeClient(options: TradeClientOptions): TradeClient {
  const send = options.fetch ?? fetch;
  const baseUrl = options.baseUrl.replace(/\/$/, '');
  const { credentials } = options;
  const tokens = credentials && new AccessTokens(credentials, credentials.tokenUrl ?? `${baseUrl}/oauth/token`, send);
  return createClient<paths>({ baseUrl, fetch: patientFetch(send, tokens) });
}
