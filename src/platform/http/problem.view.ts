import { CitationView } from '../rules/rules.view.js';

/** One fault of a request. */
export class FaultView {
  /** JSON pointer into the body, or `?name` for a query parameter.
   * @example "/plannedEntries/0/lines/0/htsNumber"
   */
  pointer!: string;
  /** Stable code of the fault.
   * @example "hts.malformed"
   */
  code!: string;
  /** What is wrong.
   * @example "Not a tariff number."
   */
  message!: string;
  /** What to do about it.
   * @example "Send 8 or 10 digits, with or without dots."
   */
  remedy?: string;
  /** The law it rests on. */
  citation?: CitationView;
  /** The rule that found it, with its version.
   * @example "ENTRY-07@1"
   */
  rule?: string;
  /** Of a check of goods: the layer in which it belongs.
   * @example "entry"
   */
  layer?: 'pre_entry' | 'entry' | 'post_release';
  /** Whether it refuses what was sent, or only warns.
   * @example "refuses"
   */
  weight?: 'refuses' | 'warns';
  /** The condition code by which ACE tells the same, where it is known.
   * @example "F875"
   */
  aceConditionCode?: string;
}

/** RFC 9457 problem details: how every refusal looks. */
export class ProblemView {
  /** Address that explains this kind of problem.
   * @example "/v1/problems/request.invalid"
   */
  type!: string;
  /** The kind of problem in words.
   * @example "The request has faults; none of it was carried out."
   */
  title!: string;
  /** The HTTP status.
   * @example 400
   */
  status!: number;
  /** What happened this time.
   * @example "The request has faults; none of it was carried out."
   */
  detail!: string;
  /** Stable code; branch on this.
   * @example "request.invalid"
   */
  code!: string;
  /** The faults found, the first hundred of them. */
  errors?: FaultView[];
  /** How many more there are than those listed.
   * @example 900
   */
  moreErrors?: number;
  /** The scope that this call needs and your token lacks.
   * @example "detentions:write"
   */
  scope?: string;
  /** The purpose you told, which the agreement does not name.
   * @example "investigation"
   */
  purpose?: string;
  /** The state it has reached already.
   * @example "confirmed"
   */
  state?: string;
  /** The rule of the database that it contradicts, by its name; no value is told.
   * @example "client_pkey"
   */
  constraint?: string;
  /** What was found damaged in the ledger.
   * @example "leaf 12 is not what was appended"
   */
  finding?: string;
  /** Names this request in our logs.
   * @example "5b0f6a5e-6e43-4c3e-9f07-6a5b5d1f2a10"
   */
  requestId!: string;
}

/** One kind of refusal. */
export class ProblemTypeView {
  /** Stable code.
   * @example "request.invalid"
   */
  code!: string;
  /** The HTTP status it comes with.
   * @example 400
   */
  status!: number;
  /** What it means.
   * @example "The request has faults; none of it was carried out."
   */
  title!: string;
  /** What can be done about a refusal of its kind.
   * @example "Put right what `errors` names and send it again; nothing was carried out."
   */
  remedy!: string;
}
