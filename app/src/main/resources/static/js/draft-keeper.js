/**
 * Keeps what is entered into a form for this tab and this person until the server has taken it: a time-out, a new
 * sign-in, an error, a lost connection or a wrong click loses nothing. Passwords and files are never kept.
 */
const PREFIX = "draft:";
const seen = new WeakSet();
const words = document.getElementById("notices").dataset;
const viewer = document.body.dataset.viewer ?? "";

export function wake(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    if (seen.has(form)) continue;
    seen.add(form);
    keep(form, PREFIX + form.dataset.draft);
  }
}

/** What was sent is done when the answer is a page that refuses nothing; else it waits for its form to be opened again. */
function settle() {
  const isSignIn = location.pathname === "/sign-in";
  const isRefused = isSignIn || location.hash === "#again"
    || document.querySelector(".form-errors, .flash:not(.tone-good), [data-fault]");
  const isLeaving = isSignIn && new URLSearchParams(location.search).has("out");
  for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith(PREFIX))) {
    const draft = JSON.parse(sessionStorage.getItem(key));
    const isOthers = viewer && draft.viewer !== viewer;
    if (isLeaving || isOthers || (draft.sent && !isRefused)) sessionStorage.removeItem(key);
    else if (draft.sent) sessionStorage.setItem(key, JSON.stringify({ ...draft, sent: false }));
  }
}

const isBox = (field) => field.type === "checkbox" || field.type === "radio";

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && field.matches("input, textarea, select")
    && !["hidden", "password", "file", "submit"].includes(field.type));
}

const nameOf = (field) => isBox(field) ? `${field.name}=${field.value}` : field.name;

function drawn(field) {
  if (isBox(field)) return String(field.defaultChecked);
  if (field.tagName === "SELECT") return JSON.stringify([...field.options].filter((one) => one.defaultSelected && one.value).map((one) => one.value));
  return field.defaultValue;
}

function entered(field) {
  if (isBox(field)) return String(field.checked);
  if (field.tagName === "SELECT") return JSON.stringify([...field.selectedOptions].filter((one) => one.value).map((one) => one.value));
  return field.value;
}

function enter(field, value, labels) {
  if (isBox(field)) field.checked = value === "true";
  else if (field.tagName === "SELECT") choose(field, JSON.parse(value), labels);
  else field.value = value;
}

/** A person found by typing is in the list no more when the page is drawn anew. */
function choose(list, values, labels) {
  values.filter((value) => ![...list.options].some((one) => one.value === value))
    .forEach((value) => list.add(new Option(labels[value] ?? value, value)));
  for (const option of list.options) option.selected = values.includes(option.value);
  list.tomselect?.sync();
}

/** What is to be kept of a field; a form that came back to be mended is drawn with what was entered before. */
function change(field, before) {
  if (entered(field) === drawn(field)) return before && before.was !== drawn(field) ? before : undefined;
  return { was: before?.now === drawn(field) ? before.was : drawn(field), now: entered(field) };
}

function keep(form, key) {
  const draft = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  const store = (sent) => {
    draft.typed = Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), change(field, draft.typed?.[nameOf(field)])]).filter(([, kept]) => kept));
    const chosen = fieldsOf(form).flatMap((field) => [...field.selectedOptions ?? []]).map((one) => [one.value, one.label]);
    if (Object.keys(draft.typed).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ viewer, sent, typed: draft.typed, labels: Object.fromEntries(chosen) }));
  };
  const waiting = fieldsOf(form).map((field) => ({ field, kept: draft.typed?.[nameOf(field)] }))
    .filter(({ field, kept }) => kept && kept.now !== entered(field));
  const mine = waiting.filter(({ field, kept }) => kept.was === drawn(field) && entered(field) === drawn(field));
  const theirs = waiting.filter(({ field, kept }) => kept.was !== drawn(field) && !isBox(field));
  for (const { field, kept } of mine) enter(field, kept.now, draft.labels ?? {});
  if (mine.length + theirs.length > 0) tell(form, mine, theirs, () => { draft.typed = {}; sessionStorage.removeItem(key); });
  form.addEventListener("input", () => store(false));
  form.addEventListener("change", () => store(false));
  form.addEventListener("submit", () => store(true));
}

function tell(form, mine, theirs, forget) {
  const note = document.createElement("div");
  note.className = "draft-note";
  note.setAttribute("role", "status");
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "link";
  discard.textContent = words.draftDiscard;
  discard.addEventListener("click", () => {
    for (const { field, kept } of mine) enter(field, kept.was, {});
    forget();
    note.remove();
  });
  note.append(mine.length > 0 ? words.draftBack : "", " ", discard);
  for (const { field, kept } of theirs.filter((one) => one.field.tagName !== "SELECT")) {
    const line = document.createElement("p");
    line.textContent = `${field.labels?.[0]?.firstChild?.textContent.trim() ?? field.name}: ${words.draftDiffers} ${kept.now}`;
    note.append(line);
  }
  form.prepend(note);
}

settle();
