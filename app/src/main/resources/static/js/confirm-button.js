/** Asks before a button does what cannot be taken back (data-confirm), or leaves behind what was changed in other forms
 *  of the page (data-unsent). Without script the form is sent as it is. */
const seen = new WeakSet();

export function wake(root) {
  for (const button of root.querySelectorAll("button[data-confirm], button[data-unsent]")) {
    if (seen.has(button)) continue;
    seen.add(button);
    button.addEventListener("click", (event) => ask(event, button));
  }
}

function isChanged(field) {
  if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue;
}

function question(button) {
  const others = [...document.querySelectorAll("main form")].filter((form) => form !== button.form);
  const isLeft = button.dataset.unsent && others.some((form) => [...form.elements].some(isChanged));
  return isLeft ? button.dataset.unsent : button.dataset.confirm;
}

function ask(event, button) {
  if (button.dataset.confirmed) {
    delete button.dataset.confirmed;
    return;
  }
  const asked = question(button);
  if (!asked) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const dialog = document.getElementById("confirm");
  dialog.querySelector(".dialog-question").textContent = asked;
  const yes = dialog.querySelector("button[value=yes]");
  yes.textContent = button.textContent.trim();
  dialog.returnValue = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return;
    button.dataset.confirmed = "true";
    button.click();
  }, { once: true });
  dialog.showModal();
}
