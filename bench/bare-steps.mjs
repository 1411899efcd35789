import { queryScoped } from '../dist/src/platform/database/scoped-query.js';

/** Sends the statements of an answer as they were seen. A connection is held for as long as a transaction is open on it, and no longer: as any program would. */
export function runnerOf(pool, steps) {
  return async (made) => {
    const held = new Map();
    try {
      await send(held, made);
    } finally {
      for (const client of held.values()) client.release(true);
    }
  };

  async function send(held, made) {
    for (const step of steps)
      await Promise.all(
        step.map(async (statement) => {
          const { connection, text } = statement;
          if (text.startsWith('START TRANSACTION')) held.set(connection, await pool.connect());
          const client = held.get(connection);
          const values = made ? statement.values.map(made) : statement.values;
          await ask(pool, client ?? pool, { ...statement, values });
          if (!client || !/^(?:COMMIT|ROLLBACK)$/.test(text)) return;
          held.delete(connection);
          client.release();
        }),
      );
  }
}

const ask = (pool, on, { name, text, values, as, how }) =>
  as ? askScoped(pool, on, { name, text, values }, as, how) : on.query({ name, text, values });

async function askScoped(pool, on, statement, as, how) {
  if (on !== pool) return queryScoped(on, statement, as, how);
  const client = await pool.connect();
  try {
    return await queryScoped(client, statement, as, how);
  } finally {
    client.release();
  }
}
