/** The stored tree does not hold together: nothing may be appended, proven or signed until a person has looked. */
export class LedgerDamaged extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LedgerDamaged';
  }
}
