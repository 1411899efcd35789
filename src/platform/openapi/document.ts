import { withSortedEnums } from './sorted-enums.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { EarlierAnswer, answerView } from '../determinations/answer.view.js';
import { QuestionCatalogue } from '../determinations/question-catalogue.js';
import type { Question } from '../determinations/question.js';
import { ProblemView } from '../http/problem.view.js';
import { manifests } from '../manifest/manifest.js';
import { markRefusedExamples } from './answered-examples.js';
import { describeAnswer } from './answers.js';
import { defineHeaders } from './answer-headers.js';
import { operationsOf } from './contract.js';
import type { Contract } from './contract.js';
import { serviceVersion } from './docs/docs-page.js';
import { borrowExamples } from './borrowed-examples.js';
import { addExamples } from './examples.js';
import { limit } from './limits.js';
import { maskedViews } from './masked-views.js';
import { describeOperation } from './operations.js';
import { describePathParameters } from './path-parameters.js';
import { addProblems, defineProblems } from './problem-answers.js';
import { describeAnswersOfQuestions } from './question-answers.js';
import { describeRequests } from './request-schemas.js';
import { routesOf } from './routes.js';
import type { Route } from './routes.js';
import { describeSecurity } from './security-schemes.js';
import { dropUnused } from './unused.js';
import { addVisibleTo } from './visible-to.js';
import { describeWebhookMessage } from './webhook-message.js';
import { describeWithheld } from './withheld.js';

const ABOUT = `Public REST service for Executive Order 13785: which antidumping and countervailing duty cases touch goods, at what
rate, what is owed at entry and what bond is needed, and what the law lets customs tell a rights holder. Every legal answer is a
determination: steps with their citations, the dates of the law and data it stands on, and a digest by which it can be computed again.`;

/** The OpenAPI 3.1 document, from the code: controllers, views, validators, policies. */
export function buildDocument(app: NestFastifyApplication): Contract {
  const routes = routesOf(app);
  const questions = app.get(QuestionCatalogue).all();
  const masked = maskedViews(routes, questions);
  const contract = found(app, routes, questions);
  const byPlace = new Map(routes.map((route) => [placeOf(route), route]));
  describeAnswersOfQuestions(contract, questions);
  defineHeaders(contract);
  defineProblems(contract);
  describeSecurity(contract, routes);
  describeRequests(contract, byPlace);
  for (const { path, method, operation } of operationsOf(contract)) {
    const route = byPlace.get(`${method} ${path}`);
    if (!route) throw new Error(`${method} ${path} is in the document but no route`);
    describeOperation(operation, route);
    describeAnswer(contract, operation, route);
    addProblems(operation, route);
  }
  describeWebhookMessage(contract);
  describeWithheld(contract, masked);
  describePathParameters(contract, byPlace);
  for (const { operation } of operationsOf(contract))
    for (const { name, schema } of operation.parameters ?? []) limit({ properties: { [name]: schema } });
  Object.values(contract.components.schemas).forEach(limit);
  dropUnused(contract);
  borrowExamples(contract.components.schemas);
  addExamples(contract);
  markRefusedExamples(contract);
  addVisibleTo(contract, masked);
  return inOrder(contract);
}

const placeOf = ({ method, path }: Route): string => `${method.toLowerCase()} ${path}`;

/** What @nestjs/swagger finds by itself. */
function found(app: NestFastifyApplication, routes: readonly Route[], questions: readonly Question[]): Contract {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Trade enforcement service')
    .setDescription(ABOUT)
    .setVersion(serviceVersion())
    .setContact('The maintainers of this service', '', '')
    .addServer('/', 'This service: the sandbox on your own machine, or production under its own address')
    .build();
  const views = [
    ...routes.flatMap(({ revealing }) => (revealing ? [revealing.view] : [])),
    ...questions.flatMap((question) => [answerView(question), question.result]),
    EarlierAnswer,
  ];
  // A copy: parts of it are the decorators' own objects, and it is changed in place.
  const document = structuredClone(
    withSortedEnums(
      SwaggerModule.createDocument(app, config, {
        extraModels: [ProblemView, ...views],
      }),
    ),
  ) as Contract;
  return {
    ...document,
    info: {
      ...document.info,
      contact: { name: 'The maintainers of this service' },
      license: { name: 'All rights reserved', identifier: 'LicenseRef-all-rights-reserved' },
    },
    servers: document.servers.map((server) => ({ ...server, 'x-internal': false })),
  };
}

/** Everything in an order that hangs neither on which file was loaded first nor on how often this was built. */
function inOrder(contract: Contract): Contract {
  const used = new Set(operationsOf(contract).flatMap(({ operation }) => operation.tags ?? []));
  const { openapi, info, servers, components, paths, webhooks = {} } = contract;
  return {
    openapi,
    info,
    servers,
    tags: manifests()
      .flatMap(({ tags = {} }) => Object.entries(tags))
      .flatMap(([name, description]) => (used.has(name) ? [{ name, description }] : [])),
    paths: sorted(paths),
    webhooks,
    components: typeFirst({ ...components, schemas: sorted(components.schemas) }) as Contract['components'],
  };
}

const sorted = <T>(named: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));

function typeFirst(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typeFirst);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, typeFirst(part)] as const);
  return Object.fromEntries([
    ...entries.filter(([key]) => key === 'type'),
    ...entries.filter(([key]) => key !== 'type'),
  ]);
}
