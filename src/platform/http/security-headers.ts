import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

type Headers = Readonly<Record<string, string>>;

export const ALLOWED_ORIGIN = 'access-control-allow-origin';

/** What browsers are told with every answer: nothing here may be framed, sniffed or run. */
export const API_HEADERS: Headers = {
  ...headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    // For browsers and plug-ins that show pages; answers of an API are none.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  }),
  // Any page may read what anyone may: nothing rests on cookies, and calls with a token need a preflight, which is answered for the origins of CORS_ORIGINS alone.
  [ALLOWED_ORIGIN]: '*',
};

/** What the pages under /docs need: their own scripts and styles, nobody else's. */
export const PAGE_HEADERS: Headers = headersOf({
  contentSecurityPolicy: { directives: { 'script-src': ["'self'"], 'upgrade-insecure-requests': null } },
});

// They never change, so helmet runs once and not with every request: that was a tenth of the cost of a small answer.
function headersOf(options: Parameters<typeof helmet>[0]): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(options)(request, response, () => undefined);
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
