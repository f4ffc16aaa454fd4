// Bundles the search with its library, and makes its index of the entries on standard input.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import MiniSearch from "minisearch";
import { OPTIONS } from "./options.mjs";

const index = new MiniSearch(OPTIONS);
index.addAll(JSON.parse(readFileSync(0, "utf8")).map((entry, id) => ({ id, ...entry })));

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("search.mjs", import.meta.url))],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  banner: { js: "/* With MiniSearch by Luca Ongaro, MIT licence. */" },
  write: false,
});
process.stdout.write(
  JSON.stringify({
    "search.js": outputFiles[0].text,
    "search-index.js": `globalThis.centimeIndex=${JSON.stringify(JSON.stringify(index))};\n`,
  }),
);
