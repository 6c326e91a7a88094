/** Keeps what is typed into a form until it is sent, for this tab only: a time-out or a wrong click loses nothing. */
const seen = new WeakSet();

export function wake(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    if (seen.has(form)) continue;
    seen.add(form);
    keep(form, `draft:${location.pathname}:${form.dataset.draft}`);
  }
}

function keep(form, key) {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  for (const field of form.querySelectorAll("textarea[name], input[type=text][name]")) {
    if (kept[field.name] && !field.value) field.value = kept[field.name];
  }
  form.addEventListener("input", () => {
    const typed = {};
    for (const field of form.querySelectorAll("textarea[name], input[type=text][name]")) typed[field.name] = field.value;
    sessionStorage.setItem(key, JSON.stringify(typed));
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(key));
}
