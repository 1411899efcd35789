import { CODE_KINDS, GAP } from '../../platform/reason-codes/code-kinds.js';
import type { CodeKind } from '../../platform/reason-codes/code-kinds.js';
import { isOfFamily } from '../../platform/reason-codes/known-codes.js';
import type { KnownCode } from '../../platform/reason-codes/known-codes.js';
import type { CodeInContract } from './codes-of-contract.js';
import type { CodeInSource } from './codes-of-source.js';

/** Where codes come from. */
export interface CodesFound {
  readonly source: readonly CodeInSource[];
  readonly contract: readonly CodeInContract[];
  /** The words that features wrote for codes of which the source says none. */
  readonly written: Readonly<Record<string, string>>;
  /** Of refusals: their status, and what to do about one of that kind. */
  readonly problems: ReadonlyMap<string, { readonly status: number; readonly remedy: string }>;
}

const MOST_WORDS = 5;

/** One entry for each code, in the order of their letters. A family of codes needs none where its members have theirs. */
export function gatherCodes({ source, contract, written, problems }: CodesFound): readonly KnownCode[] {
  const codes = new Set([...source.map(({ code }) => code), ...contract.map(({ code }) => code)]);
  const named = Object.keys(written).filter(
    (code) => codes.has(code) || [...codes].some((one) => isOfFamily(code, one)),
  );
  const unknown = Object.keys(written).filter((code) => !named.includes(code));
  if (unknown.length > 0) throw new Error(`words for codes that nothing says: ${unknown.join(', ')}`);
  return [...new Set([...codes, ...named])]
    .filter((code) => code in written || !code.includes(GAP) || !named.some((one) => isOfFamily(one, code)))
    .sort()
    .map((code) => {
      const said = source.filter((one) => one.code === code || (one.code.includes(GAP) && isOfFamily(code, one.code)));
      const inContract = contract.filter((one) => one.code === code);
      const problem = problems.get(code);
      return {
        code,
        kinds: inOrder([...said.map(({ kind }) => kind), ...inContract.map(({ kind }) => kind)]),
        words: [
          ...(written[code] === undefined ? [] : [written[code]]),
          ...sentences(said.flatMap(({ words }) => words)),
        ]
          .filter((text, i, all) => all.indexOf(text) === i)
          .slice(0, MOST_WORDS),
        remedies: unique([
          ...sentences(said.flatMap(({ remedies }) => remedies)),
          ...(problem ? [problem.remedy] : []),
        ]),
        rules: unique(said.flatMap(({ rule }) => (rule === undefined ? [] : [rule]))),
        foundIn: unique(inContract.map(({ foundIn }) => foundIn)),
        ...(problem ? { status: problem.status } : {}),
      };
    });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

// A validator fills in the name of the field and its bounds.
const sentences = (texts: readonly string[]): readonly string[] =>
  texts
    .map((text) =>
      text
        .replaceAll(/\$(?:property|constraint\d|value|target)/g, GAP)
        .replaceAll(/…{2,}/g, GAP)
        .trim(),
    )
    .filter((text) => text.includes(' ') && /\p{L}{2}/u.test(text));

const inOrder = (kinds: readonly CodeKind[]): readonly CodeKind[] => CODE_KINDS.filter((kind) => kinds.includes(kind));
