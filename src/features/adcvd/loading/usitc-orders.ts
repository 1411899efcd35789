import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { LoadKind } from '../../../platform/loading/load-kind.js';
import { readListedOrder } from './listed-order.js';
import type { ListedOrder } from './listed-order.js';
import { looselyRead } from './listed-number.js';
import { mergeOrders } from './merge-orders.js';

/**
 * The ITC's list of antidumping and countervailing duty orders in place, raw or cleaned. It gives a case, its product and the day
 * of the order; scope, rates and companions of cases already on record stay as they are.
 */
export const USITC_ORDERS: LoadKind = {
  name: 'usitc-orders',
  columns: {
    caseNumber: { names: ['DOC case No.', 'case_no'] },
    type: { names: ['AD/CVD', 'type'] },
    product: { names: ['product'] },
    productGroup: { names: ['Product Group', 'product_group'], optional: true },
    itcNumber: { names: ['ITC case No.', 'itc_no'], optional: true },
    country: { names: ['country'] },
    secondCountry: { names: ['Column2'], optional: true },
    thirdCountry: { names: ['Column3'], optional: true },
    orderedOn: { names: ['Order date', 'order_date'] },
    continuedOn: { names: ['Continued date', 'continued_date'], optional: true },
    notice: { names: ['Fed Reg', 'fed_reg_cite'], optional: true },
  },
  plan(rows, edition, faults) {
    const listed = rows.flatMap((row) => readListedOrder(row, edition, faults) ?? []);
    // A number the list has, sound or not, is not missing from it.
    const named = rows.flatMap((row) => looselyRead(row.values['caseNumber'] ?? '') ?? []);
    const times = timesNamed(named);
    const orders = [...groupedByNumber(listed).values()].flatMap(
      (group) => oneOrder(group, (times.get(group[0]?.caseNumber ?? '') ?? 0) > group.length, faults) ?? [],
    );
    return (database, progress) => mergeOrders(database, orders, { edition, faults, named, progress });
  },
};

function groupedByNumber(listed: readonly ListedOrder[]): ReadonlyMap<string, readonly ListedOrder[]> {
  const groups = new Map<string, ListedOrder[]>();
  for (const order of listed) groups.set(order.caseNumber, [...(groups.get(order.caseNumber) ?? []), order]);
  return groups;
}

function timesNamed(numbers: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}

// One number, several rows: an order on several products is one order; a row for another country or another day has a wrong number.
// `contested`: a row that was refused has this number too, so that what contradicts itself cannot be relied on.
function oneOrder(group: readonly ListedOrder[], contested: boolean, faults: LoadFaults): ListedOrder | undefined {
  const [only] = group;
  if (group.length === 1 && !(contested && only?.contradicted)) return only;
  const first = group.find(({ contradicted }) => !contradicted);
  const together = group.filter(
    (order) => first && !order.contradicted && order.orderedOn === first.orderedOn && isNewProduct(order, group),
  );
  for (const order of group) {
    const { row } = order;
    if (!together.includes(order))
      faults.refuse(
        row,
        'caseNumber',
        'case_number.duplicate',
        'Another row has this number; this one cannot be right.',
      );
    else if (together.length > 1)
      faults.noted(row, 'caseNumber', 'case_number.several_products', 'One order on several products; put together.');
  }
  return first && { ...first, product: together.map(({ product }) => product).join('; ') };
}

const isNewProduct = (order: ListedOrder, group: readonly ListedOrder[]): boolean =>
  group.find(({ product, contradicted }) => !contradicted && product === order.product) === order;
