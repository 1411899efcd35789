import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Acting } from './acting.js';
import type { Database } from './database.js';

/**
 * Rows of one table, each as its entity has it. `where` and `order` speak of the table as `x`; they are written in code,
 * never made of what a caller sends.
 */
export interface RowsOf<E extends ObjectLiteral> {
  readonly of: EntityTarget<E>;
  readonly where: string;
  readonly order?: string;
}

/** One value, by a statement that gives one row. */
export interface ValueOf<T> {
  readonly value: string;
  /** For the compiler alone. */
  readonly as?: T;
}

type Parts = Readonly<Record<string, RowsOf<ObjectLiteral> | ValueOf<unknown>>>;

/** What was read: the rows of each part, or its value. */
export type Together<P extends Parts> = {
  readonly [K in keyof P]: P[K] extends RowsOf<infer E>
    ? readonly E[]
    : P[K] extends ValueOf<infer T>
      ? T | null
      : never;
};

export const rowsOf = <E extends ObjectLiteral>(of: EntityTarget<E>, where: string, order?: string): RowsOf<E> => ({
  of,
  where,
  ...(order !== undefined && { order }),
});
export const valueOf = <T>(value: string): ValueOf<T> => ({ value });

/**
 * What belongs together, read by one statement in one round trip, from the columns that the entities name: the whole of a
 * case is as of one instant, and costs what one row costs.
 */
export class ReadTogether<P extends Parts> {
  private text: string | undefined;

  constructor(
    private readonly name: string,
    readonly parts: P,
  ) {}

  /** In the running transaction, as whoever acts in it. */
  async in(database: Database, values: readonly unknown[]): Promise<Together<P>> {
    return this.made(database, await database.query(this.statement(database), values));
  }

  /** As this actor, in a transaction or not. */
  async as(acting: Acting, database: Database, values: readonly unknown[]): Promise<Together<P>> {
    return this.made(database, await database.queryAs(acting, this.statement(database), values));
  }

  private statement(database: Database): { readonly name: string; readonly text: string } {
    this.text ??= `select ${Object.entries(this.parts)
      .map(
        ([key, part]) => `(${'value' in part ? part.value : selectOf(database.metadataOf(part.of), part)}) as "${key}"`,
      )
      .join(',\n  ')}`;
    return { name: this.name, text: this.text };
  }

  private made(database: Database, [row = {}]: readonly Record<string, unknown>[]): Together<P> {
    for (const [key, part] of Object.entries(this.parts))
      if ('of' in part) instantsIn(database.metadataOf(part.of), row[key] as Record<string, unknown>[]);
    return row as Together<P>;
  }
}

function selectOf({ tableName, columns }: EntityMetadata, { where, order }: RowsOf<ObjectLiteral>): string {
  const members = columns.map(({ propertyName, databaseName, type }) => {
    // As text what JSON would make a number that is less exact.
    const exact = type === 'numeric' || type === 'bigint' ? '::text' : '';
    return `'${propertyName}', x."${databaseName}"${exact}`;
  });
  const sorted = order === undefined ? '' : ` order by ${order}`;
  return `select coalesce(json_agg(json_build_object(${members.join(', ')})${sorted}), '[]') from "${tableName}" x where ${where}`;
}

// JSON has no instants.
function instantsIn({ columns }: EntityMetadata, rows: readonly Record<string, unknown>[]): void {
  const instants = columns.filter(({ type }) => type === 'timestamptz').map(({ propertyName }) => propertyName);
  for (const row of rows)
    for (const name of instants) if (typeof row[name] === 'string') row[name] = new Date(row[name]);
}
