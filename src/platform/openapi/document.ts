import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { serviceVersion } from './docs-page.js';

const ABOUT = `Public REST service for Executive Order 13785: which antidumping and countervailing duty cases touch goods, at what
rate, what is owed at entry and what bond is needed, and what the law lets customs tell a rights holder. Every legal answer is a
determination: steps with their citations, the dates of the law and data it stands on, and a digest by which it can be computed again.`;

/** The OpenAPI 3.1 document, from the code. */
export function buildDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Trade enforcement service')
    .setDescription(ABOUT)
    .setVersion(serviceVersion())
    .addServer('/', 'This service')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
