import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsQuantity } from '../../../platform/http/money.dto.js';
import { DisposalCertificate } from '../disposal.dto.js';
import { disposalAct } from '../rules/index.js';
import type { DisposalActFacts, DisposalRoute } from '../rules/index.js';
import { AskDisposal } from './disposal-facts.dto.js';
import { DisposalActResultView } from './disposal-questions.view.js';
import { chosenRoute, routesOf, toRoutesFacts } from './routes-of-facts.js';
import type { RoutesFacts } from './routes-of-facts.js';

/** How much of the goods. */
export class QuantityGiven {
  /** How many.
   * @example "40"
   */
  @IsQuantity()
  quantity!: string;

  /** In which unit.
   * @example "NO"
   */
  @IsString()
  @Length(1, 20)
  unit!: string;
}

/** Asks whether an order may be carried out as recorded. */
export class AskDisposalAct extends AskDisposal {
  /** The order, where it is on record.
   * @example "dsp_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  disposalId?: string;

  /** The day of the order.
   * @example "2026-05-11"
   */
  @IsCivilDate()
  orderedOn!: IsoDate;

  /** What it is about. */
  @IsObject()
  @ValidateNested()
  @Type(() => QuantityGiven)
  total!: QuantityGiven;

  /** What was disposed of before. */
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => QuantityGiven)
  disposedBefore!: QuantityGiven[];

  /** What is disposed of now. */
  @IsObject()
  @ValidateNested()
  @Type(() => QuantityGiven)
  disposedNow!: QuantityGiven;

  /** Whether nothing may be left after it.
   * @example true
   */
  @IsBoolean()
  closing!: boolean;

  /** The certificate. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DisposalCertificate)
  certificate?: DisposalCertificate;

  /** The officer before whom it was done.
   * @example "Officer 4471"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  witnessedBy?: string;
}

interface Facts extends RoutesFacts {
  readonly route: DisposalRoute;
  readonly act: Omit<DisposalActFacts, 'route'>;
}

/** Whether an order may be carried out as recorded. */
export const disposalActQuestion = question({
  name: 'disposal_act',
  version: 1,
  title: 'May an order to dispose of goods be carried out as recorded?',
  request: AskDisposalAct,
  outcomes: ['lawful', 'unlawful'],
  result: DisposalActResultView,
  resultAccess: { route: [EVERYONE], outstanding: [EVERYONE] },
  rules: ['DISP-01@1', 'DISP-02@1', 'DISP-03@1'],
  asks: 'everyone',
  subject: ({ disposalId }) => (disposalId ? { type: 'disposal', id: disposalId } : undefined),
  toFacts: (asked): Facts => ({
    ...toRoutesFacts(asked),
    route: asked.route,
    act: {
      orderedOn: asked.orderedOn,
      performedOn: asked.asOf,
      total: toQuantity(asked.total),
      disposedBefore: asked.disposedBefore.map(toQuantity),
      disposedNow: toQuantity(asked.disposedNow),
      closing: asked.closing,
      ...(asked.certificate && { certificate: asked.certificate }),
      ...(asked.witnessedBy !== undefined && { witnessedBy: asked.witnessedBy }),
    },
  }),
  decide({ route, act, ...facts }: Facts, asOf) {
    const { routes } = routesOf(facts, asOf);
    const taken = chosenRoute(routes.decision, route);
    const performed = applyRule(disposalAct, { ...act, route: taken }, asOf);
    const { lawful, balance, faults } = performed.decision;
    return {
      outcome: lawful ? 'lawful' : 'unlawful',
      reasonCodes: faults.map(({ code }) => code),
      result: { route: taken, ...(balance.outstanding && { outstanding: balance.outstanding }) },
      steps: [routes, performed],
      faults,
    };
  },
});

const toQuantity = ({ quantity, unit }: QuantityGiven) => ({ quantity: Decimal.parse(quantity), unit });
