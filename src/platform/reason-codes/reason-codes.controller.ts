import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Public } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { Cacheable } from '../http/cacheable.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { entryOf, knownCodes } from './known-codes.js';
import type { KnownCode } from './known-codes.js';
import { reasonCodeAccess } from './reason-codes.access.js';
import { SearchReasonCodes } from './reason-codes.dto.js';
import { ReasonCodeView } from './reason-codes.view.js';

// They change with a release alone.
const KEPT_SECONDS = 3600;

/** Every code that an answer or a refusal can hold, in plain words. */
@ApiTags('About')
@Controller('v1/reason-codes')
export class ReasonCodesController {
  constructor(private readonly rules: RulesCatalogue) {}

  /** Lists every outcome, reason, warning, fault and problem code with its meaning, remedy and rule. */
  @Get()
  @Public('the meaning of answers and refusals is part of the contract')
  @RevealsPage(ReasonCodeView, reasonCodeAccess)
  @Cacheable(KEPT_SECONDS)
  list(@Query() { kind, q = '', limit, cursor }: SearchReasonCodes): Page<ReasonCodeView> {
    const [after = ''] = decodeCursor('reason-codes', cursor, 1) ?? [];
    const wanted = knownCodes().filter(
      ({ code, kinds }) => code > after && code.startsWith(q) && (kind === undefined || kinds.includes(kind)),
    );
    const rows = wanted.slice(0, limit + 1).map((one) => this.view(one));
    return pageOf('reason-codes', rows, limit, ({ code }) => [code]);
  }

  /** What one code means, for example `bond.amount_too_low`. */
  @Get(':code')
  @Public('the meaning of answers and refusals is part of the contract')
  @Reveals(ReasonCodeView, reasonCodeAccess)
  @Cacheable(KEPT_SECONDS)
  find(@Param('code') code: string): ReasonCodeView {
    const known = code.length <= 120 ? entryOf(code) : undefined;
    if (!known) throw notFound();
    return this.view(known);
  }

  private view({ code, kinds, words, remedies, rules, foundIn, status }: KnownCode): ReasonCodeView {
    return {
      code,
      kinds: [...kinds],
      words: [...words],
      remedies: [...remedies],
      rules: rules.flatMap((id) => {
        const rule = this.rules.find(id);
        return rule ? [{ id, title: rule.title, citations: [...rule.cites] }] : [];
      }),
      foundIn: [...foundIn],
      ...(status === undefined ? {} : { status }),
    };
  }
}
