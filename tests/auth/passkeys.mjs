// Makes and uses a passkey in Chromium, whose authenticator is virtual:
// node passkeys.mjs <chromium> <empty folder> <page> <access token>; prints what the service answered.

import { argv } from "node:process";
import { chromium } from "playwright-core";

const [executablePath, folder, address, token] = argv.slice(2);
const browser = await chromium.launchPersistentContext(folder, {
  executablePath,
  headless: true,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const page = await browser.newPage();
const devices = await browser.newCDPSession(page);
await devices.send("WebAuthn.enable");
const { authenticatorId } = await devices.send("WebAuthn.addVirtualAuthenticator", {
  options: {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  },
});
await page.goto(address);

/** Runs in the page, with what the page has: no library. */
async function roundTrip(token) {
  const text = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const post = async (path, body, credentials) => {
    const headers = credentials ? { Authorization: `Bearer ${credentials}` } : {};
    if (body) headers["Content-Type"] = "application/json";
    const sent = { method: "POST", headers, body: body && JSON.stringify(body) };
    const answer = await fetch(`/api/v1/auth/${path}`, sent);
    return { status: answer.status, body: await answer.json() };
  };
  const answered = ({ id, rawId, type, response }, names) => ({
    id, rawId: text(rawId), type, clientExtensionResults: {},
    response: Object.fromEntries(names.map((name) => [name, text(response[name])])),
  });
  const create = ({ challenge, user, excludeCredentials = [], ...rest }) => ({
    ...rest,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: excludeCredentials.map((each) => ({ ...each, id: bytes(each.id) })),
  });
  const offered = (await post("passkeys/registration/options", undefined, token)).body.options;
  const made = await navigator.credentials.create({ publicKey: create(offered) });
  const credential = answered(made, ["clientDataJSON", "attestationObject"]);
  const added = await post("passkeys", { name: "Chromium", credential }, token);

  const ask = async () => {
    const { challenge, ...rest } = (await post("passkeys/authentication/options")).body.options;
    delete rest.allowCredentials;
    const used = await navigator.credentials.get({
      publicKey: { ...rest, challenge: bytes(challenge) },
    });
    const names = ["clientDataJSON", "authenticatorData", "signature", "userHandle"];
    return answered(used, names);
  };
  const first = await ask();
  const login = await post("passkeys/authentication", { credential: first });
  const again = await post("passkeys/authentication", { credential: first });
  const proof = { proof: { passkey: await ask() } };
  const verified = await post("mfa/verify", proof, login.body.access_token);
  return { added, login, again, verified };
}

const told = await page.evaluate(roundTrip, token);
const { credentials } = await devices.send("WebAuthn.getCredentials", { authenticatorId });
await browser.close();
console.log(JSON.stringify({ ...told, counted: credentials.map((each) => each.signCount) }));
