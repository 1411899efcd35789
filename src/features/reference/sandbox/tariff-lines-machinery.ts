import { legal, statistical, type TariffLineFact } from './tariff-line-fact.js';

/** Machinery, electronics, vehicles, instruments, furniture and art. Rate texts as printed in the edition. */
export const MACHINERY_LINES: readonly TariffLineFact[] = [
  legal('84189980', 'Parts: Other: Other', { general: 'Free', column2: '35%' }),
  statistical(
    '8418998050',
    'Parts of combined refrigerator-freezers fitted with separate external doors and parts of household type refrigerators',
    ['kg'],
  ),
  statistical('8418998060', 'Parts: Other: Other: Other: Other', ['kg']),
  legal(
    '84713001',
    'Portable automatic data processing machines, weighing not more than 10 kg, consisting of at least a central processing unit, a keyboard and a display',
    { general: 'Free', column2: '35%' },
    ['No.'],
  ),
  statistical(
    '8471300100',
    'Portable automatic data processing machines, weighing not more than 10 kg, consisting of at least a central processing unit, a keyboard and a display',
    ['No.'],
  ),
  legal(
    '84715001',
    'Processing units other than those of subheading 8471.41 or 8471.49',
    { general: 'Free', column2: '35%' },
    ['No.'],
  ),
  statistical('8471500150', 'Processing units: Other', ['No.']),
  legal('84821010', 'Ball bearings with integral shafts', {
    general: '2.4%',
    special: 'Free (A+,AU,B,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '35%',
  }),
  statistical('8482101040', 'Bearings having an outside diameter not over 30 mm', ['No.', 'kg']),
  legal(
    '85015240',
    'Other AC motors, multi-phase, of an output exceeding 750 W but not exceeding 14.92 kW',
    { general: '3.7%', special: 'Free (A,AU,B,BH,C,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '35%' },
    ['No.'],
  ),
  statistical('8501524000', 'Other AC motors, multi-phase, of an output exceeding 750 W but not exceeding 14.92 kW', [
    'No.',
  ]),
  legal(
    '85017100',
    'Of an output not exceeding 50 W',
    { general: '2.5%', special: 'Free (A*,AU,B,BH,C,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '35%' },
    ['No.', 'W'],
  ),
  statistical('8501710000', 'Of an output not exceeding 50 W', ['No.', 'W']),
  legal('85042300', 'Having a power handling capacity exceeding 10,000 kVA', {
    general: '1.6%',
    special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '35%',
  }),
  statistical('8504230041', 'Having a power handling capacity exceeding 10,000 kVA but not exceeding 59,999 kVA', [
    'No.',
  ]),
  legal(
    '85072080',
    'Electric storage batteries, including separators therefor, whether or not rectangular (including square); parts thereof: Other lead-acid storage batteries: Other',
    { general: '3.5%', special: 'Free (A*,AU,B,BH,C,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)', column2: '40%' },
  ),
  statistical('8507208010', 'Of a kind described in subheading 9903.45.25', ['No.', 'W']),
  statistical('8507208041', 'Other lead-acid storage batteries: Other: Other: 12 V batteries', ['No.', 'kg']),
  legal(
    '85171300',
    'Telephone sets, including smartphones and other telephones for cellular networks or for other wireless networks: Smartphones',
    { general: 'Free', column2: '35%' },
    ['No.'],
  ),
  statistical(
    '8517130000',
    'Telephone sets, including smartphones and other telephones for cellular networks or for other wireless networks: Smartphones',
    ['No.'],
  ),
  legal(
    '85183020',
    'Headphones and earphones, whether or not combined with a microphone, and sets consisting of a microphone and one or more loudspeakers: Other',
    { general: 'Free', column2: '35%' },
    ['No.'],
  ),
  statistical(
    '8518302000',
    'Headphones and earphones, whether or not combined with a microphone, and sets consisting of a microphone and one or more loudspeakers: Other',
    ['No.'],
  ),
  legal('85287264', 'Incorporating video recording or reproducing apparatus: Other', {
    general: '3.9%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,JP,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '25%',
  }),
  statistical('8528726420', 'With a video display diagonal: Not exceeding 75 cm', ['No.']),
  legal('85414200', 'Photovoltaic cells not assembled in modules or made up into panels', {
    general: 'Free',
    column2: '35%',
  }),
  statistical(
    '8541420010',
    'Crystalline silicon photovoltaic cells of a kind described in statistical note 10 to this chapter',
    ['No.', 'W'],
  ),
  legal('85414300', 'Photovoltaic cells assembled in modules or made up into panels', {
    general: 'Free',
    column2: '35%',
  }),
  statistical(
    '8541430010',
    'Crystalline silicon photovoltaic cells of a kind described in statistical note 10 to this chapter',
    ['No.', 'W'],
  ),
  statistical('8541430080', 'Photovoltaic cells assembled in modules or made up into panels: Other', ['No.', 'W']),
  legal(
    '85423100',
    'Processors and controllers, whether or not combined with memories, converters, logic circuits, amplifiers, clock and timing circuits, or other circuits',
    { general: 'Free', column2: '35%' },
  ),
  statistical('8542310015', 'Controllers (including microcontrollers): 8-bit', ['No.']),
  legal('87032201', 'Of a cylinder capacity exceeding 1,000 cc but not exceeding 1,500 cc', {
    general: '2.5%',
    special: 'Free (A+,AU,B,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S, SG)',
    column2: '10%',
  }),
  statistical('8703220110', 'Of a cylinder capacity exceeding 1,000 cc but not exceeding 1,500 cc: New', ['No.']),
  legal(
    '87042101',
    'G.V.W. not exceeding 5 metric tons',
    { general: '25%', special: 'Free (A+,AU,B,BH,CL,CO,D,E,IL,JO,MA,OM,P,PA,PE,S,SG)25% (KR)', column2: '25%' },
    ['No.'],
  ),
  statistical('8704210100', 'G.V.W. not exceeding 5 metric tons', ['No.']),
  legal(
    '90041000',
    'Spectacles, goggles and the like, corrective, protective or other: Sunglasses',
    { general: '2%', special: 'Free (A,AU,BH,CL,CO,D,E,IL,JO,JP,KR,MA,OM,P,PA,PE,S,SG)', column2: '40%' },
    ['doz.'],
  ),
  statistical('9004100000', 'Spectacles, goggles and the like, corrective, protective or other: Sunglasses', ['doz.']),
  legal('91021130', 'With gold- or silver-plated case', {
    general: '44¢ each + 6% on the case + 2.8% on the strap, band or bracelet + 5.3% on the battery',
    special: 'Free (AU,BH, CL,CO,D,E,IL,JO,KR,MA,OM,P, PA,PE,R,S,SG)',
    column2: '$1.90 each + 45% on the case + 35% on the strap, band or bracelet + 35% on the battery',
  }),
  legal('94034090', 'Wooden furniture of a kind used in the kitchen: Other: Other', {
    general: 'Free',
    column2: '40%',
  }),
  statistical('9403409060', 'Cabinets designed for permanent installation', ['No.']),
  legal('94035090', 'Wooden furniture of a kind used in the bedroom: Other: Other', {
    general: 'Free',
    column2: '40%',
  }),
  statistical('9403509080', 'Wooden furniture of a kind used in the bedroom: Other: Other: Other', ['No.']),
  legal('94036080', 'Other furniture and parts thereof: Other wooden furniture: Other', {
    general: 'Free',
    column2: '40%',
  }),
  statistical('9403608093', 'Other furniture and parts thereof: Other wooden furniture: Other: Other: Other', ['No.']),
  legal('94039100', 'Other furniture and parts thereof: Parts: Of wood', { general: 'Free', column2: '40%' }),
  statistical('9403910080', 'Other furniture and parts thereof: Parts: Of wood: Other', ['No.']),
  legal('94041000', 'Mattress supports', { general: 'Free', column2: '45%' }, ['No.']),
  statistical('9404100000', 'Mattress supports', ['No.']),
  legal('94042100', 'Of cellular rubber or plastics, whether or not covered', {
    general: '3%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '40%',
  }),
  statistical('9404210013', 'Of a width exceeding 91 cm, of a length exceeding 184 cm, and a depth exceeding 8 cm', [
    'No.',
  ]),
  legal('94042990', 'Mattresses: Of other materials: Other', {
    general: '6%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '40%',
  }),
  statistical('9404299005', 'For use in a crib or toddler bed', ['No.']),
  legal('94052180', 'Designed for use solely with light-emitting diode (LED) light sources: Other', {
    general: '3.9%',
    special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
    column2: '35%',
  }),
  statistical('9405218010', 'Designed for use solely with light-emitting diode (LED) light sources: Other: Household', [
    'No.',
  ]),
  legal(
    '95030000',
    'Tricycles, scooters, pedal cars and similar wheeled toys; dollsʼ carriages; dolls, other toys; reduced-scale (“scaleˮ) models and similar recreational models, working or not; …',
    { general: 'Free', column2: '70%' },
  ),
  statistical('9503000073', 'Labeled or determined by importer as intended for use by persons: 3 to 12 years of age', [
    'No.',
  ]),
  legal(
    '96091000',
    'Pencils and crayons, with leads encased in a sheath',
    {
      general: '14¢/gross + 4.3%',
      special: 'Free (A*,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)',
      column2: '50¢/gross + 30%',
    },
    ['gross'],
  ),
  statistical('9609100000', 'Pencils and crayons, with leads encased in a sheath', ['gross']),
  legal('97012100', 'Paintings, drawings, and pastels', { general: 'Free', column2: 'Free' }, ['No.']),
  statistical('9701210000', 'Paintings, drawings, and pastels', ['No.']),
];
