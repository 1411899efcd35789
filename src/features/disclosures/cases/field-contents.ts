import type { Goods, MerchandiseParty } from '../../merchandise/index.js';
import { PARTIES } from '../rules/index.js';
import type { DisclosureField } from '../rules/index.js';

/** What a field says, as it leaves. */
export type FieldContent =
  | { readonly text: string }
  | { readonly name: string; readonly address: string; readonly country?: string }
  | { readonly fileId: string; readonly sha256: string; readonly depicts?: string }
  | { readonly marks: readonly string[] }
  | { readonly sampleRequestId: string; readonly quantity: string; readonly unit: string };

/** An image of the goods; the redacted one is another file. */
export interface ImageOfGoods {
  readonly fileId: string;
  readonly sha256: string;
  readonly kind: 'redacted' | 'unredacted';
  readonly depicts?: string;
}

/** What leaves in one piece: a field whole, or one image of several. */
export interface FieldPart {
  readonly part: string;
  readonly content: FieldContent;
  /** Set for what leaves by the act that hands it over, not by a decision on its field alone. */
  readonly leavesWith?: 'its_own_release';
  /** Who follows the thing once it has left and is to be told that it did. */
  readonly followedBy?: 'seizures';
}

export type FieldContents = ReadonlyMap<DisclosureField, readonly FieldPart[]>;

/** Everything on record of which there may be something to disclose. What is not here cannot leave, whatever the law opens. */
export function contentsOf(
  goods: Goods,
  parties: readonly MerchandiseParty[],
  images: readonly ImageOfGoods[],
): FieldContents {
  const text = (value: string | null): readonly FieldPart[] => (value ? [whole({ text: value })] : []);
  const shown = (kind: ImageOfGoods['kind']) => images.filter((image) => image.kind === kind).map(toPart);
  const marks = goods.identifyingMarks.length > 0 ? [whole({ marks: goods.identifyingMarks })] : [];
  const entries: readonly (readonly [DisclosureField, readonly FieldPart[]])[] = [
    ['dateOfImportation', text(goods.importedOn)],
    ['portOfEntry', text(goods.portCode)],
    ['description', text(goods.description)],
    ['quantity', text(`${goods.quantity} ${goods.unit}`)],
    ['countryOfOrigin', text(goods.countryOfOrigin)],
    ['redactedImages', shown('redacted')],
    ['identifyingMarks', marks],
    ['unredactedImages', shown('unredacted')],
    ...PARTIES.map((role) => [role, partyParts(parties, role)] as const),
  ];
  return new Map(entries.filter(([, parts]) => parts.length > 0));
}

/** The same with the samples that were asked for; of others there is nothing to hand over. */
export const withSamples = (
  contents: FieldContents,
  samples: Readonly<Partial<Record<DisclosureField, readonly FieldPart[]>>>,
): FieldContents =>
  new Map([
    ...contents,
    ...(Object.entries(samples) as [DisclosureField, readonly FieldPart[]][]).filter(([, parts]) => parts.length > 0),
  ]);

const whole = (content: FieldContent): FieldPart => ({ part: 'whole', content });

const toPart = ({ fileId, sha256, depicts }: ImageOfGoods): FieldPart => ({
  part: fileId,
  content: { fileId, sha256, ...(depicts && { depicts }) },
});

// Several makers of one lot are several parts: each leaves, and is proven, by itself.
function partyParts(parties: readonly MerchandiseParty[], role: string): readonly FieldPart[] {
  const found = parties.filter((party) => party.role === role);
  return found.map(({ id, name, address, country }) => ({
    part: found.length === 1 ? 'whole' : id,
    content: { name, address, ...(country && { country }) },
  }));
}
