import { CitationView } from '../../../platform/rules/rules.view.js';

/** A closed list of codes. */
export class CodeListView {
  /** Its name in the address.
   * @example "entry-types"
   */
  name!: string;
  /** How many codes may be used on `asOf`.
   * @example 27
   */
  codes!: number;
}

/** One code of a list. */
export class CodeView {
  /** The code.
   * @example "03"
   */
  code!: string;
  /** What it means.
   * @example "Consumption, antidumping or countervailing duty"
   */
  label!: string;
  /** What follows from it; members differ from list to list. */
  attributes!: Record<string, string | boolean>;
  /** First day it may be used. */
  from?: string;
  /** Last day; absent while it lasts. */
  through?: string;
  /** Where it comes from. */
  citation!: CitationView;
}
