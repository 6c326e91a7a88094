/** A matrix by keyboard: arrows move, letters write, each cell is sent at once. The server decides; what it refuses goes back. */
const KEYS = { r: "R", a: "A", c: "C", i: "I", b: "AR", Delete: "", Backspace: "", " ": "" };

const words = document.getElementById("notices").dataset;

class RaciGrid extends HTMLElement {
  connectedCallback() {
    this.cells = [...this.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll(".raci-cell")]);
    this.status = this.querySelector("[role=status]");
    this.querySelector(".raci-save")?.setAttribute("hidden", "");
    for (const cell of this.cells.flat()) cell.dataset.kept = cell.value;
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("change", (event) => event.target.matches(".raci-cell") && this.#send(event.target, event.target.value));
    this.addEventListener("focusin", (event) => event.target.matches(".raci-cell") && event.target.select());
  }

  #key(event) {
    const cell = event.target;
    if (!cell.matches(".raci-cell") || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = this.cells.findIndex((cells) => cells.includes(cell));
    const column = this.cells[row].indexOf(cell);
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0] };
    const step = steps[event.key];
    const letter = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
    if (step) {
      event.preventDefault();
      this.cells[row + step[0]]?.[column + step[1]]?.focus();
    } else if (letter !== undefined) {
      event.preventDefault();
      if (cell.value !== letter) this.#send(cell, letter);
    } else if (event.key.length === 1) {
      event.preventDefault();
    }
  }

  /** One after the other, so that the findings shown are those after the last letter. */
  #send(cell, letter, move = false) {
    cell.value = letter;
    this.sent = (this.sent ?? Promise.resolve()).then(() => this.#write(cell, letter, move));
    return this.sent;
  }

  async #write(cell, letter, move) {
    const body = new URLSearchParams({
      activity: cell.dataset.activity, role: cell.dataset.roleId, letter, move,
      _csrf: this.querySelector("input[name=_csrf]").value,
    });
    const answer = await fetch(this.dataset.action, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
    const text = await answer?.text();
    if (answer?.status === 401) return location.assign(answer.headers.get("HX-Redirect"));
    if (answer?.ok) {
      if (move) this.#yield(cell);
      cell.dataset.kept = letter;
      this.status.replaceChildren();
      document.querySelector("#findings").innerHTML = text;
    } else {
      cell.value = cell.dataset.kept;
      this.#refused(cell, letter, answer?.status === 422 ? text : answer ? words.refused : words.away);
    }
  }

  /** The A that stood elsewhere in the row has become an R. */
  #yield(cell) {
    for (const other of cell.closest("tr").querySelectorAll(".raci-cell")) {
      if (other !== cell && other.dataset.kept.includes("A")) other.value = other.dataset.kept = "R";
    }
  }

  #refused(cell, letter, sentence) {
    this.status.replaceChildren(document.createTextNode(`${sentence} `));
    if (!letter.includes("A")) return;
    const move = document.createElement("button");
    move.type = "button";
    move.className = "btn";
    move.textContent = this.dataset.move;
    move.addEventListener("click", () => this.#send(cell, letter, true).then(() => cell.focus()));
    this.status.append(move);
  }
}

customElements.define("raci-grid", RaciGrid);
