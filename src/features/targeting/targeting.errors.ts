import { problem } from '../../kernel/errors.js';

export const ownProfile = problem(
  'targeting_profile.own',
  'forbidden',
  'Whoever drafted a profile does not approve it.',
);
export const simulationEnded = problem(
  'simulation.ended',
  'conflict',
  'The simulation has ended, or is asked to stop already.',
);
export const simulationNotDone = problem(
  'simulation.not_done',
  'conflict',
  'The simulation is not done: its state says how it stands.',
);
export const noSuchChart = problem(
  'simulation.no_such_chart',
  'not_found',
  'There is no such picture: size.svg, port.svg, country.svg, protection.svg or calibration.svg.',
);
export const notForThisState = problem(
  'targeting_profile.not_for_this_state',
  'conflict',
  'A profile is drafted, run in shadow, approved, published and retired, in this order: this is not the next step.',
);
