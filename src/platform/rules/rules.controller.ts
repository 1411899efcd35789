import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import type { AnyRule } from '../../kernel/rule.js';
import { Public } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { PageQuery } from '../http/page.dto.js';
import { toRuleView } from './rule-to-view.js';
import { RulesCatalogue } from './rules-catalogue.js';
import { ruleAccess } from './rules.access.js';
import { RuleView } from './rules.view.js';

/** The rules the service decides by, open to all. */
@ApiTags('Rules')
@Controller('v1/rules')
export class RulesController {
  constructor(private readonly catalogue: RulesCatalogue) {}

  /** Lists every rule with its text, citations, authority status and dated parameters. */
  @Get()
  @Public('law is public')
  @RevealsPage(RuleView, ruleAccess)
  list(@Query() { limit, cursor }: PageQuery): Page<RuleView> {
    const after = decodeCursor('rules', cursor, 1)?.[0];
    const all = this.catalogue.all();
    const from = after === undefined ? 0 : all.findIndex((rule) => rule.id === after) + 1;
    return pageOf(
      'rules',
      all.slice(from, from + limit + 1).map((rule) => this.view(rule)),
      limit,
      (rule) => [rule.id],
    );
  }

  /** One rule by its id, for example `BOND-01`. */
  @Get(':id')
  @Public('law is public')
  @Reveals(RuleView, ruleAccess)
  find(@Param('id') id: string): RuleView {
    const rule = this.catalogue.find(id.toUpperCase());
    if (!rule) throw notFound();
    return this.view(rule);
  }

  private view(rule: AnyRule): RuleView {
    return toRuleView(rule, this.catalogue.earlier(rule.id));
  }
}
