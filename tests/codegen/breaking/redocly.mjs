// Runs `redocly diff` over many pairs in one process: its command line is imported once a pair.
// Arguments: the command line's module, and a JSON file of [base, revision, report] paths.
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [command, list] = process.argv.slice(2);
const leave = process.exit;
process.exit = () => {};
for (const [number, [base, revision, report]] of JSON.parse(readFileSync(list, "utf8")).entries()) {
  const output = ["--format", "json", "--fail-on", "none", "-o", report];
  process.argv = ["node", "redocly", "diff", base, revision, ...output];
  await import(`${pathToFileURL(command)}?${number}`);
  for (let waited = 0; !existsSync(report) && waited < 2000; waited += 5) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
leave(0);
