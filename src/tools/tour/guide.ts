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

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.fetch(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
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
