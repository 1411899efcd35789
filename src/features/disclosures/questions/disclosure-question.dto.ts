import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import type { Infringement } from '../../detentions/rules/index.js';
import {
  AT_MOST,
  AbandonmentGiven,
  ClosingGiven,
  FoundOn,
  HoldGiven,
  ImporterAnswerGiven,
  ListingGiven,
  OwnerRequestGiven,
  RecordationGiven,
  SampleBondsGiven,
  SeizureGiven,
} from './case-facts.dto.js';
import { DISCLOSURE_FIELDS } from '../rules/index.js';
import type { DisclosureField, RequesterStanding } from '../rules/index.js';

/** All that a disclosure is decided from. */
export class DisclosureFactsGiven {
  /** What the goods are suspected of. */
  @IsIn(INFRINGEMENTS)
  infringement: Infringement;

  /** The recorded right. */
  @IsObject()
  @ValidateNested()
  @Type(() => RecordationGiven)
  recordation: RecordationGiven;

  /** What the requester is to it. */
  @IsIn(['owner', 'registered_agent', 'listed_injured_person', 'none'])
  standing: RequesterStanding;

  /** Its place on the list of injured persons. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ListingGiven)
  listing: ListingGiven | null;

  /** False where another agency decides on the goods. */
  @IsBoolean()
  cbpDecides: boolean;

  /** The day of presentation. */
  @IsOptional()
  @IsCivilDate()
  presentedOn: IsoDate | null;

  /** The day the detention began. */
  @IsOptional()
  @IsCivilDate()
  decidedOn: IsoDate | null;

  /** The day of the notice of detention. */
  @IsOptional()
  @IsCivilDate()
  noticeOn: IsoDate | null;

  /** The importer's answers. */
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => ImporterAnswerGiven)
  responses: ImporterAnswerGiven[];

  /** Seizures of which notice was given. */
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => SeizureGiven)
  seizures: SeizureGiven[];

  /** The abandonment. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AbandonmentGiven)
  abandonment: AbandonmentGiven | null;

  /** How it ended. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ClosingGiven)
  closed: ClosingGiven | null;

  /** Holds. */
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => HoldGiven)
  holds: HoldGiven[];

  /** The bonds of samples asked for. */
  @IsObject()
  @ValidateNested()
  @Type(() => SampleBondsGiven)
  sampleBonds: SampleBondsGiven;

  /** What the owner asked for. */
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => OwnerRequestGiven)
  ownerRequests: OwnerRequestGiven[];

  /** The finding that the owner's examination would help. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FoundOn)
  examinationWouldAssist: FoundOn | null;

  /** Fields of which there is something to disclose. */
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @IsIn(DISCLOSURE_FIELDS, { each: true })
  onRecord: DisclosureField[];
}

/** Asks what must, may or may not be disclosed in a case on a day. */
export class AskDisclosure {
  /** Legal time. */
  @IsCivilDate()
  asOf: IsoDate;

  /** The disclosure it is about, where it is one on record. */
  @IsOptional()
  @Matches(/^dsc_[0-9a-z]{26}$/)
  disclosureId?: string;

  /** Its goods. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** The recorded right. */
  @IsString()
  @Length(1, 100)
  recordationId: string;

  /** The facts. */
  @IsObject()
  @ValidateNested()
  @Type(() => DisclosureFactsGiven)
  facts: DisclosureFactsGiven;
}
