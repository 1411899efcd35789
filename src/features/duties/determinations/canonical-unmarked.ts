import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { present } from '../../../kernel/present.js';
import { lineRepeated, noSuchLine } from './named-line-faults.js';
import type { UnmarkedGoods } from './unmarked-goods.dto.js';

/** Unmarked goods in their one canonical form; that an entry is not liquidated yet stays said. */
export const canonicalUnmarked = (goods: UnmarkedGoods): UnmarkedGoods => ({
  ...present(goods),
  ...(goods.appraisedValue === undefined ? {} : { appraisedValue: formatMoney(parseMoney(goods.appraisedValue)) }),
  ...(goods.liquidatedOn === null ? { liquidatedOn: null } : {}),
});

/** What is wrong with the places that unmarked goods name. */
export const unmarkedFaults = (unmarked: readonly UnmarkedGoods[], count: number): readonly Fault[] =>
  unmarked.flatMap(({ line, cure, curedOn }, u): Fault[] => {
    const at = `/unmarked/${String(u)}`;
    const pointer = `${at}/line`;
    const days = cure === 'none' && curedOn !== undefined ? [curedWithoutCure(at)] : [];
    if (line >= count) return [noSuchLine(pointer, 'marking.no_such_line', line, count), ...days];
    const repeated = unmarked.slice(0, u).some((earlier) => earlier.line === line);
    return repeated ? [lineRepeated(pointer, line, 'Name each line once.'), ...days] : days;
  });

const curedWithoutCure = (at: string): Fault => ({
  pointer: `${at}/curedOn`,
  code: 'marking.day_without_cure',
  message: 'A day is stated on which something was done, and that nothing was done.',
  remedy: 'Leave curedOn out, or say whether the goods were exported, destroyed or marked.',
});
