// The search field: finds while one types, and is walked through by the arrow keys.
import MiniSearch from "minisearch";
import { OPTIONS } from "./options.mjs";

const MOST = 12;
const field = document.getElementById("search");
const list = document.getElementById("found");
const said = document.getElementById("search-said");
const root = document.documentElement.dataset.root;
const index = MiniSearch.loadJSON(globalThis.centimeIndex, OPTIONS);
let chosen = -1;

function choose(number) {
  const items = [...list.children];
  chosen = items.length === 0 ? -1 : (number + items.length) % items.length;
  items.forEach((item, each) => item.setAttribute("aria-selected", String(each === chosen)));
  if (chosen >= 0) {
    field.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function item({ title, where, to }, number) {
  const element = document.createElement("li");
  element.id = `found-${number}`;
  element.setAttribute("role", "option");
  element.dataset.to = root + to;
  const name = document.createElement("strong");
  name.textContent = title;
  const place = document.createElement("span");
  place.textContent = where;
  element.append(name, place);
  return element;
}

function go(element) {
  close();
  location.href = element.dataset.to;
}

function show() {
  const asked = field.value.trim();
  const found = asked === "" ? [] : index.search(asked).slice(0, MOST);
  list.replaceChildren(...found.map(item));
  list.hidden = found.length === 0;
  field.setAttribute("aria-expanded", String(found.length > 0));
  said.textContent = asked === "" ? "" : found.length === 0 ? "Nothing found" : `${found.length} found`;
  said.classList.toggle("nothing", asked !== "" && found.length === 0);
  choose(found.length > 0 ? 0 : -1);
}

function close() {
  field.value = "";
  show();
}

field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") choose(chosen + 1);
  else if (event.key === "ArrowUp") choose(chosen - 1);
  else if (event.key === "Escape") close();
  else if (event.key === "Enter" && chosen >= 0) go(list.children[chosen]);
  else return;
  event.preventDefault();
});
list.addEventListener("click", (event) => {
  const found = event.target.closest("li");
  if (found) go(found);
});
document.addEventListener("click", (event) => {
  if (!event.target.closest(".search")) list.hidden = true;
});
show();
