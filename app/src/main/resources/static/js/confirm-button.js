/** Asks before a button does what cannot be taken back. Without script the form is sent as it is. */
const seen = new WeakSet();

export function wake(root) {
  for (const button of root.querySelectorAll("button[data-confirm]")) {
    if (seen.has(button)) continue;
    seen.add(button);
    button.addEventListener("click", (event) => ask(event, button));
  }
}

function ask(event, button) {
  if (button.dataset.confirmed) {
    delete button.dataset.confirmed;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const dialog = document.getElementById("confirm");
  dialog.querySelector(".dialog-question").textContent = button.dataset.confirm;
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
