/** An image of the goods, by a link that soon expires. */
export class DisclosedImageView {
  /** Address to fetch with one's own token.
   * @example "/v1/files/fil_01kjv3v6b9f3xb0m0n4q4h7z2d/content?link=eyJ…"
   */
  href!: string;
  /** When the link stops working; machine time. */
  expiresAt!: string;
  /** SHA-256 of the file.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  sha256!: string;
  /** What it shows. */
  depicts?: string;
}

/** A sample of the goods, handed over against its bond. */
export class DisclosedSampleView {
  /** The request it answers.
   * @example "smp_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  sampleRequestId!: string;
  /** How many or how much.
   * @example "1"
   */
  quantity!: string;
  /** In which unit.
   * @example "NO"
   */
  unit!: string;
}

/** What a field says. */
export class DisclosedContentView {
  /** A value in words or figures.
   * @example "100 NO"
   */
  text?: string;
  /** Name of a party as filed. */
  name?: string;
  /** Its address as filed. */
  address?: string;
  /** Its country. */
  country?: string;
  /** Serial numbers, UPC, SKU, lot and date codes, other marks. */
  marks?: string[];
  /** The image. */
  image?: DisclosedImageView;
  /** The sample. */
  sample?: DisclosedSampleView;
}
