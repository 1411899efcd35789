import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { formatHtsNumber } from '../../reference/rules/hts-number.js';
import type { EntryDutiesView, EntryLineDutiesView } from '../reading/entry-parts.view.js';
import type { ComputedEntry, ComputedLine } from '../rules/computation/entry-computation.js';

/** What is owed, as it is kept with the entry and shown: what is undetermined is absent, never zero. */
export function dutiesView(computed: ComputedEntry, rateOn: IsoDate, digest: string): EntryDutiesView {
  const { duties, processingFee, harborFee, total } = computed;
  return {
    rateOn,
    enteredValue: formatMoney(computed.enteredValue),
    dutiesDue: computed.dutiesDue,
    ...money({ duties, processingFee, harborFee, total }),
    undetermined: [...computed.undetermined],
    reasonCodes: [...computed.reasonCodes],
    lines: computed.lines.map(lineView),
    rules: [...computed.rules],
    digest,
  };
}

const lineView = ({
  ordinary,
  ordinaryRate,
  additional,
  additionalTotal,
  deposits,
  total,
}: ComputedLine): EntryLineDutiesView => ({
  ...money({ ordinary, additionalTotal, total }),
  ...(ordinaryRate === null ? {} : { ordinaryRate }),
  additional: additional.map(({ heading, amount }) => ({
    heading: formatHtsNumber(heading.replace(/\D/g, '')),
    ...money({ amount }),
  })),
  deposits: deposits.map(({ caseNumber, rate, amount }) => ({
    caseNumber,
    ...(rate === null ? {} : { rate }),
    ...money({ amount }),
  })),
});

type Known<Names extends string> = { readonly [Name in Names]?: string };

function money<Names extends string>(amounts: Readonly<Record<Names, Cents | null>>): Known<Names> {
  const known: { [Name in Names]?: string } = {};
  for (const name of Object.keys(amounts) as Names[]) {
    const amount = amounts[name];
    if (amount !== null) known[name] = formatMoney(amount);
  }
  return known;
}
