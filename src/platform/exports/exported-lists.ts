import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import type { Revealing } from '../access/reveals.js';
import type { PageQuery } from '../http/page.dto.js';
import { routesIn } from '../openapi/routes.js';
import type { Route } from '../openapi/routes.js';

/** A list as its reader gets it, page by page, with what masks it. */
export interface ExportedList {
  readonly revealing: Revealing;
  readPage(actor: Actor, cursor: string | undefined): Promise<Page<object>>;
}

type Handler = (actor: Actor, query: PageQuery) => Promise<Page<object>>;

const AT_ONCE = 500;

/** Finds the list of a data set: the very operation at its address, so that a file never shows what the list would not. */
@Injectable()
export class ExportedLists {
  constructor(private readonly modules: ModulesContainer) {}

  /** What `GET /v1/<dataSet>` answers a partner agency; nothing where it answers it with no list. */
  find(dataSet: string): ExportedList | undefined {
    const route = routesIn(this.modules).find(({ method, path }) => method === 'GET' && path === `/v1/${dataSet}`);
    const { revealing, query: Query } = route ?? {};
    if (!route?.roles.includes('partner_agency') || !revealing?.paged || !Query) return undefined;
    if (revealing.lookedAt?.resource !== dataSet) return undefined;
    const list = this.handlerOf(route);
    return {
      revealing,
      readPage: (actor, cursor) =>
        list(
          actor,
          Object.assign(new Query() as PageQuery, { limit: AT_ONCE }, cursor === undefined ? {} : { cursor }),
        ),
    };
  }

  private handlerOf({ controller, handler }: Route): Handler {
    const all = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    const instance = all.find(({ name }) => name === controller)?.instance as Readonly<Record<string, Handler>>;
    const found = instance[handler];
    if (!found) throw new Error(`${controller} has no ${handler}`);
    return found.bind(instance);
  }
}
