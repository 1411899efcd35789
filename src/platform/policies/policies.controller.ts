import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Public } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { TimeQuery } from '../http/dates.dto.js';
import { Policies } from './policies.js';
import { policyAccess } from './policies.access.js';
import { PolicyView } from './policies.view.js';

/** The numbers the law does not give: ours or an agency's, dated and with their basis. */
@ApiTags('Rules')
@Controller('v1/policies')
export class PoliciesController {
  constructor(private readonly policies: Policies) {}

  /** Lists every policy parameter as it stood on a day. */
  @Get()
  @Public('what an answer rests on is public')
  @RevealsPage(PolicyView, policyAccess)
  list(@Query() time: TimeQuery): Promise<Page<PolicyView>> {
    return this.policies.list(time);
  }

  /** One policy parameter as it stood on a day. */
  @Get(':key')
  @Public('what an answer rests on is public')
  @Reveals(PolicyView, policyAccess)
  async find(@Param('key') key: string, @Query() time: TimeQuery): Promise<PolicyView> {
    const found = (await this.policies.list(time)).items.find((policy) => policy.key === key);
    if (!found) throw notFound();
    return found;
  }
}
