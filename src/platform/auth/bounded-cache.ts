/** Keeps at most `limit` entries for at most `forMs`; the oldest goes first. */
export class BoundedCache<V> {
  private readonly entries = new Map<string, { readonly value: V; readonly until: number }>();

  constructor(
    private readonly limit: number,
    private readonly forMs: number,
  ) {}

  get(key: string, now: number): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.until > now) return entry?.value;
    this.entries.delete(key);
    return undefined;
  }

  set(key: string, value: V, now: number, until = now + this.forMs): void {
    this.entries.delete(key);
    if (this.entries.size >= this.limit) {
      const oldest = this.entries.keys().next();
      if (!oldest.done) this.entries.delete(oldest.value);
    }
    this.entries.set(key, { value, until: Math.min(until, now + this.forMs) });
  }

  delete(key: string): void {
    this.entries.delete(key);
  }
}
