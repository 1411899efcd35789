const SHAPE = /^(-?)(\d{1,18})(?:\.(\d{1,12}))?$/;

const POWERS = Array.from({ length: 64 }, (_, i) => 10n ** BigInt(i));
const powerOfTen = (places: number): bigint => POWERS[places] ?? 10n ** BigInt(places);

/** An exact decimal for rates, quantities and weights; never a binary fraction. */
export class Decimal {
  private constructor(
    /** The digits without the point. */
    readonly units: bigint,
    /** How many of them stand behind the point. */
    readonly scale: number,
  ) {}

  static parse(text: string): Decimal {
    const match = SHAPE.exec(text);
    if (!match) throw new RangeError(`not a decimal: ${text}`);
    const fraction = match[3] ?? '';
    const units = BigInt((match[2] ?? '0') + fraction);
    return new Decimal(match[1] ? -units : units, fraction.length);
  }

  static make(units: bigint, scale = 0): Decimal {
    return new Decimal(units, scale);
  }

  static isDecimal(text: unknown): text is string {
    return typeof text === 'string' && SHAPE.test(text);
  }

  get denominator(): bigint {
    return powerOfTen(this.scale);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.units, other.scale));
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale);
  }

  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const [a, b] = [this.at(scale), other.at(scale)];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Rounded half up (away from zero) to the given places. */
  rounded(places: number): Decimal {
    if (this.scale <= places) return new Decimal(this.at(places), places);
    const divisor = powerOfTen(this.scale - places);
    const magnitude = this.units < 0n ? -this.units : this.units;
    const half = (magnitude * 2n + divisor) / (divisor * 2n);
    return new Decimal(this.units < 0n ? -half : half, places);
  }

  /** The quotient, rounded half up to the given places; the divisor must be positive. */
  dividedBy(other: Decimal, places: number): Decimal {
    const numerator = this.units * powerOfTen(other.scale + places + 1);
    return new Decimal(numerator / (other.units * powerOfTen(this.scale)), places + 1).rounded(places);
  }

  /** For display and weights only: the nearest binary number. */
  toNumber(): number {
    return Number(this.units) / Number(this.denominator);
  }

  toString(): string {
    const sign = this.units < 0n ? '-' : '';
    const digits = (this.units < 0n ? -this.units : this.units).toString().padStart(this.scale + 1, '0');
    return this.scale === 0 ? sign + digits : `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.units : this.units * powerOfTen(scale - this.scale);
  }
}
