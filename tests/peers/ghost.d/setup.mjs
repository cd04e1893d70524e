// Makes the owner of a Ghost that has none yet. Tests sign in as this owner and make a key of their own.
const site = process.env.PEER_SITE;
const setup = { name: 'Owner', email: 'owner@example.test', password: 'Correct-horse-9-battery', blogTitle: 'Peer Ghost' };
const answer = await fetch(`${site}/ghost/api/admin/authentication/setup/`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: site, 'accept-version': 'v6.0' },
  body: JSON.stringify({ setup: [setup] }),
});
if (!answer.ok && answer.status !== 403) {
  console.error(answer.status, await answer.text());
  process.exit(1);
}
