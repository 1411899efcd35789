import { DomainError } from '../../kernel/errors.js';
import { RequestValidation } from '../http/validation.js';
import { questionId } from './question.js';
import type { Asked, Moment, Question } from './question.js';

/** Checks requests of questions against the question's own class, wherever they come from. */
export class QuestionShapes {
  private readonly validation = new RequestValidation();

  /** Inputs that stand beside their times, as in an answer. */
  ofInputs<Request extends Asked>(
    question: Question<Request>,
    inputs: Readonly<Record<string, unknown>>,
    { asOf, knownAt }: Partial<Moment>,
  ): Request {
    const request = this.checked(question, { ...inputs, asOf });
    return { ...request, ...(knownAt !== undefined && { knownAt }) };
  }

  /** Facts of an act: what is kept must be what can be asked again, so any fault is ours. */
  ofAct<Request extends Asked>(question: Question<Request>, facts: Request): Request {
    const { knownAt, ...others } = facts;
    try {
      const request = this.checked(question, JSON.parse(JSON.stringify(others)));
      return { ...request, ...(knownAt !== undefined && { knownAt }) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const faults = error.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
      throw new Error(`${questionId(question)} is asked with facts of another shape: ${faults}`, { cause: error });
    }
  }

  private checked<Request extends Asked>(question: Question<Request>, value: unknown): Request {
    return this.validation.read(value, question.request);
  }
}
