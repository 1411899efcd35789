/** Which bytes of so many: from and through, both counted from 0. */
export interface ByteRange {
  readonly from: number;
  readonly through: number;
}

/**
 * The one range that a `Range` header asks for (RFC 9110, 14.1.2), cut to what there is; nothing where there is no
 * header, where it asks for several or for none of these bytes: then the whole is sent, as the standard allows.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(bytes - Number(last), 0) : Number(first);
  const through = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from <= through ? { from, through } : undefined;
}
