/** A programme that was considered, as far as tests read it. */
export interface DutyRow {
  readonly programId: string;
  readonly heading: string;
  readonly verdict: string;
  readonly amount: string | null;
  readonly by: readonly string[];
  readonly citation: string;
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

/** What no question about duties takes of the goods of a line, whoever asks it: the fault beneath the line, and how it is mended. */
export const REFUSED_GOODS: readonly (readonly [
  what: string,
  line: object,
  status: number,
  fault: string,
  remedy: RegExp,
])[] = [
  [
    'a Chapter 99 number as the number of goods',
    { htsNumber: '9903.88.03' },
    400,
    '/htsNumber hts.chapter_99',
    /number of the goods in Chapters 1 to 97/,
  ],
  [
    'a heading twice',
    { additionalHtsNumbers: ['9903.81.90', '99038190'] },
    400,
    '/additionalHtsNumbers/1 list.repeated',
    /Name each once/,
  ],
  [
    'a content above the value',
    { facts: { steelContentValue: '10000.01' } },
    400,
    '/facts/steelContentValue fact.content_above_value',
    /at most the entered value/,
  ],
  [
    'contents together above the value',
    { facts: { steelContentValue: '6000', copperContentValue: '5000' } },
    400,
    '/facts/steelContentValue fact.content_above_value',
    /together are at most the entered value/,
  ],
  [
    'a share above the whole',
    { facts: { usMetalPercent: '101' } },
    400,
    '/facts/usMetalPercent fact.share_above_100',
    /from "0" to "100"/,
  ],
  [
    'a claim that does not cover the origin',
    { tradeProgram: 'KORUS' },
    422,
    '/tradeProgram program.origin_not_covered',
    /null where none is claimed, or correct the origin/,
  ],
  [
    'a programme that is none',
    { tradeProgram: 'XX' },
    422,
    '/tradeProgram program.unknown',
    /\/v1\/code-lists\/trade-programs/,
  ],
  [
    'loading after entry',
    { facts: { loadedOn: '2026-03-03' } },
    400,
    '/facts/loadedOn fact.loaded_after_entry',
    /on or before asOf/,
  ],
  ['a fact nobody asks for', { facts: { colour: 'red' } }, 400, '/facts/colour fact.unknown', /\/v1\/duty-facts/],
  [
    'an answer that is none',
    { facts: { vehicleKind: 'bicycle' } },
    400,
    '/facts/vehicleKind fact.unknown_answer',
    /passenger_or_light_truck/,
  ],
  [
    'a fact against the claim',
    { countryOfOrigin: 'CA', tradeProgram: null, facts: { usmcaClaim: true } },
    400,
    '/facts/usmcaClaim fact.contradicts_claim',
    /state the same in both/,
  ],
];

/** A line of steel screws, which the refusals above are told of. */
export const screws = (more: object): object => ({
  htsNumber: '7318.15.5030',
  countryOfOrigin: 'DE',
  enteredValue: '10000.00',
  ...more,
});
/** Every fault with its place and code, and how each is mended. */
export const faultsAt = ({ body }: { body: { errors: { pointer: string; code: string; remedy: string }[] } }) =>
  body.errors.map(({ pointer, code, remedy }) => [`${pointer} ${code}`, remedy] as const);
