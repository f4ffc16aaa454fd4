// The main job through the TypeScript SDK: node story.mjs <service> <bank file>.

import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { Centime, isProblem } from "@centime/client";

const [baseUrl, file] = argv.slice(2);
if (baseUrl === undefined || file === undefined) throw new Error("story.mjs <service> <bank file>");

const centime = new Centime({ baseUrl });
const email = `${crypto.randomUUID()}@example.org`;
const password = crypto.randomUUID();
await centime.register({ body: { email, password, display_name: "Ada Example" } });
await centime.logIn(email, password);

const book = await centime.createBook({
  body: { name: "Home", base_currency: "EUR", first_month: "2026-01", template: "personal" },
});
const path = { book_id: book.id };
const account = await centime.createAccount({
  path,
  body: { name: "Checking", kind: "asset", subtype: "checking", currency: "EUR" },
});
const preview = await centime.createImport({
  path,
  body: { file: new File([readFileSync(file)], "demo.ofx"), account_id: account.id },
});
const committed = await centime.commitImport({ path: { ...path, import_id: preview.id } });

let categories = 0;
for await (const category of centime.iterCategories({ path, query: { limit: 5 } })) {
  categories += category.id.length > 0 ? 1 : 0;
}
if (categories < 10) throw new Error(`only ${categories} categories`);

try {
  await centime.getAccount({ path: { ...path, account_id: book.id } });
  throw new Error("an account that is none was found");
} catch (error) {
  if (!isProblem(error, "not-found")) throw error;
}

const month = await centime.getMonth({ path: { ...path, month: "2026-05" } });
console.log(
  `${month.month} ${committed.transactions_created} transactions, uncategorised ${month.uncategorised}`,
);
