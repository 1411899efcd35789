/** JSON pointers to the names that stand twice in one object, of a text of which it is known what it reads as. */
export const repeatedNamesOf = (text: string, read: unknown): readonly string[] =>
  namesIn(text) === membersOf(read) ? [] : repeatedNames(text);

// As in body-bounds: taken from another module they cost more for each sign.
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

// In JSON a colon outside of text stands behind a name.
function namesIn(text: string): number {
  let names = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) i = endOfText(text, i);
    else if (sign === COLON) names++;
  }
  return names;
}

// Signs are gone through one by one: V8 runs a regular expression of a megabyte in its interpreter, for 40 to 80 ms,
// the first time and each time its memory was short since.
function endOfText(text: string, begin: number): number {
  let i = begin + 1;
  for (; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) break;
    if (sign === BACKSLASH) i++;
  }
  return i;
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) members += membersOf(one);
  else
    for (const name of Object.keys(value)) members += 1 + membersOf((value as Readonly<Record<string, unknown>>)[name]);
  return members;
}

interface Open {
  /** The names seen in an object; a list has none. */
  readonly names: Set<string> | null;
  at: string;
  index: number;
  isName: boolean;
}

const MOST_NAMED = 20;

/** The same of any text that is valid JSON. */
export function repeatedNames(text: string): readonly string[] {
  const found = new Set<string>();
  const open: Open[] = [];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === OBJECT) open.push({ names: new Set(), at: '', index: 0, isName: true });
    else if (sign === LIST) open.push({ names: null, at: '0', index: 0, isName: false });
    else if (sign === OBJECT_END || sign === LIST_END) open.pop();
    else if (sign === COMMA) goOn(open.at(-1));
    else if (sign === QUOTE) {
      const begin = i + 1;
      i = endOfText(text, i);
      if (nameIn(open.at(-1), text, begin, i) && found.size < MOST_NAMED)
        found.add(['', ...open.map(({ at }) => at)].join('/'));
    }
  }
  return [...found];
}

function goOn(inner: Open | undefined): void {
  if (!inner) return;
  inner.isName = inner.names !== null;
  inner.index++;
  if (!inner.names) inner.at = String(inner.index);
}

// Whether the text is a name that the object has already.
function nameIn(inner: Open | undefined, text: string, begin: number, end: number): boolean {
  if (!inner?.names || !inner.isName) return false;
  const written = text.slice(begin, end);
  const name = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
  inner.isName = false;
  inner.at = name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
  if (inner.names.has(name)) return true;
  inner.names.add(name);
  return false;
}
