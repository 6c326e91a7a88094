/**
 * Keeps what is typed into a form for this tab until the server says it is done: a time-out, an error or a wrong
 * click loses nothing. A draft that was sent is dropped when a page reports success.
 */
const PREFIX = "draft:";
const FIELDS = "textarea[name], input[type=text][name]";
const seen = new WeakSet();

export function wake(root) {
  if (document.querySelector(".flash.tone-good")) dropSent();
  for (const form of root.querySelectorAll("form[data-draft]")) {
    if (seen.has(form)) continue;
    seen.add(form);
    keep(form, `${PREFIX}${location.pathname}:${form.dataset.draft}`);
  }
}

function dropSent() {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX) && JSON.parse(sessionStorage.getItem(key)).sent) sessionStorage.removeItem(key);
  }
}

function keep(form, key) {
  const fields = () => [...form.querySelectorAll(FIELDS)].filter((field) => field.type !== "hidden");
  const store = (sent) => sessionStorage.setItem(key, JSON.stringify({
    sent, typed: Object.fromEntries(fields().map((field) => [field.name, field.value])),
  }));
  const empty = fields().filter((field) => !field.value);
  const typed = JSON.parse(sessionStorage.getItem(key) ?? "{}").typed ?? {};
  const restored = empty.filter((field) => typed[field.name]);
  for (const field of restored) field.value = typed[field.name];
  if (restored.length > 0) tell(form, key, restored);
  form.addEventListener("input", () => store(false));
  form.addEventListener("submit", () => store(true));
}

function tell(form, key, restored) {
  if (!form.dataset.draftBack) return;
  const note = document.createElement("p");
  note.className = "draft-note";
  note.setAttribute("role", "status");
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "link";
  discard.textContent = form.dataset.draftDiscard;
  discard.addEventListener("click", () => {
    for (const field of restored) field.value = "";
    sessionStorage.removeItem(key);
    note.remove();
  });
  note.append(form.dataset.draftBack, " ", discard);
  form.prepend(note);
}
