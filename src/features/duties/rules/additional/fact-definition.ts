/** How a fact is written. */
export const FACT_TYPES = ['boolean', 'date', 'text', 'money', 'percent', 'country_list'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** What counts where a fact is not stated. */
export type IfMissing =
  /** Both answers are evaluated. */
  | { readonly kind: 'undetermined' }
  /** Both ends are evaluated; customs wants the duty on the full value meanwhile. */
  | { readonly kind: 'presume_full_value' }
  /** A claim nobody made: false, true, or none. */
  | { readonly kind: 'treated_as'; readonly value: boolean | null };

/** A fact about goods or entry that a programme may ask for. */
export interface FactDefinition {
  readonly name: string;
  readonly type: FactType;
  /** The values it may take; empty: open. */
  readonly values: readonly string[];
  readonly ifMissing: IfMissing;
  /** The question in words. */
  readonly question: string;
  readonly askedWhen: string;
  readonly usedBy: readonly string[];
}

/** Facts the rules know without asking. */
export const ENTRY_DATE = 'entryDate';
/** The day goods were loaded: never later than the day of entry. */
export const LOADED_ON = 'loadedOn';

/** Facts the computation itself rests on, beyond conditions. */
export const CONTENT_FACTS = {
  steel: 'steelContentValue',
  aluminum: 'aluminumContentValue',
  copper: 'copperContentValue',
} as const;
export const USMCA_CLAIM = 'usmcaClaim';
export const US_CONTENT = 'usContentPercent';
export const STATISTICAL_SUFFIX = 'htsStatisticalSuffix';
export const ORDINARY_RATE = 'columnOneRatePercent';
export const ORDINARY_EQUIVALENT = 'columnOneAdValoremEquivalentPercent';

/** A fact as a file or the record writes it. */
export interface FactText {
  readonly name: string;
  readonly type: string;
  /** With `|` between them. */
  readonly answers: string;
  readonly ifMissing: string;
  readonly question: string;
  readonly askedWhen: string;
  readonly usedBy: string;
}

export interface FactFieldFault {
  readonly field: keyof FactText;
  readonly code: string;
  readonly message: string;
}

const NAME = /^[a-z][A-Za-z0-9]{0,59}$/;

/** Reads a fact's definition; every fault of the row is told. */
export function readFactDefinition(
  text: FactText,
): { readonly definition: FactDefinition } | { readonly faults: readonly FactFieldFault[] } {
  const type = FACT_TYPES.find((known) => known === text.type);
  const ifMissing = readIfMissing(text.ifMissing);
  const faults = [
    ...(NAME.test(text.name)
      ? []
      : [{ field: 'name', code: 'value.malformed', message: 'A name of letters and digits.' } as const]),
    ...(type ? [] : [{ field: 'type', code: 'value.unknown', message: `One of ${FACT_TYPES.join(', ')}.` } as const]),
    ...(ifMissing
      ? []
      : [
          {
            field: 'ifMissing',
            code: 'value.unknown',
            message: 'undetermined, presume_full_value, or treated_as:false, :true or :none.',
          } as const,
        ]),
    ...(text.question
      ? []
      : [{ field: 'question', code: 'question.blank', message: 'The question in words is needed.' } as const]),
  ];
  if (!type || !ifMissing || faults.length > 0) return { faults };
  const list = (joined: string, mark: string): readonly string[] =>
    joined
      .split(mark)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    definition: {
      name: text.name,
      type,
      values: list(text.answers, '|'),
      ifMissing,
      question: text.question,
      askedWhen: text.askedWhen,
      usedBy: list(text.usedBy, ';'),
    },
  };
}

/** Reads the column `if_missing`. */
function readIfMissing(text: string): IfMissing | null {
  if (text === 'undetermined' || text === 'presume_full_value') return { kind: text };
  const [, value] = /^treated_as:(true|false|none)$/.exec(text) ?? [];
  return value === undefined ? null : { kind: 'treated_as', value: value === 'none' ? null : value === 'true' };
}
