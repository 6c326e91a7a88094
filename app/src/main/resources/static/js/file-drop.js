/** A place to drop files or whole folders; they go into the file field inside it, so that the form sends them. */
class FileDrop extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=file]");
    this.list = this.querySelector(".drop-list");
    this.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.classList.add("over");
    });
    this.addEventListener("dragleave", () => this.classList.remove("over"));
    this.addEventListener("drop", (event) => this.#take(event));
    this.input.addEventListener("change", () => this.#tell());
  }

  async #take(event) {
    event.preventDefault();
    this.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = entries.length ? (await Promise.all(entries.map(filesOf))).flat() : [...event.dataTransfer.files];
    const chosen = new DataTransfer();
    for (const file of this.input.multiple ? files : files.slice(0, 1)) chosen.items.add(file);
    this.input.files = chosen.files;
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #tell() {
    this.list.replaceChildren(...[...this.input.files].map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name} · ${size(file.size)}`;
      return line;
    }));
  }
}

/** The files under an entry, folders opened; a folder is read in portions until none is left. */
async function filesOf(entry) {
  if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const portion = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (portion.length === 0) return found;
    for (const child of portion) found.push(...await filesOf(child));
  }
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

customElements.define("file-drop", FileDrop);
