/** Draws the figures in its data block with the tokens of the page, light or dark; the table beside it says the same. */
import { pictures } from "./chart-pictures.js";

const LIBRARY = "/_static/echarts/6.0.0/dist/echarts.esm.min.js";
const TONES = {
  accent: "--accent", plain: "--muted", muted: "--control-line", good: "--green", care: "--amber-fill", bad: "--red",
};
let library;

class PlumbChart extends HTMLElement {
  connectedCallback() {
    const data = this.querySelector("script[type='application/json']");
    if (!data || this.chart) return;
    this.data = JSON.parse(data.textContent);
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => this.#draw();
    this.scheme.addEventListener("change", this.redraw);
    this.seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.seen.disconnect();
      this.#start();
    }, { rootMargin: "200px" });
    this.seen.observe(this);
  }

  disconnectedCallback() {
    this.seen?.disconnect();
    this.sized?.disconnect();
    this.scheme?.removeEventListener("change", this.redraw);
    this.chart?.dispose();
    this.chart = null;
  }

  async #start() {
    const echarts = await (library ??= import(LIBRARY));
    if (!this.isConnected || this.chart) return;
    this.canvas = document.createElement("div");
    this.canvas.className = "chart-canvas";
    this.append(this.canvas);
    this.chart = echarts.init(this.canvas, null, { renderer: "svg" });
    this.chart.on("click", (event) => { if (event.data?.href) location.assign(event.data.href); });
    this.sized = new ResizeObserver(() => {
      this.chart?.resize();
      this.#draw();
    });
    this.sized.observe(this);
    this.#draw();
  }

  #draw() {
    if (!this.chart) return;
    const look = this.#look();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.chart.setOption({
      animation: !calm,
      animationDuration: 250,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, fontSize: 11, color: look.ink },
      aria: { enabled: false },
      ...pictures[this.data.kind](this.data, look, this.canvas.clientWidth, this.canvas.clientHeight),
    }, true);
  }

  /** The colours as the browser resolves them here and now. */
  #look() {
    const probe = document.createElement("span");
    this.append(probe);
    const colour = (name) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const look = {
      ink: colour("--ink"), muted: colour("--muted"), line: colour("--line"), card: colour("--card"),
      accent: colour("--accent"), red: colour("--red"), green: colour("--green"), amber: colour("--amber-fill"),
      tone: Object.fromEntries(Object.entries(TONES).map(([tone, name]) => [tone, colour(name)])),
    };
    probe.remove();
    return look;
  }
}

customElements.define("plumb-chart", PlumbChart);
