// Follows the live stream through the TypeScript SDK: node stream.mjs <service> <access token>.

import { argv } from "node:process";
import { Centime } from "../../generated/sdk/typescript/src/index.js";

const [baseUrl, token] = argv.slice(2);
if (baseUrl === undefined || token === undefined) throw new Error("stream.mjs <service> <token>");

const centime = new Centime({ baseUrl, token });
const seen: string[] = [];
for await (const { id, data } of centime.streamNotifications({ query: { after: 1 } })) {
  const amount: unknown = data.data["amount"];
  console.log(`${data.sequence} ${data.type} ${amount}`);
  if (id !== undefined) seen.push(id);
  if (data.sequence === 3) break;
}
console.log(seen.join(","));
