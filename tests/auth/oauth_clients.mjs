// Two independent OpenID Connect clients walk through the flows: openid-client and oauth4webapi.
// node oauth_clients.mjs <issuer> <client id> <secret> <redirect URI> <somebody's access token>

import * as oauth from 'oauth4webapi'
import * as oidc from 'openid-client'

const [issuer, id, secret, callback, token] = process.argv.slice(2)
const SCOPE = 'openid email budget:read'

/** What a browser and whoever sits at it do: go where the client leads, and consent. */
async function consent(address) {
  const led = await fetch(address, { redirect: 'manual' })
  const question = new URL(led.headers.get('location'))
  const challenge = question.searchParams.get('challenge')
  const answer = await fetch(`${issuer}/api/v1/auth/oauth2/consents/${challenge}/accept`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: '{}',
  })
  if (!answer.ok) throw new Error(await answer.text())
  return new URL((await answer.json()).redirect_to)
}

/** What whoever holds the device does elsewhere: type its code, and let it in. */
async function letIn(userCode) {
  const answer = await fetch(`${issuer}/api/v1/auth/oauth2/device/verify`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ user_code: userCode, answer: 'allow' }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

/** The code of the error that is thrown, if one is. */
async function refused(call) {
  try {
    await call()
    return null
  } catch (error) {
    return error.error ?? error.code ?? String(error)
  }
}

async function byOpenidClient() {
  const execute = [oidc.allowInsecureRequests]
  const config = await oidc.discovery(new URL(issuer), id, secret, undefined, { execute })
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const back = await consent(
    oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: SCOPE,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }),
  )
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  }
  const tokens = await oidc.authorizationCodeGrant(config, back, checks)
  const claims = tokens.claims()
  const info = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
  const again = await oidc.refreshTokenGrant(config, tokens.refresh_token)
  const before = await oidc.tokenIntrospection(config, again.access_token)
  const own = await oidc.clientCredentialsGrant(config, { scope: 'budget:read' })
  const replayed = await refused(() => oidc.authorizationCodeGrant(config, back, checks))
  const replay = await oidc.tokenIntrospection(config, again.access_token)
  const shown = await oidc.initiateDeviceAuthorization(config, { scope: 'budget:read' })
  await letIn(shown.user_code)
  const device = await oidc.pollDeviceAuthorizationGrant(config, shown)
  const leaving = oidc.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: callback,
    state,
  })
  const left = await fetch(leaving, { redirect: 'manual' })
  await oidc.tokenRevocation(config, own.access_token)
  const after = await oidc.tokenIntrospection(config, own.access_token)
  return {
    scope: tokens.scope,
    sub: claims.sub,
    email: info.email,
    own: own.scope,
    replayed,
    active: [before.active, replay.active, after.active],
    device: device.scope,
    left: left.headers.get('location') === `${callback}?state=${state}`,
  }
}

async function byOauth4webapi() {
  const insecure = { [oauth.allowInsecureRequests]: true }
  const at = new URL(issuer)
  const discovered = await oauth.discoveryRequest(at, { algorithm: 'oauth2', ...insecure })
  const server = await oauth.processDiscoveryResponse(at, discovered)
  const client = { client_id: id }
  const basic = oauth.ClientSecretBasic(secret)
  const verifier = oauth.generateRandomCodeVerifier()
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()]
  const address = new URL(server.authorization_endpoint)
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: callback,
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const back = oauth.validateAuthResponse(server, client, await consent(address), state)
  const code = await oauth.authorizationCodeGrantRequest(
    server, client, basic, back, callback, verifier, insecure,
  )
  const result = await oauth.processAuthorizationCodeResponse(server, client, code, {
    expectedNonce: nonce,
    requireIdToken: true,
  })
  await oauth.validateApplicationLevelSignature(server, code, insecure)
  const refresh = await oauth.refreshTokenGrantRequest(
    server, client, basic, result.refresh_token, insecure,
  )
  const again = await oauth.processRefreshTokenResponse(server, client, refresh)
  const begun = await oauth.deviceAuthorizationRequest(
    server, client, basic, { scope: 'budget:read' }, insecure,
  )
  const shown = await oauth.processDeviceAuthorizationResponse(server, client, begun)
  const poll = () =>
    oauth.deviceCodeGrantRequest(server, client, basic, shown.device_code, insecure)
  const early = await poll()
  const waiting = await refused(() => oauth.processDeviceCodeResponse(server, client, early))
  await letIn(shown.user_code)
  await new Promise((resolve) => setTimeout(resolve, 1000 * (shown.interval ?? 5)))
  const device = await oauth.processDeviceCodeResponse(server, client, await poll())
  const stranger = oauth.ClientSecretPost('ctm_ocs_'.padEnd(51, 'x'))
  const wrong = await oauth.clientCredentialsGrantRequest(server, client, stranger, {}, insecure)
  const denied = await refused(() =>
    oauth.processClientCredentialsResponse(server, client, wrong),
  )
  const gone = await oauth.revocationRequest(server, client, basic, again.refresh_token, insecure)
  await oauth.processRevocationResponse(gone)
  const used = await oauth.refreshTokenGrantRequest(
    server, client, basic, again.refresh_token, insecure,
  )
  const ended = await refused(() => oauth.processRefreshTokenResponse(server, client, used))
  return {
    sub: oauth.getValidatedIdTokenClaims(result).sub,
    type: result.token_type,
    scope: again.scope,
    waiting,
    device: device.scope,
    denied,
    ended,
  }
}

console.log(
  JSON.stringify({ openid: await byOpenidClient(), oauth4webapi: await byOauth4webapi() }),
)
