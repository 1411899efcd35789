/** How deep JSON may nest; the deepest lawful request has 6 levels. */
export const MAX_DEPTH = 16;
/** How many values one body may hold: a quote of 999 lines as this service's guide writes them has about 11,000. */
export const MAX_VALUES = 20_000;
/** How many fields one object may have; no request class names a third of it. */
export const MAX_FIELDS = 200;

/** How long the name of a field may be; the longest in the contract has 48 letters. */
export const MAX_NAME_BYTES = 200;

export type OutOfBounds = 'too_deep' | 'too_many_values' | 'too_many_fields' | 'name_too_long';

// Kept here: taken from another module these cost twice the time for each byte.
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/**
 * What a body has too much of, told from its bytes before anything is made of them: a value costs a hundred times what its
 * two bytes do. In UTF-8 no byte of a longer character looks like one of these.
 */
export function outOfBounds(bytes: Uint8Array): OutOfBounds | undefined {
  // Of each object that is open, how many fields were seen; of a list it is not asked.
  const fields = new Float64Array(MAX_DEPTH + 1);
  let depth = 0;
  let values = 1;
  let textBytes = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      const begin = i;
      i = endOfText(bytes, i);
      textBytes = i - begin - 1;
    } else if (byte === COLON) {
      // What stands before it is a name.
      if (textBytes > MAX_NAME_BYTES) return 'name_too_long';
    } else if (byte === COMMA) {
      values++;
      const seen = (fields[depth] ?? 0) + 1;
      if (seen > MAX_FIELDS) return 'too_many_fields';
      fields[depth] = seen;
    } else if (byte === LIST || byte === OBJECT) {
      values++;
      if (++depth > MAX_DEPTH) return 'too_deep';
      fields[depth] = byte === LIST ? -Infinity : 1;
    } else if ((byte === LIST_END || byte === OBJECT_END) && depth > 0) depth--;
    if (values > MAX_VALUES) return 'too_many_values';
  }
  return undefined;
}

function endOfText(bytes: Uint8Array, begin: number): number {
  let i = begin + 1;
  for (; i < bytes.length && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i++;
  return i;
}
