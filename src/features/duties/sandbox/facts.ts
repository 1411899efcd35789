import type { FactText } from '../rules/additional/fact-definition.js';

type Missing = 'undetermined' | 'presume_full_value' | 'treated_as:false' | 'treated_as:true' | 'treated_as:none';
type More = { readonly answers?: string; readonly askedWhen?: string };

const fact = (
  name: string,
  type: string,
  ifMissing: Missing,
  question: string,
  { answers = '', askedWhen = '' }: More = {},
): FactText => ({
  name,
  type,
  answers,
  ifMissing,
  question,
  askedWhen,
  usedBy: '',
});

/** What the programmes may ask about goods and entry. Claims nobody makes count as not made; what the goods are stays unknown. */
export const DUTY_FACTS: readonly FactText[] = [
  fact('usmcaClaim', 'boolean', 'undetermined', 'Is USMCA preference claimed for the goods, and do they qualify?', {
    askedWhen: 'goods of Canada or Mexico',
  }),
  fact(
    'loadedOn',
    'date',
    'undetermined',
    'On which day were the goods loaded onto the vessel, or onto the last means of transport?',
    { askedWhen: 'while goods in transit are spared' },
  ),
  fact('htsStatisticalSuffix', 'text', 'undetermined', 'What are the last two digits of the tariff number?', {
    askedWhen: 'an eight-digit number is given and a list names ten digits',
  }),
  fact(
    'donation',
    'boolean',
    'treated_as:false',
    'Are the goods donated to relieve human suffering (50 USC 1702(b)(2))?',
  ),
  fact(
    'informationalMaterial',
    'boolean',
    'treated_as:false',
    'Are the goods informational material (50 USC 1702(b)(3))?',
  ),
  fact(
    'section301Exclusion',
    'text',
    'treated_as:none',
    'Which exclusion heading is claimed? The importer answers for the description.',
    { answers: '9903.88.69|9903.88.70' },
  ),
  fact('caftaOriginating', 'boolean', 'undetermined', 'Do the goods of Nicaragua originate under CAFTA-DR?', {
    askedWhen: 'goods of Nicaragua',
  }),
  fact(
    'caftaDrTextileClaim',
    'boolean',
    'treated_as:false',
    'Are these textiles or apparel entered free under CAFTA-DR?',
  ),
  fact('solarExclusion', 'boolean', 'treated_as:false', 'Is the cell or module of a type excluded by U.S. note 18(c)?'),
  fact('solarCellQuota', 'text', 'undetermined', 'Are the cells inside or above the yearly quota?', {
    answers: 'in_quota|over_quota',
  }),
  fact(
    's232QuotaStatus',
    'text',
    'undetermined',
    'Is the metal inside the tariff-rate quota, above it, or excluded as a product?',
    { answers: 'in_quota|over_quota|product_excluded', askedWhen: 'EU, UK and Japanese metals to 2025-03-11' },
  ),
  fact('steelMeltPourCountry', 'text', 'undetermined', 'In which country was the steel melted and poured?', {
    answers: 'US|MX|CA|CN',
    askedWhen: 'steel of Mexico to 2025-03-11',
  }),
  fact(
    'ukraineSteelCertificate',
    'boolean',
    'undetermined',
    'Is there a certificate of origin for the Ukrainian steel?',
  ),
  fact(
    'aluminumSmeltCastCountries',
    'country_list',
    'undetermined',
    'In which countries was the aluminium smelted and last cast?',
    { answers: 'US|RU|CN', askedWhen: 'aluminium articles and derivatives' },
  ),
  fact(
    'usMeltedPoured',
    'boolean',
    'treated_as:false',
    'Is the steel of the derivative melted and poured in the United States?',
  ),
  fact(
    'usSmeltedCast',
    'boolean',
    'treated_as:false',
    'Is the aluminium of the derivative smelted and cast in the United States?',
  ),
  fact('steelContentValue', 'money', 'presume_full_value', 'What is the value of the steel content?'),
  fact('aluminumContentValue', 'money', 'presume_full_value', 'What is the value of the aluminium content?'),
  fact('copperContentValue', 'money', 'presume_full_value', 'What is the value of the copper content?'),
  fact(
    'containsListedMetal',
    'boolean',
    'treated_as:true',
    'Does the article contain aluminium, steel or copper at all?',
  ),
  fact(
    'listedMetalWeightPercent',
    'percent',
    'undetermined',
    'How much of the weight of the article is the listed metal, in per cent?',
    { askedWhen: 'listed goods outside chapters 72, 73, 74 and 76 from 2026-04-06' },
  ),
  fact(
    'motorcycleManufacturing',
    'boolean',
    'treated_as:false',
    'Is the part for making motorcycles in the United States?',
  ),
  fact('commerceQuantityAuthorization', 'boolean', 'treated_as:false', 'Did Commerce authorise the quantity?'),
  fact(
    'ukMetalPercent',
    'percent',
    'treated_as:none',
    'What share of the metal was melted and poured, or smelted or last cast, in the United Kingdom?',
  ),
  fact(
    'usMetalPercent',
    'percent',
    'treated_as:none',
    'What share of the metal was melted and poured, or smelted and cast, in the United States?',
  ),
  fact('usContentPercent', 'percent', 'treated_as:none', 'What share of the value is US content?'),
  fact('autoUsContentApproved', 'boolean', 'treated_as:false', 'Did Commerce approve the US content of the vehicle?'),
  fact(
    'vehicleKind',
    'text',
    'undetermined',
    'Is it a passenger vehicle or light truck, a medium- or heavy-duty vehicle, or another?',
    { answers: 'passenger_or_light_truck|medium_heavy|other' },
  ),
  fact('vehicleAgeYears', 'percent', 'treated_as:none', 'How many whole years ago was the vehicle made?'),
  fact('isAutoPart', 'boolean', 'undetermined', 'Is it a part of a passenger vehicle or light truck?', {
    askedWhen: 'lines of the automobile parts list, which name goods of many uses',
  }),
  fact('isMhdPart', 'boolean', 'undetermined', 'Is it a part of a medium- or heavy-duty vehicle?'),
  fact('forUkVehicle', 'boolean', 'undetermined', 'Is the part for a vehicle of UK make?'),
  fact('ukVehicleQuota', 'text', 'undetermined', 'Is the vehicle inside the yearly quota of the United Kingdom?', {
    answers: 'in_quota|over_quota',
  }),
  fact(
    'certifiedUsVehicleProduction',
    'boolean',
    'treated_as:false',
    'Does the importer certify use in making or repairing vehicles in the United States?',
  ),
  fact(
    'certifiedUsMhdProduction',
    'boolean',
    'treated_as:false',
    'Does the importer certify use in making or repairing heavy vehicles in the United States?',
  ),
  fact(
    'kitchenCabinetOrVanity',
    'boolean',
    'undetermined',
    'Is it a kitchen cabinet, a bathroom vanity, or a part of one?',
  ),
  fact(
    'semiconductorArticle',
    'boolean',
    'undetermined',
    'Does the article lie within the performance windows of U.S. note 39(b)?',
  ),
  fact('semiconductorEndUse', 'text', 'treated_as:none', 'Which end use is claimed for the semiconductor article?', {
    answers: 'data_center|repair|research|startup|consumer|industrial|public_sector',
  }),
  fact('civilAircraft', 'boolean', 'treated_as:false', 'Are these articles of civil aircraft under General Note 6?'),
  fact('nonPatentedPharma', 'boolean', 'treated_as:false', 'Is it a non-patented article for pharmaceutical use?'),
  fact('particularArticle', 'boolean', 'treated_as:false', 'Is it one of the particular articles the order describes?'),
  fact(
    'cbpTransshipmentFinding',
    'boolean',
    'treated_as:false',
    'Did CBP find that the goods were transshipped to evade the duty?',
  ),
  fact(
    'columnOneAdValoremEquivalentPercent',
    'percent',
    'undetermined',
    'What is the ad valorem equivalent of the ordinary duty?',
    { askedWhen: 'an all-in rate meets a specific or compound ordinary duty and no quantity is given' },
  ),
  fact(
    'columnOneRatePercent',
    'percent',
    'treated_as:none',
    'Which ordinary rate is due, where it is not the general rate?',
  ),
];
