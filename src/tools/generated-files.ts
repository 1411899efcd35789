import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app.setup.js';
import { disclosureMatrixDocument } from '../features/disclosures/rules/index.js';
import { readEnvironment } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { buildDocument } from '../platform/openapi/document.js';
import { RulesCatalogue } from '../platform/rules/rules-catalogue.js';
import { withSharedParts } from '../platform/openapi/shared-parts.js';
import { accessPage } from './access-page.js';
import { contractText } from './contract-text.js';
import { errorsPage } from './errors-page.js';
import { eventsPage } from './events-page.js';
import { reasonCodes, reasonCodesFile, reasonCodesPage } from './reason-codes/reason-codes.js';
import { exampleRequests } from './request-files/example-requests.js';
import { httpFile } from './request-files/http-file.js';
import { rulesPage } from './rules-page.js';

/** The service as it describes itself: no database is needed, nothing is asked of it before the first request. */
export function describedApp(root: string): Promise<NestFastifyApplication> {
  const env = readEnvironment({ LOG_LEVEL: 'error' }, root);
  const nowhere = 'postgres://generate@127.0.0.1:1/none';
  const settings = new Settings(env, { serviceUrl: nowhere, adminUrl: nowhere }, 'http://127.0.0.1:3000');
  return createApp(settings, { connect: false });
}

/** Every generated file, by its path in the project, and its text. */
export function generatedFiles(app: NestFastifyApplication): Readonly<Record<string, string>> {
  const contract = buildDocument(app);
  const requests = exampleRequests(contract).map(
    (group) => [`clients/http/${group.slug}.http`, httpFile(group)] as const,
  );
  return { 'openapi.yaml': contractText(withSharedParts(contract)), ...pages(app), ...Object.fromEntries(requests) };
}

const pages = (app: NestFastifyApplication): Readonly<Record<string, string>> => ({
  'docs/rules.md': rulesPage(app.get(RulesCatalogue)),
  'docs/errors.md': errorsPage(),
  'docs/access.md': accessPage(app),
  'docs/events.md': eventsPage(),
  'docs/disclosure-matrix.md': disclosureMatrixDocument(),
});

/** The same of the files that are read from the source itself, which takes seconds: no test makes them again. */
export function codeFiles(app: NestFastifyApplication, root: string): Readonly<Record<string, string>> {
  const codes = reasonCodes(root, buildDocument(app));
  return { 'docs/reason-codes.json': reasonCodesFile(codes), 'docs/reason-codes.md': reasonCodesPage(codes) };
}
