/** Shows hits while one types in the search box; Ctrl-K reaches it from anywhere, the arrows walk the hits. */
const PAUSE_MS = 150;

class SearchPalette extends HTMLElement {
  #timer;
  #asked = 0;

  connectedCallback() {
    this.input = this.querySelector("input");
    this.panel = this.querySelector(".palette-hits");
    this.input.addEventListener("input", () => this.#later());
    this.input.addEventListener("focus", () => this.#show());
    this.addEventListener("keydown", (event) => this.#walk(event));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget)) this.panel.hidden = true;
    });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        this.input.select();
        this.input.focus();
      }
    });
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const words = this.input.value.trim();
    const turn = ++this.#asked;
    if (!words) {
      this.panel.replaceChildren();
      this.#show();
      return;
    }
    const answer = await fetch(`/search?q=${encodeURIComponent(words)}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (turn !== this.#asked || !answer?.ok) return;
    const hits = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.panel.replaceChildren(...hits.body.childNodes);
    this.#show();
  }

  #show() {
    this.panel.hidden = this.panel.childElementCount === 0;
  }

  #walk(event) {
    if (event.key === "Escape") {
      this.panel.hidden = true;
      this.input.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.input, ...this.panel.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = (at + (event.key === "ArrowDown" ? 1 : -1) + stops.length) % stops.length;
    event.preventDefault();
    stops[next].focus();
  }
}

customElements.define("search-palette", SearchPalette);
