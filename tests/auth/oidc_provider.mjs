// A certified OpenID Connect provider on loopback: node oidc_provider.mjs <port> <secret> <callback>
// Whoever comes may log in as anybody, with its built-in pages for development.

import Provider from 'oidc-provider'

const [port, secret, callback] = process.argv.slice(2)
const issuer = `http://127.0.0.1:${port}`

const provider = new Provider(issuer, {
  clients: [{ client_id: 'centime', client_secret: secret, redirect_uris: [callback] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
  pkce: { required: () => true },
  findAccount: (_ctx, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: `${id}@example.org`,
      email_verified: true,
      name: `Ada ${id}`,
      locale: 'en-GB',
    }),
  }),
})

provider.listen(Number(port), '127.0.0.1', () => console.log('listening'))
