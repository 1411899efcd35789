/** What its codes mean, where the code that says them says nothing with them. */
export const ENTRIES_CODES: Readonly<Record<string, string>> = {
  'chapter99.does_not_apply': 'The heading of chapter 99 that is claimed does not apply to these goods on this day.',
  'chapter99.not_in_force': 'The heading of chapter 99 that is claimed was not in force on this day.',
  'lines.none': 'No line was sent.',
  relieved: 'The importer of record is relieved of increased and additional duties, and so is its own bond.',
  relieved_by_statute_alone:
    'The importer of record is relieved of increased and additional duties by statute; its own bond still secures them.',
  taken: 'The entry is taken as it was declared.',
  taken_with_warnings: 'The entry is taken; what was found in it does not keep it from being taken.',
  taken_for_other_purposes: 'The declaration is taken; it relieves nobody of anything.',
};
