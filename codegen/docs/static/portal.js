// What scripts add to pages that work without them: search, copying, one language everywhere.
"use strict";

const root = document.documentElement.dataset.root;
const LANGUAGE = "centime-language";

function load(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root + name;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

const search = document.querySelector(".search");
const field = document.getElementById("search");
search.hidden = false;
field.addEventListener(
  "focus",
  async () => {
    await load("search-index.js");
    await load("search.js");
  },
  { once: true },
);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio]), textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
});

function remembered() {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null; // storage is closed to this page
  }
}

function remember(language) {
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // the choice then holds for this page
  }
}

function speak(language) {
  for (const radio of document.querySelectorAll(`.tabs > input[value="${language}"]`)) {
    radio.checked = true;
  }
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches(".tabs > input")) return;
  const before = target.getBoundingClientRect().top;
  speak(target.value);
  remember(target.value);
  scrollBy(0, target.getBoundingClientRect().top - before);
});
const language = remembered();
if (/^[a-z]+$/.test(language ?? "")) speak(language);

for (const code of document.querySelectorAll(".code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.querySelector("code").textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
  code.append(button);
}

function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches(".moved")) location.replace(target.href); // an address from elsewhere, or of old
  for (let each = target; each; each = each.parentElement) {
    if (each.tagName === "DETAILS") each.open = true;
  }
}
addEventListener("hashchange", open);
open();
