/** Where days of an importer come from beside the clocks of its entries: rows of a later feature, one for each entry. */
export interface DeadlineSource {
  /** Stable and public: `refund_protest`. */
  readonly name: string;
  /**
   * Gives `entry_id`, `name`, `subject` (or an empty text) and `due_on` of each, run as the one who asks. Static text: a due day is a column that
   * the law has filled, never computed here.
   */
  readonly select: string;
}
