import pg from 'pg';

type Send = (this: pg.Client, ...sent: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Send };

/**
 * What the driver is given to send while `work` runs, in order, whoever sends it: one entry a round trip, BEGIN and COMMIT
 * among them. A prepared statement is told by its name, another one by its first words.
 */
export async function statementsOf(work: () => PromiseLike<unknown>): Promise<readonly string[]> {
  const { query } = client;
  const sent: string[] = [];
  client.query = function (...given) {
    sent.push(nameOf(given[0]));
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return sent;
}

interface Sent {
  readonly name?: string;
  readonly text?: string;
}

const nameOf = (given: unknown): string => {
  const { name, text = '' } = typeof given === 'string' ? ({ text: given } as Sent) : (given as Sent);
  return (
    name ??
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/"\w+"\."\w+" AS "\w+",? ?/g, '')
      .slice(0, 150)
  );
};
