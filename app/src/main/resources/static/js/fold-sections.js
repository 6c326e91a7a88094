/** Remembers which sections of the navigation somebody folded or unfolded, in a cookie that the next page is drawn by.
 *  The section of the page itself stands open without being remembered. */
const woken = new WeakSet();

export function wake(root) {
  for (const sections of root.querySelectorAll("[data-folds]")) {
    if (woken.has(sections)) continue;
    woken.add(sections);
    // On a low screen the entry of the page may lie below the edge.
    sections.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    sections.addEventListener("click", (event) => {
      const section = event.target.closest("summary")?.parentElement;
      if (section) remember(sections, section);
    });
  }
}

function remember(sections, section) {
  const kept = new Set(sections.dataset.folds.split(".").filter(Boolean));
  // A click comes before what it does.
  if (section.open) kept.delete(section.dataset.section);
  else kept.add(section.dataset.section);
  sections.dataset.folds = [...kept].join(".");
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `sections=${sections.dataset.folds}; path=/; max-age=31536000; SameSite=Lax${secure}`;
}
