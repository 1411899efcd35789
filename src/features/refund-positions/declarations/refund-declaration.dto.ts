import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, Matches } from 'class-validator';
import { AsksAbout } from '../../../platform/access/asks.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { IsEntryNumber } from '../../entries/index.js';
import { MOST_IN_FILE } from '../rules/refund-declaration.js';
import { RefundDeclarationView } from './refund-declaration.view.js';

/** Declares entries for the refund of duties that fell: all of them, or none. */
export class DeclareForRefund {
  /** The importer of record.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;

  /** Numbers of its entries, each once.
   * @example ["SP7-0001001-3"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_IN_FILE)
  @IsEntryNumber({ each: true })
  entryNumbers: string[];
}

/** Which declarations. */
export class ListRefundDeclarations extends PageQuery {
  /** Of this importer.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  @AsksAbout(RefundDeclarationView, 'importerId')
  importerId?: string;
}
