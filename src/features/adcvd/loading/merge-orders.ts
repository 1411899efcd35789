import type { Database } from '../../../platform/database/database.js';
import { copyRows } from '../../../platform/loading/copy-rows.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadProgress, Merged } from '../../../platform/loading/load-kind.js';
import type { ListedOrder } from './listed-order.js';
import {
  ADD_CASES,
  ADD_STATUSES,
  COMPLEMENT_CASES,
  FIND_CONFLICTS,
  FIND_MISSING,
  LISTED_COLUMNS,
  RENEW_STATUSES,
  STAGE_ORDERS,
  WRITE_STATUSES,
} from './merge-orders.sql.js';

/** How a status begins that stands on the list alone. */
const LIST = 'USITC list of AD and CVD orders in place';

interface Conflict {
  row_number: number;
  otherCountry: string;
  otherDate: string | null;
  otherStatus: string | null;
}

/** Adds what is not on record, complements what lacks a group or ITC number, tells where record and list disagree. */
export async function mergeOrders(
  database: Database,
  orders: readonly ListedOrder[],
  about: { edition: Edition; faults: LoadFaults; named: readonly string[]; progress: LoadProgress },
): Promise<Merged> {
  const { edition, faults, named, progress } = about;
  const client = await database.client();
  const keysOf = async (sql: string, values: readonly unknown[] = []): Promise<string[]> =>
    (await client.query<{ key: string }>(sql, [...values])).rows.map(({ key }) => key);

  await client.query(STAGE_ORDERS);
  await copyRows(database, 'listed_order', LISTED_COLUMNS, orders.map(toRow), progress);
  progress.begin('merge', 4);
  const { rows: conflicts } = await client.query<Conflict>(FIND_CONFLICTS, [edition.effectiveOn]);
  tell(conflicts, orders, faults);
  const missing = await keysOf(FIND_MISSING, [edition.effectiveOn, named]);
  progress.advance(1);
  const { rowCount: added } = await client.query(ADD_CASES);
  progress.advance(2);
  const complemented = await keysOf(COMPLEMENT_CASES);
  progress.advance(3);
  const { rows: renewed } = await client.query<{ key: string; valid: string; citation: string }>(RENEW_STATUSES, [
    LIST,
  ]);
  await client.query(WRITE_STATUSES, [
    renewed.map(({ key }) => key),
    renewed.map(({ citation }) => citation),
    renewed.map(({ valid }) => valid),
  ]);
  const begun = await keysOf(ADD_STATUSES);
  progress.advance(4);
  progress.end();
  const touched = new Set([...complemented, ...renewed.map(({ key }) => key), ...begun]).size;
  const changed = touched - (added ?? 0);
  return { added: added ?? 0, changed, unchanged: orders.length - touched, missing };
}

const toRow = (order: ListedOrder) => [
  order.row.number,
  order.caseNumber,
  order.country,
  order.product,
  order.productGroup,
  order.itcNumber,
  order.orderedOn,
  citationOf(order),
];

// The edition is not part of it: the same order in a later list is no news, a later continuation is.
function citationOf({ orderedOn, continuedOn, notice }: ListedOrder): string {
  const cited = notice === null ? '' : ` (${notice})`;
  return continuedOn === null
    ? `${LIST}: order of ${orderedOn}${cited}`
    : `${LIST}: order of ${orderedOn}, continued ${continuedOn}${cited}`;
}

function tell(conflicts: readonly Conflict[], orders: readonly ListedOrder[], faults: LoadFaults): void {
  const byRow = new Map(orders.map((order) => [order.row.number, order]));
  for (const { row_number, otherCountry, otherDate, otherStatus } of conflicts) {
    const order = byRow.get(row_number);
    if (!order) continue;
    const { row, country, orderedOn } = order;
    if (otherCountry !== country)
      faults.noted(row, 'country', 'record.other_country', `On record it is ${otherCountry}; left as it is.`);
    if (otherDate !== null && otherDate !== orderedOn)
      faults.noted(row, 'orderedOn', 'record.other_order_date', `On record it is ${otherDate}; left as it is.`);
    if (otherStatus !== null && otherStatus !== 'order')
      faults.noted(
        row,
        'caseNumber',
        'record.other_status',
        `On record it was "${otherStatus}" on that day; left as it is.`,
      );
  }
}
