// Looks at pages in Chromium: node look.mjs <chromium> <empty folder> <base> <page>...; prints JSON.
// A page that begins with ~ is one of many of its kind: a glance at it on a phone will do.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { argv } from "node:process";
import { chromium } from "playwright-core";

const [executablePath, folder, base, ...pages] = argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const browser = await chromium.launchPersistentContext(folder, {
  executablePath,
  headless: true,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const { origin } = new URL(base);
const faults = [];
const page = await browser.newPage();
let at = "";
const fault = (text) => faults.push(`${at}: ${text}`);
page.on("console", (message) => message.type() === "error" && fault(`console: ${message.text()}`));
page.on("pageerror", (error) => fault(`error: ${error}`));
page.on("request", (request) => {
  const url = request.url();
  if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) fault(`asks ${url}`);
});
page.on("response", (response) => {
  if (response.status() >= 400) fault(`${response.status()} of ${response.url()}`);
});

const audit = (rules) =>
  globalThis.axe.run(document, { resultTypes: ["violations"], ...rules }).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id} at ${nodes.slice(0, 3).map((n) => n.target).join(", ")}`),
  );
const began = Date.now();
const wide = () => document.documentElement.scrollWidth - innerWidth;

const COLOURS = { runOnly: ["color-contrast", "link-in-text-block"] };
const STRUCTURE = { rules: Object.fromEntries(COLOURS.runOnly.map((id) => [id, { enabled: false }])) };

async function look(path, name, scheme, rules = {}) {
  at = `${path} (${name}, ${scheme})`;
  const overflow = await page.evaluate(wide);
  if (overflow > 0) fault(`${overflow} px wider than the window`);
  await page.evaluate(axe);
  for (const each of await page.evaluate(audit, rules)) fault(`axe: ${each}`);
  console.error(`${Date.now() - began} ms ${at}`);
}

async function glance(path) {
  at = `${path} (phone)`;
  await page.setViewportSize(SIZES.phone);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(base + path);
  await look(path, "phone", "light", STRUCTURE);
}

for (const path of pages.filter((each) => each.startsWith("~"))) await glance(path.slice(1));
for (const path of pages.filter((each) => !each.startsWith("~"))) {
  for (const [name, size] of Object.entries(SIZES)) {
    at = `${path} (${name})`;
    await page.setViewportSize(size);
    await page.goto(base + path);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await look(path, name, "light");
    await page.emulateMedia({ colorScheme: "dark" }); // changes the colours, and nothing else
    await look(path, name, "dark", COLOURS);
  }
}

async function opened() {
  at = "with everything open";
  await page.goto(`${base}reference/ai/questions.html`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await look("reference/ai/questions.html", "open", "dark");
}

async function searching() {
  at = "searching";
  await page.goto(`${base}guides/errors.html`);
  await page.keyboard.press("/");
  await page.keyboard.type("list_chang");
  await page.waitForSelector("#found li");
  await look("a search", "desktop", "dark");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reference/budget/changes.html#list_changes");
  await page.keyboard.press("/");
  await page.keyboard.type("zzzz");
  await page.waitForSelector("#search-said.nothing");
}

async function choosing() {
  at = "choosing a language";
  await page.goto(`${base}guides/errors.html`);
  await page.focus(".tabs input");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector(".tabs >> nth=1 >> .panel.python >> visible=true");
  await page.goto(`${base}guides/sync.html`);
  await page.waitForSelector(".tabs >> nth=0 >> .panel.python >> visible=true");
}

async function opening() {
  at = "the menu of a phone";
  await page.setViewportSize(SIZES.phone);
  await page.goto(`${base}reference/ai.html`);
  await page.click(".to-menu");
  await look("the menu", "phone", "dark");
  await page.click("#menu a[href$='events.html']");
  await page.waitForURL("**/events.html");
  await page.goto(`${base}reference/ai/questions.html`);
  await page.click(".to-contents a");
  await look("the contents", "phone", "dark");
  await page.click("aside a[href='#answer_question']");
  await page.waitForSelector("aside", { state: "hidden" });
}

async function following() {
  at = "an address of old";
  await page.setViewportSize(SIZES.desktop);
  await page.goto(`${base}reference/budget.html#list_changes`);
  await page.waitForURL("**/reference/budget/changes.html#list_changes");
  await page.goto(`${base}reference/budget.html#Book`);
  await page.waitForURL("**/reference/budget/books.html#Book");
}

async function tryingOut() {
  at = "trying out";
  await page.setViewportSize(SIZES.desktop);
  await page.goto(`${base}try/`);
  await page.waitForSelector(".opblock-summary");
}

for (const act of [opened, searching, choosing, opening, following, tryingOut]) {
  try {
    await act();
  } catch (error) {
    fault(String(error));
  }
}
await browser.close();
console.log(JSON.stringify(faults));
