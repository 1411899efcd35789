/** RFC 8288: the address of the next page, for the `Link` header. */
export function nextLink(url: string, parameter: 'cursor' | 'after', next: string): string {
  const [path = '', query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, next);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}
