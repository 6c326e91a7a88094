/** Candidates in two halves: one dragged across the line presses its own button in the list below. The server decides. */
class TrialField extends HTMLElement {
  connectedCallback() {
    for (const token of this.querySelectorAll(".trial-token")) {
      token.style.left = `${token.dataset.x}%`;
      token.style.top = `${token.dataset.y}%`;
    }
    this.addEventListener("pointerdown", (event) => this.#grab(event));
  }

  #grab(event) {
    const token = event.target.closest(".trial-token");
    if (!token || !document.getElementById(`try-${token.dataset.key}`)) return;
    event.preventDefault();
    token.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY };
    const move = (at) => { token.style.transform = `translate(calc(-50% + ${at.clientX - from.x}px), calc(-50% + ${at.clientY - from.y}px))`; };
    const drop = (at) => {
      token.removeEventListener("pointermove", move);
      token.style.transform = "";
      this.#drop(token, at.clientX, at.clientY);
    };
    token.addEventListener("pointermove", move);
    token.addEventListener("pointerup", drop, { once: true });
  }

  #drop(token, x, y) {
    const half = [...this.querySelectorAll(".trial-half")].find((one) => {
      const box = one.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
    if (!half || half.contains(token)) return;
    const button = document.querySelector(`#try-${token.dataset.key} button[value=${half.dataset.wanted}]`);
    button?.form.requestSubmit(button);
  }
}

customElements.define("trial-field", TrialField);
