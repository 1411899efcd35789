/** A bar with its number beside it. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly told: string;
}

/** A point of a plane with what it is and its numbers. */
export interface Dot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly told: string;
}

const WIDTH = 720;
const ROW = 26;
const TOP = 48;
const LEFT = 110;
const LONGEST = 300;
const SIDE = 320;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);

const framed = (title: string, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${String(WIDTH)} ${String(height)}" width="${String(WIDTH)}" height="${String(height)}" font-family="sans-serif" font-size="13"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/><text x="16" y="26" font-size="16">${escaped(title)}</text>${body}</svg>`;

/** Bars one below the other, each with its number in words. */
export function bars(title: string, rows: readonly Bar[]): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const body = rows.map(({ name, value, told }, i) => {
    const y = TOP + i * ROW;
    const width = Math.round((LONGEST * Math.max(0, value)) / most);
    return `<text x="${String(LEFT - 8)}" y="${String(y + 13)}" text-anchor="end">${escaped(name)}</text><rect x="${String(LEFT)}" y="${String(y)}" width="${String(width)}" height="18" fill="#2b6cb0"/><text x="${String(LEFT + width + 8)}" y="${String(y + 13)}">${escaped(told)}</text>`;
  });
  return framed(title, TOP + rows.length * ROW + 16, body.join(''));
}

/** Points of a plane joined in the order of their first number, each with its numbers in words below. */
export function plane(title: string, axes: { readonly x: string; readonly y: string }, dots: readonly Dot[]): string {
  const most = { x: Math.max(1, ...dots.map(({ x }) => x)), y: Math.max(1, ...dots.map(({ y }) => y)) };
  const placed = dots
    .map((dot) => ({
      ...dot,
      cx: Math.round(LEFT + (LONGEST * dot.x) / most.x),
      cy: Math.round(TOP + SIDE - (SIDE * dot.y) / most.y),
    }))
    .toSorted((a, b) => a.x - b.x);
  const line = placed.map(({ cx, cy }) => `${String(cx)},${String(cy)}`).join(' ');
  const marks = placed.map(
    ({ name, cx, cy }) =>
      `<circle cx="${String(cx)}" cy="${String(cy)}" r="5" fill="#2b6cb0"/><text x="${String(cx + 9)}" y="${String(cy + 4)}">${escaped(name)}</text>`,
  );
  const below = placed.map(
    ({ name, told }, i) =>
      `<text x="16" y="${String(TOP + SIDE + 56 + i * ROW)}">${escaped(name)}: ${escaped(told)}</text>`,
  );
  const frame = `<path d="M${String(LEFT)} ${String(TOP)}V${String(TOP + SIDE)}H${String(LEFT + LONGEST)}" fill="none" stroke="#555"/><text x="${String(LEFT)}" y="${String(TOP + SIDE + 22)}">${escaped(axes.x)}</text><text x="16" y="${String(TOP - 6)}">${escaped(axes.y)}</text>`;
  const height = TOP + SIDE + 56 + placed.length * ROW;
  return framed(
    title,
    height,
    `${frame}<polyline points="${line}" fill="none" stroke="#90aecb"/>${marks.join('')}${below.join('')}`,
  );
}
