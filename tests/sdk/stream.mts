// Follows the live stream through the TypeScript SDK: node stream.mjs <service> <access token>.

import { argv } from "node:process";
import { Centime } from "../../generated/sdk/typescript/src/centime.js";

const [baseUrl, token] = argv.slice(2);
if (baseUrl === undefined || token === undefined) throw new Error("stream.mjs <service> <token>");

const centime = new Centime({ baseUrl, token });
const seen: string[] = [];
const stop = new AbortController();
const opened = await centime.streamNotifications({
  query: { after: 1 },
  signal: stop.signal,
  onSseEvent: ({ id }) => {
    if (id !== undefined) seen.push(id);
  },
});
for await (const notification of opened.stream) {
  const amount: unknown = notification.data["amount"];
  console.log(`${notification.sequence} ${notification.type} ${amount}`);
  if (notification.sequence === 3) break;
}
stop.abort();
console.log(seen.join(","));
