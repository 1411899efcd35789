/** A token of a client of a sandbox. */
export async function tokenOf(url, clientId) {
  const { items } = await (await fetch(`${url}/v1/sandbox/clients?limit=500`)).json();
  const { clientSecret } = items.find((client) => client.clientId === clientId);
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return (await answer.json()).access_token;
}
