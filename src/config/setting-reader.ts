type Raw = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Reads settings one by one and collects what is wrong with them, so that all of it is told at once. */
export class SettingReader {
  readonly faults: string[] = [];

  constructor(private readonly raw: Raw) {}

  /** Its text without spaces around it; unset and empty are the same. */
  text(name: string): string | undefined {
    return this.raw[name]?.trim() || undefined;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === undefined) return fallback;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    this.faults.push(`${name} must be one of ${allowed.join(', ')}, not "${value}"`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
  }

  /** 32 bytes in base64. */
  key(name: string): Buffer | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^[a-z0-9+/]{43}=$/i.test(value)) return Buffer.from(value, 'base64');
    this.faults.push(`${name} must be 32 bytes in base64, as openssl rand -base64 32 makes them`);
    return undefined;
  }

  /** A whole number in plain digits. */
  whole(name: string, fallback: number, min: number, max: number): number {
    return this.within(name, fallback, /^\d{1,9}$/, `a whole number from ${String(min)} to ${String(max)}`, min, max);
  }

  /** A number that may have a fraction. */
  factor(name: string, fallback: number, min: number, max: number): number {
    const shape = /^\d{1,9}(?:\.\d{1,9})?$/;
    return this.within(name, fallback, shape, `a number from ${String(min)} to ${String(max)}`, min, max);
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.faults.push(`${name} must be a ${protocols.map((p) => `${p}//`).join(' or ')} address`);
    return undefined;
  }

  /** An address of PostgreSQL that says as which role: rights are granted to that name. */
  database(name: string): string | undefined {
    const value = this.url(name, ['postgres:', 'postgresql:']);
    if (value !== undefined && new URL(value).username === '')
      this.faults.push(`${name} must name a role, as in postgres://role:password@host/database`);
    return value;
  }

  /** A web address without a slash at its end. Where `sealed`, plain http is for this machine alone: tokens and files travel on it. */
  web(name: string, { sealed }: { readonly sealed: boolean }): string | undefined {
    const value = this.url(name, ['http:', 'https:']);
    if (value === undefined) return undefined;
    const { protocol, hostname } = new URL(value);
    if (sealed && protocol === 'http:' && !LOOPBACK.test(hostname))
      this.faults.push(`${name} must be an https:// address in production; http:// is for this machine alone`);
    return value.replace(/\/+$/, '');
  }

  /** Origins of web pages, separated by commas: scheme, host and port as a browser sends them. */
  origins(name: string): readonly string[] {
    const origins = (this.text(name) ?? '').split(',').flatMap((part) => part.trim() || []);
    for (const origin of origins)
      if (!URL.canParse(origin) || new URL(origin).origin !== origin || !/^https?:/.test(origin))
        this.faults.push(`${name} must list origins such as https://app.example.com, without a path; not "${origin}"`);
    return origins;
  }

  private within(name: string, fallback: number, shape: RegExp, what: string, min: number, max: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const parsed = Number(value);
    if (shape.test(value) && parsed >= min && parsed <= max) return parsed;
    this.faults.push(`${name} must be ${what}, not "${value}"`);
    return fallback;
  }
}
