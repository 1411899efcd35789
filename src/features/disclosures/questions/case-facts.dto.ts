import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { SEIZURE_GROUNDS_DISCLOSED } from '../rules/index.js';
import type { Closing, DisclosureSeizureGround } from '../rules/index.js';

/** No case has more of a kind of event. */
export const AT_MOST = 100;

/** A day on which something was found. */
export class FoundOn {
  /** The day. */
  @IsCivilDate()
  on: IsoDate;
}

/** From a first to a last day, both included. */
export class PeriodGiven {
  /** The first day. */
  @IsCivilDate()
  from: IsoDate;

  /** The last day; null while it lasts. */
  @IsOptional()
  @IsCivilDate()
  to: IsoDate | null;
}

/** A recorded right and when it was in force. */
export class RecordationGiven {
  /** Its id. */
  @IsString()
  @Length(1, 100)
  id: string;

  /** When it was in force. */
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => PeriodGiven)
  inForce: PeriodGiven[];
}

/** A place on the published list of injured persons. */
export class ListingGiven extends PeriodGiven {
  /** Whether it is for the very work of the seizure. */
  @IsBoolean()
  forThisWork: boolean;
}

/** An answer of the importer. */
export class ImporterAnswerGiven extends FoundOn {
  /** Whether it was found to show that the goods do not infringe. */
  @IsBoolean()
  sufficient: boolean;
}

/** A seizure of which notice was given. */
export class SeizureGiven {
  /** The day of the notice. */
  @IsCivilDate()
  noticeOn: IsoDate;

  /** Its ground, by the paragraph that opens disclosures. */
  @IsIn(SEIZURE_GROUNDS_DISCLOSED)
  ground: DisclosureSeizureGround;

  /** The recordation infringed. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  recordationId: string | null;
}

/** An accepted abandonment. */
export class AbandonmentGiven {
  /** The day of acceptance. */
  @IsCivilDate()
  acceptedOn: IsoDate;

  /** Its paragraph. */
  @IsString()
  @Length(1, 100)
  basis: string;

  /** Whether that is one of 19 CFR 127.12(b). */
  @IsBoolean()
  voluntary: boolean;

  /** The finding of reasonable belief. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FoundOn)
  reasonableBelief: FoundOn | null;

  /** What the goods are suspected of. */
  @IsOptional()
  @IsIn(INFRINGEMENTS)
  suspectedViolation: Infringement | null;
}

/** How a case ended. */
export class ClosingGiven extends FoundOn {
  /** As what. */
  @IsIn(['released', 'exported', 'excluded', 'destroyed', 'no_infringement'])
  as: Closing;
}

/** A hold. */
export class HoldGiven extends PeriodGiven {
  /** For what. */
  @IsIn(['law_enforcement', 'national_security'])
  kind: 'law_enforcement' | 'national_security';

  /** Who decided that it withholds duties too. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  withholdsDutiesBy?: string;
}

/** The bond behind a sample. */
export class SampleBondFact {
  /** Whether it is in force. */
  @IsBoolean()
  active: boolean;

  /** Its amount. */
  @IsUsDollars()
  amount: string;

  /** What it has to cover. */
  @IsUsDollars()
  required: string;
}

/** The bonds by kind of sample. */
export class SampleBondsGiven {
  /** Of a redacted sample. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleBondFact)
  redactedSample: SampleBondFact | null;

  /** Of an unredacted sample. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleBondFact)
  unredactedSample: SampleBondFact | null;
}

/** What the owner asked for. */
export class OwnerRequestGiven extends FoundOn {
  /** Which. */
  @IsIn(['unredacted_images', 'sample'])
  wants: 'unredacted_images' | 'sample';
}
