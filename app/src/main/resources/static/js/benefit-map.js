/** Drags a box onto another to link them, or up and down to another place; then submits the page's own forms. */
const WIDTH = 196;
const HEIGHT = 84;
const PITCH = 106;
const NEAR = 6;

export class BenefitMap extends HTMLElement {
  #svg;
  #spots;
  #held = null;

  connectedCallback() {
    this.#svg = this.querySelector("svg");
    if (!this.#svg || this.dataset.active !== "true") return;
    this.#spots = this.dataset.spots.split(" ").map((text) => {
      const [id, column, x, y] = text.split(",");
      return { id, column: Number(column), x: Number(x), y: Number(y) };
    });
    this.#svg.addEventListener("pointerdown", (event) => this.#take(event));
    this.#svg.addEventListener("dragstart", (event) => event.preventDefault());
    this.#svg.addEventListener("pointermove", (event) => this.#drag(event));
    this.#svg.addEventListener("pointerup", (event) => this.#drop(event));
    this.#svg.addEventListener("click", (event) => this.#swallow(event), true);
  }

  #point(event) {
    const matrix = this.#svg.getScreenCTM().inverse();
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  }

  #spotAt({ x, y }) {
    return this.#spots.find((spot) => x >= spot.x && x <= spot.x + WIDTH && y >= spot.y && y <= spot.y + HEIGHT);
  }

  #take(event) {
    const point = this.#point(event);
    const spot = this.#spotAt(point);
    if (!spot || event.button !== 0) return;
    this.#held = { spot, point, line: null };
    this.#svg.setPointerCapture(event.pointerId);
  }

  #drag(event) {
    if (!this.#held) return;
    const { point } = this.#held;
    const now = this.#point(event);
    if (!this.#held.line && Math.hypot(now.x - point.x, now.y - point.y) < NEAR) return;
    this.#held.line ??= this.#thread();
    this.#held.line.setAttribute("d", `M${point.x} ${point.y}L${now.x} ${now.y}`);
  }

  #thread() {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("class", "drawn-today");
    this.#svg.append(line);
    return line;
  }

  #drop(event) {
    const held = this.#held;
    this.#held = null;
    if (!held?.line) return;
    held.line.remove();
    this.#moved = true;
    const point = this.#point(event);
    const target = this.#spotAt(point);
    if (target && target.id !== held.spot.id && target.column < held.spot.column) {
      this.#send("map-link", { from: held.spot.id, to: target.id, weight: "" });
    } else {
      const place = Math.max(0, Math.round((point.y - HEIGHT) / PITCH));
      this.#send("map-place", { node: held.spot.id, place });
    }
  }

  #moved = false;

  /** A drag that ends over a box is no visit to its page. */
  #swallow(event) {
    if (!this.#moved) return;
    event.preventDefault();
    event.stopPropagation();
    this.#moved = false;
  }

  #send(id, values) {
    const form = document.getElementById(id);
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    form.requestSubmit();
  }
}

customElements.define("benefit-map", BenefitMap);
