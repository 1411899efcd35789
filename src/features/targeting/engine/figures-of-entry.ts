import type { IsoDate } from '../../../kernel/dates.js';
import { addMonths } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Cents } from '../../../kernel/money.js';
import { valuesOf } from '../../../kernel/rule.js';
import { nonresidentImporter } from '../../importers/rules/nonresident.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import { residenceOf } from '../../importers/index.js';
import type { RequirementFigures } from '../../requirements/rules/prepared-requirement.js';
import {
  largestOpenAmount,
  owingAffiliates,
  paymentRecordIn,
  volatility,
} from '../../risk/rules/assessment/assess-risk.js';
import type { CaseOfGoods, GoodsEntered } from '../../risk/rules/assessment/risk-record.js';
import { ctpatOf } from '../../risk/rules/covered-record.js';
import { coveredStatus } from '../../risk/rules/covered-status.js';
import type { CoveredStatus } from '../../risk/rules/covered-status.js';
import {
  countryCommodityShare,
  coveredImporter,
  exposureBeyondDeposits,
  programExemption,
} from '../../security/rules/index.js';
import type { CountryCommodityShare } from '../../security/rules/security-policies.js';
import { byCountry } from '../simulation/point.js';
import type { PointFacts } from '../simulation/point.js';
import type { CaseRates } from './case-rates.js';
import type { DebtsAtEntry } from './debts.js';
import { EntriesSoFar } from './entries-so-far.js';
import { dayOf, heldOn } from './history.js';
import type { EntryHistory, FormOnRecord, Held, ImporterHistory, ProgramOnRecord } from './history.js';

const MONTHS = 12;
const NONE: readonly never[] = [];
const NO_VOLATILITY = volatility([]);
const NOTHING_OWED: DebtsAtEntry = { debts: [], linked: [], affiliates: [], setAside: [] };

/** The figures of an importer at one entry after the other, each from the one before and what came between. */
export class FiguresOfEntry {
  readonly soFar: EntriesSoFar;
  private covered: { readonly stands: StandsOn; readonly status: Covered } | null = null;
  private residence: { readonly form: StandsOn['form']; readonly law: number; readonly is: YesNo } | null = null;
  private share: { readonly state: number; readonly of: unknown; readonly share: Decimal | null } | null = null;
  /** Goods under a case with their rates, as the figures were found from them. */
  goods: readonly GoodsEntered[] = [];

  constructor(
    private readonly history: ImporterHistory,
    private readonly rates: CaseRates,
  ) {
    this.soFar = new EntriesSoFar(history);
  }

  at({ filedOn: asOf, day, at }: EntryHistory, debts: DebtsAtEntry | undefined, shares: Shares): RequirementFigures {
    const { soFar, history } = this;
    const { start, law } = lawOn(asOf, day);
    soFar.moveTo(at, start, day);
    const owed = debts ?? NOTHING_OWED;
    const first = soFar.firstImport(owed.setAside);
    const stands: StandsOn = {
      law,
      first,
      isNew: first === undefined || first.day >= day,
      hasCases: soFar.hasCases(day, owed.setAside),
      form: heldOn(history.form, asOf, at),
      program: heldOn(history.program, asOf, at),
    };
    const status = this.coveredAt(asOf, stands, debts);
    const cases = this.casesAt(asOf, at);
    const owing = owed.affiliates.length === 0 ? [] : owingAffiliates(owed, asOf);
    return {
      risk: {
        paymentRecord: status.payments,
        firstImportOn: first?.filedOn ?? null,
        nonresident: this.residenceAt(stands, asOf),
        volatilityPoints: cases.length === 0 ? NO_VOLATILITY : volatility(cases),
        exposure: cases.length === 0 ? 0n : exposureBeyondDeposits.decide({ cases }, {}, asOf).amount,
        bondAmount: heldOn(history.bond, asOf, at)?.body ?? null,
        countryCommodityShare: this.shareIn(shares, asOf),
        largestOpenBill: owed.debts.length === 0 ? 0n : largestOpenAmount(owed.debts, asOf),
        affiliatedWithDelinquent: owing && owing.length > 0,
        dataFault: this.isFaulty(asOf, at) ? true : null,
      },
      covered: status.covered,
      programExempt: status.exempt,
      duties: soFar.duties,
      entries: soFar.entries,
    };
  }

  /** What was entered in twelve months, by country. */
  get entered(): PointFacts['entered'] {
    return byCountry(this.soFar.goods.map(({ countryOfOrigin, cents }) => ({ countryOfOrigin, value: BigInt(cents) })));
  }

  private casesAt(asOf: IsoDate, at: number): readonly (CaseOfGoods & { readonly value: Cents })[] {
    const kinds = this.soFar.goodsUnderCases;
    if (kinds.length === 0) return (this.goods = NONE);
    const goods: GoodsEntered[] = [];
    const found: (CaseOfGoods & { readonly value: Cents })[] = [];
    for (const kind of kinds) {
      const { htsNumber, countryOfOrigin } = kind;
      const value = BigInt(kind.cents);
      const cases = this.rates.casesOf(kind, asOf, at);
      goods.push({ htsNumber, countryOfOrigin, value, cases });
      for (const { caseNumber, depositPercent, p90FinalPercent, maxFinalPercent } of cases)
        found.push({ caseNumber, depositPercent, p90FinalPercent, maxFinalPercent, value });
    }
    this.goods = goods;
    return found;
  }

  private isFaulty(asOf: IsoDate, at: number): boolean {
    const { address, number, void: voided } = this.history;
    return isHeld(voided, asOf, at) || !isHeld(address, asOf, at) || !isHeld(number, asOf, at);
  }

  // The definition is looked at again only where something that it stands on is other than at the entry before.
  private coveredAt(asOf: IsoDate, stands: StandsOn, debts: DebtsAtEntry | undefined): Covered {
    if (debts === undefined && this.covered && standsAlike(this.covered.stands, stands)) return this.covered.status;
    const { first, hasCases, form, program } = stands;
    const { linked, setAside, deposits = [], debts: own } = debts ?? NOTHING_OWED;
    const found = coveredStatus(
      {
        importerId: this.history.importerId,
        adcvdEntries: hasCases ? [{ id: '', on: asOf }] : [],
        expectsAdcvdGoods: form?.body.expectsAdcvdGoods ?? null,
        firstImport: first ? { id: first.id, on: first.filedOn } : null,
        ...{ importsBefore: 0, debts: own, deposits, linked, setAside },
        ctpat: ctpatOf(program?.body),
      },
      asOf,
    );
    const status: Covered = {
      covered: found.outcome,
      exempt: found.programExempt,
      payments: paymentRecordIn(found.failedToFullyPay.standing, found.failedToPayTimely.standing),
    };
    this.covered = debts === undefined ? { stands, status } : null;
    return status;
  }

  private residenceAt({ form, law }: StandsOn, asOf: IsoDate): YesNo {
    if (this.residence?.form === form && this.residence?.law === law) return this.residence.is;
    const facts = form ? residenceOf(form.body) : null;
    const is = facts
      ? nonresidentImporter.decide(facts, valuesOf(nonresidentImporter, asOf), asOf).nonresident
      : 'undetermined';
    this.residence = { form, law, is };
    return is;
  }

  shareIn(shares: Shares, asOf: IsoDate): Decimal | null {
    if (shares.length === 0) return null;
    const { soFar, share: last } = this;
    if (last?.state === soFar.goodsState && last.of === shares) return last.share;
    const share = countryCommodityShare.decide({ lines: soFar.goods }, { shares }, asOf);
    this.share = { state: soFar.goodsState, of: shares, share };
    return share;
  }
}

const isHeld = (held: readonly Held<unknown>[], asOf: IsoDate, at: number): boolean =>
  heldOn(held, asOf, at) !== undefined;

type Shares = readonly CountryCommodityShare[];
interface Covered {
  readonly covered: CoveredStatus['outcome'];
  readonly exempt: YesNo;
  readonly payments: ReturnType<typeof paymentRecordIn>;
}

/** What the definition stands on where nothing was ever billed or linked. */
interface StandsOn {
  readonly law: number;
  readonly first: EntryHistory | undefined;
  readonly isNew: boolean;
  readonly hasCases: boolean;
  readonly form: Held<FormOnRecord> | undefined;
  readonly program: Held<ProgramOnRecord> | undefined;
}

const standsAlike = (a: StandsOn, b: StandsOn): boolean =>
  a.law === b.law &&
  a.first === b.first &&
  a.isNew === b.isNew &&
  a.hasCases === b.hasCases &&
  a.form === b.form &&
  a.program === b.program;

// Every day from which the law of the definition, or of residence, says something else.
const { residentJurisdictions, nonresidentJurisdictions } = nonresidentImporter.params;
const CHANGES = [
  coveredImporter.params.lookBack,
  programExemption.params.exemptTiers,
  residentJurisdictions,
  nonresidentJurisdictions,
].flatMap(({ history }) => history.map(({ since }) => since));

/** The day after which entries of twelve months through a day are filed, and how many changes of law have come by it. */
interface LawOfDay {
  readonly start: number;
  readonly law: number;
}
const days = new Map<number, LawOfDay>();
function lawOn(asOf: IsoDate, day: number): LawOfDay {
  const known = days.get(day);
  if (known) return known;
  const found = { start: dayOf(addMonths(asOf, -MONTHS)), law: CHANGES.filter((since) => since <= asOf).length };
  days.set(day, found);
  return found;
}
