// Runs @hey-api/openapi-ts, warm: one JSON request a line in, one JSON answer a line out.

import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { createInterface } from "node:readline";

import { createClient } from "@hey-api/openapi-ts";

/** The files of the client for one OpenAPI document, by name. */
async function generate(document) {
  const folder = await mkdtemp(join(tmpdir(), "centime-ts-"));
  try {
    await createClient({
      input: document,
      output: { path: folder, importFileExtension: ".js" },
      logs: { level: "silent" },
      plugins: [
        "@hey-api/typescript",
        {
          name: "@hey-api/sdk",
          responseStyle: "data",
          operations: { strategy: "single", containerName: "Operations" },
        },
        { name: "@hey-api/client-fetch", throwOnError: true },
      ],
    });
    const files = {};
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        files[relative(folder, path).split(sep).join("/")] = await readFile(path, "utf8");
      }
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { files: await generate(JSON.parse(line).document) };
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
