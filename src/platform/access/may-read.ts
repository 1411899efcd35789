import { Raw } from 'typeorm';
import type { FindOperator } from 'typeorm';
import type { Resource } from '../../kernel/resources.js';

/**
 * The first wall, for the column that names the owner: the row exists in the query only for whoever may read this
 * resource of that owner. Row-level security repeats it.
 */
export const mayRead = (resource: Resource): FindOperator<string> =>
  Raw((owner) => `may_read(${owner}, :ownedResource)`, { ownedResource: resource }) as FindOperator<string>;

/** The same over a named column, for a statement that is written out. */
export const readerOf = (column: string, resource: Resource): string => `may_read(${column}, '${resource}')`;
