/** State of this process. */
export class HealthView {
  /** `live` or `ready`.
   * @example "ready"
   */
  status!: 'live' | 'ready';
}
