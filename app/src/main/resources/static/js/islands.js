/** Wakes the islands that a page holds: each module is fetched only where its element or attribute stands. */
const ELEMENTS = {
  "search-palette": "./search-palette.js",
  "file-drop": "./file-drop.js",
  "plumb-chart": "./plumb-chart.js",
  "raci-grid": "./raci-grid.js",
  "trial-field": "./trial-field.js",
  "benefit-map": "./benefit-map.js",
};
const ATTRIBUTES = {
  "[data-draft]": "./draft-keeper.js",
  "[data-confirm], [data-unsent]": "./confirm-button.js",
  "[data-choose]": "./choose.js",
  "[data-pick-all]": "./pick-rows.js",
  "[data-folds]": "./fold-sections.js",
};

function wake(root) {
  for (const [name, module] of Object.entries(ELEMENTS)) {
    if (root.querySelector(name)) import(module);
  }
  for (const [selector, module] of Object.entries(ATTRIBUTES)) {
    if (root.querySelector(selector)) import(module).then((island) => island.wake(root));
  }
}

/** Menus are plain details: one open at a time, shut by Escape or a click elsewhere. */
function shutMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

const CLIPPED = ":is(.table-wrap, .figures) details.menu";

/** A menu inside a scrolling table is laid over it, so that the table does not cut it off. */
function place(menu) {
  const panel = menu.querySelector(".menu-panel");
  const anchor = menu.querySelector("summary").getBoundingClientRect();
  panel.classList.add("menu-over");
  const left = Math.max(8, Math.min(anchor.left, innerWidth - panel.offsetWidth - 8));
  const below = anchor.bottom + 6;
  const top = below + panel.offsetHeight < innerHeight ? below : Math.max(8, anchor.top - panel.offsetHeight - 6);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

document.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.matches?.(CLIPPED)) place(event.target);
}, true);
document.addEventListener("scroll", () => {
  const over = document.querySelector(":is(.table-wrap, .figures) details.menu[open]");
  if (!over) return;
  if (over.querySelector("input:focus, textarea:focus, select:focus")) place(over);
  else over.open = false;
}, { capture: true, passive: true });
document.addEventListener("click", (event) => shutMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.menu[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
/** A filter that is empty is left out of the address. */
document.addEventListener("htmx:configRequest", (event) => {
  if (!event.target.matches(".filter")) return;
  for (const [name, value] of [...event.detail.formData.entries()]) {
    if (value === "") event.detail.formData.delete(name);
  }
});
document.addEventListener("htmx:load", (event) => wake(event.target.parentElement ?? document));
/** Says what became of a request that no page answers: the connection is gone, or the server could not. */
function say(sentence) {
  const words = document.getElementById("notices").dataset;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn";
  close.textContent = words.close;
  close.addEventListener("click", () => close.parentElement.remove());
  const box = document.createElement("div");
  box.className = "flash tone-bad";
  const text = document.createElement("span");
  text.textContent = words[sentence];
  box.append(text, close);
  document.getElementById("notice").replaceChildren(box);
}

document.addEventListener("htmx:sendError", () => say("away"));
document.addEventListener("htmx:timeout", () => say("away"));
document.addEventListener("htmx:responseError", (event) => event.detail.xhr.status !== 401 && say("refused"));
document.addEventListener("htmx:beforeSwap", (event) => event.detail.shouldSwap && document.getElementById("notice").replaceChildren());
/** Without a connection a form stays where it is, instead of giving way to the browser's own error page. */
document.addEventListener("submit", (event) => {
  if (navigator.onLine || event.target.method === "dialog") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say("away");
}, { capture: true });
document.querySelector(".form-errors")?.focus();
if (Object.keys(sessionStorage).some((key) => key.startsWith("draft:"))) import("./draft-keeper.js");
wake(document);
