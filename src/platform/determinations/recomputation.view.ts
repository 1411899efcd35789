import { DeterminationAnswer } from './answer.view.js';

/** Whether an answer comes out the same again. */
export class RecomputationView {
  /** True where the digests are equal. */
  same!: boolean;
  /** The digest that was given or stored; withheld where parts of the answer are.
   * @example "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
   */
  givenDigest!: string | null;
  /** The digest computed now; withheld where parts of the answer are.
   * @example "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
   */
  digest!: string | null;
  /** The answer computed now, with the law and data of its own two times. */
  determination!: DeterminationAnswer;
}
