// A real OpenID provider for the sign-in journeys: node provider.mjs PORT REDIRECT_URI
// It signs anybody in under the name that they type, asks for consent, and keeps nothing.
// CODE_SECONDS: how long a code is good for. CHANGED_NONCE: answers every sign-in as if it had been another.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import http from 'node:http';
import Provider from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
// Keys of its own at every start, as after a change of keys.
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const provider = new Provider(issuer, {
  clients: [{
    client_id: 'contexture',
    client_secret: 'a secret of the test',
    redirect_uris: [redirect],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: randomUUID() }] },
  cookies: { keys: [randomUUID()] },
  pkce: { required: () => true, methods: ['S256'] },
  ttl: { AuthorizationCode: Number(process.env.CODE_SECONDS ?? 60) },
  features: { devInteractions: { enabled: true } },
});
const answer = provider.callback();
http.createServer((request, response) => {
  if (process.env.CHANGED_NONCE && request.url.startsWith('/auth?')) {
    request.url = request.url.replace(/([?&]nonce=)[^&]*/, '$1another');
  }
  answer(request, response);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
