/** What its codes mean, where the code that says them says nothing with them. */
export const MERCHANDISE_CODES: Readonly<Record<string, string>> = {
  damaged: 'The sample came back damaged.',
  destroyed: 'The sample was destroyed.',
  lost: 'The sample was lost.',
  'merchandise.final': 'The goods are at their end: nothing follows.',
  'merchandise.move_not_lawful': 'What is asked for does not follow from the state that the goods are in.',
  returned: 'The sample came back.',
};
