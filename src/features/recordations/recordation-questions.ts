import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import type { Fault } from '../../kernel/errors.js';
import { ask } from '../../platform/rules/ask.js';
import type { Applied } from '../../kernel/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Questions } from '../../platform/determinations/questions.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AssessRenewal, AssessTerm, AssessTransfer } from './changes/change-facts.dto.js';
import { decidingFacts, toApplication } from './filing/application.js';
import { AssessApplication } from './filing/application-facts.dto.js';
import { recordationEligibility } from './rules/application.js';
import { recordationFee } from './rules/fees.js';
import type { RecordationAct, RecordationFee } from './rules/fees.js';
import { provisionalTerm } from './rules/provisional-term.js';
import type { RightType } from './rules/right.js';
import { recordationRenewal } from './rules/renewal.js';
import { recordationTerm } from './rules/term.js';
import type { RecordationTerm } from './rules/term.js';
import { recordationTransfer } from './rules/transfer.js';

/** A legal answer with the typed decision and the faults it rests on. */
export interface Answered<D> {
  readonly decision: D;
  readonly faults: readonly Fault[];
  readonly determination: Determination;
}

interface Asked {
  readonly asOf: IsoDate;
  readonly recordationId?: string;
}

/** The questions of recordation: each answer is stored with the act it decides, and can be computed again. */
@Injectable()
export class RecordationQuestions implements OnModuleInit {
  constructor(
    private readonly questions: Questions,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const add = <Request extends Asked>(
      question: string,
      request: new () => Request,
      answer: (request: Request, knownAt: Instant) => Answered<unknown>,
    ): void => {
      this.questions.add({
        question,
        request,
        open: true,
        answer: (asked: Request, knownAt) => Promise.resolve(answer(asked, knownAt).determination),
      });
    };
    add('recordation_application', AssessApplication, (asked, at) => this.application(asked, at));
    add('recordation_term', AssessTerm, (asked, at) => this.term(asked, at));
    add('recordation_renewal', AssessRenewal, (asked, at) => this.renewal(asked, at));
    add('recordation_transfer', AssessTransfer, (asked, at) => this.transfer(asked, at));
  }

  application(asked: AssessApplication, knownAt = this.clock.now()): Answered<{ provisional: boolean }> {
    const facts = decidingFacts(asked);
    const eligibility = ask(recordationEligibility, toApplication(facts), asked.asOf);
    const fee = feeFor('application', facts.rightType, facts.classes?.length ?? 0, asked.asOf);
    const { eligible, provisional, faults } = eligibility.decision;
    return this.answer('recordation_application', asked, facts, knownAt, {
      outcome: eligible ? (provisional ? 'may_be_recorded_provisionally' : 'may_be_recorded') : 'may_not_be_recorded',
      faults,
      steps: [eligibility, fee],
      fee: fee.decision,
      decision: { provisional },
    });
  }

  term(asked: AssessTerm, knownAt = this.clock.now()): Answered<RecordationTerm> {
    const { asOf, recordationId: _, provisional, ...facts } = asked;
    const term = provisional ? ask(provisionalTerm, facts, asOf) : ask(recordationTerm, facts, asOf);
    const { outcome, reasonCodes, effectiveOn, expiresOn } = term.decision;
    return this.answer('recordation_term', asked, { ...facts, provisional }, knownAt, {
      outcome,
      reasonCodes,
      steps: [term],
      result: { effectiveOn, expiresOn },
      decision: term.decision,
    });
  }

  renewal(asked: AssessRenewal, knownAt = this.clock.now()): Answered<{ lastDay: IsoDate | null }> {
    const { asOf, recordationId: _, classes, ...facts } = asked;
    const renewal = ask(recordationRenewal, { ...facts, appliedOn: asOf }, asOf);
    const fee = feeFor('renewal', facts.right, classes, asOf);
    const { renewable, faults, lastDay, inGrace } = renewal.decision;
    return this.answer('recordation_renewal', asked, { classes, ...facts }, knownAt, {
      outcome: renewable ? 'renewable' : 'not_renewable',
      faults,
      steps: [renewal, fee],
      fee: fee.decision,
      result: { lastDay, inGrace },
      decision: { lastDay },
    });
  }

  transfer(asked: AssessTransfer, knownAt = this.clock.now()): Answered<object> {
    const { asOf, recordationId: _, ...facts } = asked;
    const transfer = ask(recordationTransfer, facts, asOf);
    const fee = feeFor('transfer', facts.right, 0, asOf);
    const { continued, faults } = transfer.decision;
    return this.answer('recordation_transfer', asked, facts, knownAt, {
      outcome: continued ? 'continued' : 'not_continued',
      faults,
      steps: [transfer, fee],
      fee: fee.decision,
      decision: {},
    });
  }

  private answer<D>(
    question: string,
    { asOf, recordationId }: Asked,
    facts: object,
    knownAt: Instant,
    found: {
      readonly outcome: string;
      readonly reasonCodes?: readonly string[];
      readonly faults?: readonly Fault[];
      readonly steps: readonly Applied<unknown>[];
      readonly fee?: RecordationFee;
      readonly result?: object;
      readonly decision: D;
    },
  ): Answered<D> {
    const { outcome, faults = [], steps, fee, decision } = found;
    const about = recordationId ? { recordationId } : {};
    const determination = determine(
      {
        question,
        ...(recordationId ? { subject: { type: 'recordation', id: recordationId } } : {}),
        inputs: { ...about, ...facts },
        outcome,
        reasonCodes: found.reasonCodes ?? faults.map(({ code }) => code),
        result: { ...found.result, ...(fee ? { fee } : {}) },
        steps,
        dataCurrentThrough: null,
        asOf,
        knownAt,
      },
      this.catalogue.ruleSet,
    );
    return { decision, faults, determination };
  }
}

const feeFor = (act: RecordationAct, right: RightType, classes: number, asOf: IsoDate) =>
  ask(recordationFee, { act, right, classes }, asOf);
