/** A programme that was considered, as far as tests read it. */
export interface DutyRow {
  readonly programId: string;
  readonly heading: string;
  readonly verdict: string;
  readonly amount: string | null;
  readonly by: readonly string[];
}
export interface DutyLineAnswer {
  readonly ordinary: {
    readonly amount: string | null;
    readonly rate?: string | null;
    readonly reasonCodes: readonly string[];
  };
  readonly additional: readonly DutyRow[];
  readonly additionalTotal: string | null;
  readonly additionalLeast: string;
  readonly additionalMost: string | null;
  readonly missingFacts: readonly {
    readonly fact: string;
    readonly question: string;
    readonly worth: readonly { readonly answer: string; readonly least: string; readonly most: string }[];
  }[];
  readonly reasonCodes: readonly string[];
  readonly possibleCases: readonly string[];
}
export interface DutyAnswer {
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
  readonly result: {
    readonly lines: readonly DutyLineAnswer[];
    readonly total: string | null;
    readonly additionalTotal: string | null;
    readonly mpf: string | null;
    readonly ordinary: string | null;
    readonly dataCurrentThrough: Readonly<Record<string, string | null>>;
  };
  readonly warnings: readonly { readonly code: string }[];
  readonly question: string;
  readonly questionVersion: number;
  readonly inputs: unknown;
  readonly asOf: string;
  readonly knownAt: string;
  readonly digest: string;
}
/** Goods of a line whose preference is not claimed. */
export const dutyLine = (htsNumber: string, countryOfOrigin: string, more: object = {}) => ({
  htsNumber,
  countryOfOrigin,
  enteredValue: '10000.00',
  tradeProgram: null,
  ...more,
});

/** What applies and costs something: heading and amount. */
export const appliedHeadings = ({ additional }: DutyLineAnswer): readonly string[] =>
  additional
    .filter(({ verdict, amount }) => verdict === 'applies' && amount !== '0.00')
    .map(({ heading, amount }) => `${heading} ${String(amount)}`);
