import pg from 'pg';

/**
 * The SQL that giving an answer runs, as it is sent: what stands in one step was under way at once, and each statement
 * names the connection it ran on. So the bare server always runs what the service runs, also when the service changes.
 */
export async function statementsOf(answer) {
  const { query } = pg.Client.prototype;
  const connections = [];
  const steps = [];
  let running = 0;
  pg.Client.prototype.query = function (...args) {
    if (!connections.includes(this)) connections.push(this);
    if (running === 0) steps.push([]);
    steps.at(-1).push({ connection: connections.indexOf(this), ...statementOf(args) });
    running++;
    return afterwards(query, this, args, () => running--);
  };
  try {
    await answer();
  } finally {
    pg.Client.prototype.query = query;
  }
  return steps;
}

// Text, a configuration of node-postgres, or a query of our own that is sent with the settings of its actor.
function statementOf([first, second]) {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { name, text, values, as, how } = first;
  return { name, text, values: values ?? [], as, how };
}

function afterwards(query, client, args, done) {
  const told =
    (callback) =>
    (...outcome) => {
      done();
      callback(...outcome);
    };
  const [first] = args;
  if (typeof args.at(-1) === 'function') args.push(told(args.pop()));
  else if (typeof first.callback === 'function') first.callback = told(first.callback);
  const returned = query.apply(client, args);
  if (typeof returned?.then === 'function') returned.then(done, done);
  return returned;
}
