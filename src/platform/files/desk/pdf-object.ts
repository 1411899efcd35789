/** A part of a PDF that says something: a name, or what stands between names. */
export interface PdfToken {
  readonly kind: 'name' | 'open' | 'close' | 'word' | 'string';
  /** A name decoded and without its slash; a word as it stands. */
  readonly text: string;
  readonly depth: number;
}

/** One value as a reader would read it from an offset. */
export interface PdfValue {
  readonly tokens: readonly PdfToken[];
  /** The first byte after it. */
  readonly end: number;
  /** It has no end: the file is over, or something closes that was not opened. */
  readonly cut: boolean;
  /** It has more parts than anyone needs: the rest was not looked at. */
  readonly unseen: boolean;
}

const MAX_TOKENS = 200_000;
const [TAB, LF, FF, CR, SPACE] = [9, 10, 12, 13, 32];
const isSpace = (code: number): boolean =>
  code === SPACE || code === LF || code === CR || code === TAB || code === FF || code === 0;
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const isRegular = (code: number): boolean => !isSpace(code) && !DELIMITERS.has(code);

/**
 * Reads one value of ISO 32000-1 §7.3 from an offset, as every reader does that jumps to it: comments and strings are
 * passed over whole, names are decoded (`/J#61vaScript` is JavaScript).
 */
export function readPdfValue(bytes: Buffer, from: number): PdfValue {
  const tokens: PdfToken[] = [];
  let [at, depth] = [from, 0];
  while (at < bytes.length && tokens.length < MAX_TOKENS) {
    const code = bytes[at] ?? 0;
    const sign = String.fromCharCode(code);
    if (isSpace(code)) at++;
    else if (sign === '%') at = endOfLine(bytes, at);
    else {
      const opens = sign === '[' || sign === '{' || (sign === '<' && bytes[at + 1] === code);
      const closes = sign === ']' || sign === '}' || (sign === '>' && bytes[at + 1] === code);
      if (closes) depth--;
      const [kind, end] = opens
        ? (['open', at + (sign === '<' ? 2 : 1)] as const)
        : closes
          ? (['close', at + (sign === '>' ? 2 : 1)] as const)
          : tokenAt(bytes, at, sign);
      // What has no end was read to the end of the file all the same.
      if (end > bytes.length) return { tokens, end: bytes.length, cut: true, unseen: false };
      tokens.push({
        kind,
        text: kind === 'name' ? decodedName(bytes, at + 1, end) : textOf(bytes, at, end, kind),
        depth,
      });
      if (opens) depth++;
      at = end;
      if (depth <= 0) return { tokens, end: at, cut: depth < 0, unseen: false };
    }
  }
  return { tokens, end: at, cut: true, unseen: tokens.length >= MAX_TOKENS };
}

function tokenAt(bytes: Buffer, at: number, sign: string): readonly [PdfToken['kind'], number] {
  if (sign === '(') return ['string', endOfText(bytes, at)];
  if (sign === '<') {
    const end = bytes.indexOf('>', at);
    return ['string', end === -1 ? Infinity : end + 1];
  }
  let end = at + 1;
  while (end < bytes.length && isRegular(bytes[end] ?? 0)) end++;
  return [sign === '/' ? 'name' : 'word', end];
}

// Parentheses in it are balanced or follow a backslash.
function endOfText(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === 0x5c) at++;
    else if (sign === 0x28) depth++;
    else if (sign === 0x29 && --depth === 0) return at + 1;
  }
  return Infinity;
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

const decodedName = (bytes: Buffer, from: number, to: number): string =>
  bytes
    .toString('latin1', from, Math.min(to, from + 400))
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const textOf = (bytes: Buffer, from: number, to: number, kind: PdfToken['kind']): string =>
  kind === 'word' ? bytes.toString('latin1', from, Math.min(to, from + 40)) : '';
