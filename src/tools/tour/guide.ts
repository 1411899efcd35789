/** What the guide fetched: a status and a body. */
export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly headers: Headers;
}

/** Leads through the service over HTTP, says what it does and stops at the first thing that is not as promised. */
export class HttpGuide {
  /** How many things were checked so far. */
  checks = 0;
  private clients: readonly { readonly clientId: string; readonly clientSecret: string }[] | undefined;

  constructor(
    private readonly base: string,
    readonly say: (line: string) => void,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.fetch(path, { headers });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** A file as it is. */
  send(path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    return this.fetch(path, { method: 'POST', headers, body });
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.fetch(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** A token of a client of the sandbox, as the header to send. */
  async signIn(clientId: string): Promise<Record<string, string>> {
    this.clients ??= (await this.get('/v1/sandbox/clients?limit=100')).body.items;
    const client = this.clients?.find((one) => one.clientId === clientId);
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: client?.clientSecret ?? '',
    });
    const answer = await this.fetch('/oauth/token', { method: 'POST', body });
    return { authorization: `Bearer ${answer.body.access_token}` };
  }

  /** What is given as text, such as a calendar. */
  async textOf(path: string, headers: Record<string, string>): Promise<string> {
    return (await fetch(this.base + path, { headers })).text();
  }

  /** With which status a file is given or refused. */
  async statusOf(path: string, headers: Record<string, string>): Promise<number> {
    const answer = await fetch(this.base + path, { headers });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** Asks until it holds, for what the service does by itself a moment later. */
  async until(ask: () => Promise<Answer>, holds: (answer: Answer) => boolean, seconds = 60): Promise<Answer> {
    for (const end = Date.now() + seconds * 1000; ;) {
      const answer = await ask();
      if (holds(answer) || Date.now() > end) return answer;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  chapter(title: string): void {
    this.say(`\n${title}\n${'-'.repeat(title.length)}`);
  }

  /** Goes on only if it holds. */
  check(what: string, holds: boolean, seen?: unknown): void {
    this.checks++;
    if (!holds) throw new Error(`Not as promised: ${what}. Seen: ${JSON.stringify(seen)}`);
    this.say(`  ok  ${what}`);
  }

  private async fetch(path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(this.base + path, init).catch((cause: unknown) => {
      throw new Error(`No service answers at ${this.base}: start it with npm start.`, { cause });
    });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  }
}
