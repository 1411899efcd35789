/**
 * Starts the page of a group, or of everything, and signs in by one choice as a client that the sandbox publishes. An
 * act gets a key of its own each time it is sent, unless the reader has written one.
 */
export const TRY_SCRIPT = `const group = location.pathname.split('/')[2];
const whole = group === 'everything';
const EXAMPLE_KEY = '5b0f6a5e-6e43-4c3e-9f07-6a5b5d1f2a10';
// The address of an operation is text inside the button that opens it, and there is one server: no control within a control, none without a name.
const readable = ({ React }) => ({ components: {
  DeepLink: ({ text }) => React.createElement('span', null, text), ServersContainer: () => null } });
const ui = SwaggerUIBundle({ url: whole ? '/openapi.json' : '/openapi/' + group + '.json', dom_id: '#docs', deepLinking: true,
  tryItOutEnabled: true, filter: true, plugins: [readable], docExpansion: whole ? 'none' : 'list', defaultModelsExpandDepth: -1,
  requestInterceptor: (request) => {
    if (request.headers['Idempotency-Key'] === EXAMPLE_KEY) request.headers['Idempotency-Key'] = crypto.randomUUID();
    return request;
  } });
const signedIn = document.querySelector('#signed-in');
async function signIn(id, secret) {
  const answer = await fetch('/oauth/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }),
    headers: { authorization: 'Basic ' + btoa(id + ':' + secret) } });
  const token = await answer.json();
  if (!answer.ok) throw new Error(token.error_description || token.code || answer.status);
  ui.authActions.authorizeOauth2({ auth: { name: 'oauth2', clientId: id, schema: { type: 'oauth2' } }, token });
}
// Only a sandbox has clients to choose from.
fetch('/v1/sandbox/clients?limit=100').then((answer) => (answer.ok ? answer.json() : undefined)).then((list) => {
  if (!list) return;
  const choice = document.querySelector('#client');
  for (const { clientId, role } of list.items) choice.add(new Option(role.replaceAll('_', ' ') + ' (' + clientId + ')', clientId));
  choice.addEventListener('change', async () => {
    signedIn.textContent = '';
    const client = list.items.find(({ clientId }) => clientId === choice.value);
    if (!client) return ui.authActions.logout(['oauth2']);
    await signIn(client.clientId, client.clientSecret).then(
      () => (signedIn.textContent = 'Every call is sent with its token.'),
      (refused) => (signedIn.textContent = 'Refused: ' + refused.message));
  });
  document.querySelector('#sign-in').hidden = false;
});
`;
