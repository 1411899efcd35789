import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsOptional, IsString, Length } from 'class-validator';
import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { disposalConsent } from '../rules/index.js';
import type { DisposalConsentFacts } from '../rules/index.js';
import { ConsentGiven } from './disposal-facts.dto.js';
import { DisposalConsentResultView } from './disposal-questions.view.js';
import { ofGoods } from './of-goods.js';

/** Asks whether a consent to a disposal holds on a day. */
export class AskDisposalConsent extends ConsentGiven {
  /** Legal time.
   * @example "2026-05-10"
   */
  @IsCivilDate()
  asOf!: IsoDate;

  /** The goods, where they are on record. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** The recorded right they infringe. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  recordationId?: string;
}

/** Whether an owner's consent to a disposal holds on a day. */
export const disposalConsentQuestion = question({
  name: 'disposal_consent',
  version: 1,
  title: 'Does the consent of the owner of a right to a disposal hold on a day?',
  request: AskDisposalConsent,
  outcomes: ['valid', 'invalid'],
  result: DisposalConsentResultView,
  resultAccess: { routes: [EVERYONE] },
  rules: ['DISP-02@1'],
  asks: 'everyone',
  subject: (request) => ofGoods(request),
  toFacts: ({ asOf: _, merchandiseId: _goods, recordationId: _right, ...consent }): DisposalConsentFacts => consent,
  decide(facts: DisposalConsentFacts, asOf) {
    const applied = applyRule(disposalConsent, facts, asOf);
    const { valid, routes, faults } = applied.decision;
    return {
      outcome: valid ? 'valid' : 'invalid',
      reasonCodes: valid ? facts.routes : faults.map(({ code }) => code),
      result: { routes },
      steps: [applied],
      faults,
    };
  },
});
