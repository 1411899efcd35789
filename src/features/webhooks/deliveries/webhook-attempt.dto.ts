import { IsIn, IsOptional } from 'class-validator';
import { AsksAbout } from '../../../platform/access/asks.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { ATTEMPT_OUTCOMES, WebhookAttemptView } from './webhook-attempt.view.js';

/** Which attempts. */
export class ListWebhookAttempts extends PageQuery {
  /** Only those that went so; `given_up` are the dead letters.
   * @example "given_up"
   */
  @IsOptional()
  @IsIn(ATTEMPT_OUTCOMES)
  @AsksAbout(WebhookAttemptView, 'outcome')
  outcome?: (typeof ATTEMPT_OUTCOMES)[number];
}
