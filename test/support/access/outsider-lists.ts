import type { Route } from '../../../src/platform/openapi/routes.js';

/** Every list as an outsider is told it: each is asked for once, and searched for every id. */
export class OutsiderLists {
  private readonly told = new Map<string, ReadonlyMap<Route, string>>();

  constructor(
    private readonly lists: () => readonly Route[],
    private readonly ask: (list: Route, client: string) => Promise<{ readonly text: string }>,
  ) {}

  /** Asks again from now on: what may be seen has changed. */
  forget(): void {
    this.told.clear();
  }

  /** The lists that name this id to this client. */
  async naming(id: string, client: string): Promise<readonly Route[]> {
    const told = this.told.get(client) ?? (await this.fetched(client));
    return [...told].filter(([, text]) => text.includes(`"${id}"`)).map(([list]) => list);
  }

  private async fetched(client: string): Promise<ReadonlyMap<Route, string>> {
    const texts = new Map<Route, string>();
    for (const list of this.lists()) texts.set(list, (await this.ask(list, client)).text);
    this.told.set(client, texts);
    return texts;
  }
}
