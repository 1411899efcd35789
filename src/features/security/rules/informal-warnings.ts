import type { IsoDate } from '../../../kernel/dates.js';
import type { Warning } from '../../../kernel/determination.js';
import { formatMoney } from '../../../kernel/money.js';
import { informalEntry } from '../../entries/rules/checks/informal.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import type { PlannedEntry } from './quote-facts.js';
import type { QuoteTrace } from './quote-trace.js';

/** What the law says of goods planned on an informal entry; that duties are paid at once is not asked of a plan. */
export const informalWarnings = (entries: readonly PlannedEntry[], trace: QuoteTrace): readonly Warning[] =>
  entries
    .filter(({ entryType }) => ENTRY_TYPES.get(entryType)?.processingFee === 'informal')
    .flatMap(({ entryType, duties, lines }) => {
      const findings = trace.run(informalEntry, {
        entryType,
        enteredValue: duties.enteredValue,
        dutiesPaid: true,
        lines: lines.map(({ enteredValue }, i) => ({
          enteredValue,
          section99: (duties.lines[i]?.programs ?? []).some(({ verdict }) => verdict === 'applies'),
          quota: false,
        })),
      });
      return (findings ?? []).map(({ code, message, remedy }) => ({
        code,
        message: `${message} ${code === TOO_HIGH ? limitOn(trace.asOf) : ''}${remedy}`,
      }));
    });

const TOO_HIGH = 'informal.value_too_high';

function limitOn(day: IsoDate): string {
  const { value, cites } = informalEntry.params.limit.on(day);
  const limit = formatMoney(value).replace(/\B(?=(?:\d{3})+\.)/g, ',');
  return `It is for shipments up to $${limit} (${cites.map(({ authority }) => authority).join(', ')}); a formal entry of type 01 bears the formal processing fee. `;
}
