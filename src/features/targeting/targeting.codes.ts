/** What its codes mean, where the code that says them says nothing with them. */
export const TARGETING_CODES: Readonly<Record<string, string>> = {
  'simulation.value_refused': 'The parameter cannot have this value; the message says why.',
  'targeting.kept': 'The profile has not shown that it finds nothing.',
  'targeting.never_fired': 'The profile is old enough and never had a hit.',
  'targeting.yield_too_low': 'Of many hits of the profile too few found anything.',
};
