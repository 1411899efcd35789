/** Who signs in: a client of the service, and where it gets its tokens where that is not the service itself. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address of the issuer's token endpoint; the sandbox has its own at `/oauth/token`. */
  readonly tokenUrl?: string;
  /** Scopes to ask for, separated by spaces; all that the client has where none are named. */
  readonly scope?: string;
}

interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in?: number;
}

/** A token is asked for anew so many seconds before it ends. */
const EARLY_SECONDS = 30;

/** Access tokens of one client: one is kept until shortly before it ends, and all who wait for the next wait for the same one. */
export class AccessTokens {
  private kept: { readonly token: string; readonly until: number } | undefined;
  private coming: Promise<string> | undefined;

  constructor(
    private readonly credentials: Credentials,
    private readonly tokenUrl: string,
    private readonly send: typeof fetch,
  ) {}

  /** A token that is good now. Throws where the issuer refuses the client. */
  async token(): Promise<string> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.token;
    this.coming ??= this.askForToken().finally(() => (this.coming = undefined));
    return this.coming;
  }

  /** The kept token was refused: the next call asks for another. */
  forget(): void {
    this.kept = undefined;
  }

  private async askForToken(): Promise<string> {
    const { clientId, clientSecret, scope } = this.credentials;
    const basic = btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
    const response = await this.send(this.tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) }),
    });
    if (!response.ok)
      throw new Error(`the issuer refused ${clientId}: ${String(response.status)} ${await response.text()}`);
    const answer = (await response.json()) as TokenAnswer;
    const seconds = (answer.expires_in ?? 60) - EARLY_SECONDS;
    this.kept = { token: answer.access_token, until: Date.now() + seconds * 1000 };
    return answer.access_token;
  }
}
