/** What its codes mean, where the code that says them says nothing with them. */
export const REFERENCE_CODES: Readonly<Record<string, string>> = {
  'data.before_first_value': 'The day lies before the first value on record.',
  'data.gap': 'No value on record covers the day, though there are earlier and later ones.',
  'hmf.entry_type_unsettled':
    'It is not settled for this type of entry whether the harbor maintenance fee is collected.',
  'hmf.mode_unsettled': 'It is not settled for this mode of transport whether the harbor maintenance fee is collected.',
  'hmf.not_collected_on_entry_type': 'The harbor maintenance fee is not collected on an entry of this type.',
  'law.no_longer_in_force': 'The law that is needed was no longer in force on this day.',
  'mpf.exempt_caribbean_basin': 'No merchandise processing fee: goods of the Caribbean Basin.',
  'mpf.exempt_chapter_98': 'No merchandise processing fee: goods under a provision of chapter 98 that is exempt.',
  'mpf.exempt_insular_possession': 'No merchandise processing fee: goods of an insular possession.',
  'mpf.exempt_israel': 'No merchandise processing fee: goods under the agreement with Israel.',
  'mpf.exempt_trade_program': 'No merchandise processing fee: goods under a trade programme that exempts them.',
  'mpf.program_unsettled':
    'It is not settled whether the trade programme that is claimed exempts from the merchandise processing fee.',
  'mpf.value_of_foreign_part_unknown': 'The fee stands on the value of the foreign part, which was not stated.',
  'rate.not_readable': 'The rate printed cannot be read exactly, and is not guessed.',
};
