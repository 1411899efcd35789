const LONGEST = 1000;

/** Whether a reader would rather have a page than JSON (RFC 9110 section 12.5.1). Who does not say so gets JSON. */
export function prefersPage(accept: string | undefined): boolean {
  if (accept === undefined || accept.length > LONGEST) return false;
  const ranges = new Map(
    accept.split(',').map((range) => {
      const [type = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = params.find((param) => param.startsWith('q='))?.slice(2);
      return [type, weight === undefined ? 1 : Number(weight) || 0] as const;
    }),
  );
  const weightOf = (...types: readonly string[]): number =>
    types.map((type) => ranges.get(type)).find((q) => q !== undefined) ?? 0;
  return weightOf('text/html', 'text/*', '*/*') > weightOf('application/json', 'application/*', '*/*');
}
