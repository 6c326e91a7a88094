/** The box in the head chooses all rows; the bar below says how many are chosen. */
const seen = new WeakSet();

export function wake(root) {
  for (const all of root.querySelectorAll("[data-pick-all]")) {
    if (seen.has(all)) continue;
    seen.add(all);
    start(all, all.closest(".register"));
  }
}

function start(all, register) {
  const boxes = () => [...register.querySelectorAll("td.pick input")];
  const words = register.querySelector("[data-pick-count]");
  const label = words.textContent;
  register.addEventListener("change", (event) => {
    if (event.target === all) boxes().forEach((box) => { box.checked = all.checked; });
    const chosen = boxes().filter((box) => box.checked).length;
    all.indeterminate = chosen > 0 && chosen < boxes().length;
    words.textContent = `${label}: ${chosen}`;
  });
}
