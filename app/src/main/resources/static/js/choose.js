/** Makes a long list searchable by typing. Without script it stays the browser's own list. */
const LIBRARY = "/webjars/tom-select/2.5.1/dist/js/tom-select.base.min.js";
const seen = new WeakSet();
let loading;

export async function wake(root) {
  const lists = [...root.querySelectorAll("select[data-choose]")].filter((list) => !seen.has(list));
  if (lists.length === 0) return;
  lists.forEach((list) => seen.add(list));
  await (loading ??= import(LIBRARY));
  for (const list of lists) enhance(list);
}

function enhance(list) {
  const source = list.dataset.source;
  new globalThis.TomSelect(list, {
    placeholder: list.dataset.choose,
    hidePlaceholder: true,
    allowEmptyOption: false,
    maxOptions: 200,
    ...(source ? { valueField: "value", labelField: "label", searchField: ["label"], preload: "focus", load: (words, done) => options(source, words, done) } : {}),
  });
}

/** The source answers `[{"value": "...", "label": "..."}]`. */
async function options(source, words, done) {
  try {
    const answer = await fetch(`${source}?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } });
    done(answer.ok ? await answer.json() : []);
  } catch {
    done();
  }
}
