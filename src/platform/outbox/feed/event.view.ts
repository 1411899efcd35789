/** What an event is about. */
export class EventSubjectView {
  /** What kind of thing.
   * @example "bill"
   */
  kind!: string;
  /** Its id.
   * @example "bil_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** Where it is read; absent where there is no such address.
   * @example "/v1/bills/bil_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  path?: string;
}

/** Something that has happened. It holds no more than ids to ask by: ask, and you are told what you may see. */
export class EventView {
  /** The same however often it is delivered.
   * @example "evt_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** What happened; the kinds are listed in docs/events.md. A partner agency hears that something changed, not how.
   * @example "bill.issued"
   */
  type!: string;
  /** When it happened, by the clock of the service.
   * @example "2026-03-02T14:00:00.000Z"
   */
  occurredAt!: string;
  /** What it is about. */
  subject!: EventSubjectView;
  /** All ids and codes that go with it.
   * @example {"billId": "bil_2x4y8b9q0zf5m8s1t7v3w6k9rd", "importerId": "imp_2x4y8b9q0zf5m8s1t7v3w6k9rd"}
   */
  payload!: Record<string, string | null>;
}
