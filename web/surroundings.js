// What the device says about drawing: size, pixel ratio, colours, motion, text size; and the graphics context itself.
import { Writer } from './bytes.js';
import { Message } from './messages.js';

const query = (text) => matchMedia(text);

export class Surroundings {
  #host; #elements; #theme = ''; #dark = query('(prefers-color-scheme: dark)'); #still = query('(prefers-reduced-motion: reduce)');
  #coarse = query('(pointer: coarse)');

  constructor(host, elements) {
    this.#host = host;
    this.#elements = elements;
  }

  start() {
    const tell = () => this.#tell();
    for (const wish of [this.#dark, this.#still, this.#coarse]) wish.addEventListener('change', tell);
    new ResizeObserver(tell).observe(this.#elements.page);
    // The probe is as high as the device's text: its size changes with the person's setting.
    new ResizeObserver(tell).observe(document.getElementById('text-size'));
    this.#watchRatio();
    this.#watchContext();
    this.#watchTouch();
    this.#tell();
  }

  /** "light", "dark" or "" for the device's own choice. */
  chooseTheme(theme) {
    this.#theme = theme;
    this.#colourDocument();
  }

  showNoGraphics() {
    document.getElementById('loading')?.remove();
    document.getElementById('no-graphics').hidden = false;
  }

  get dark() { return this.#theme === '' ? this.#dark.matches : this.#theme === 'dark'; }

  #tell() {
    const { page, canvas, mirror } = this.#elements;
    const ratio = devicePixelRatio;
    const width = page.clientWidth, height = page.clientHeight;
    const px = (size) => Math.floor(size * ratio + 0.01);
    // One canvas pixel is one device pixel, also at 125 %.
    canvas.style.width = `${px(width) / ratio}px`;
    canvas.style.height = `${px(height) / ratio}px`;
    const textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    mirror.style.setProperty('--field-size', `${(width < 640 ? 16 : 14) * textScale}px`);
    const safeBottom = parseFloat(getComputedStyle(page).paddingBottom) || 0;
    this.#colourDocument();
    this.#host.tell(Message.surroundings, new Writer().f32(width).f32(height).f32(ratio).f32(textScale).f32(safeBottom)
      .u8(Number(this.#dark.matches)).u8(Number(this.#still.matches)).u8(Number(this.#coarse.matches)).take());
  }

  #colourDocument() {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
    document.querySelector('meta[name=theme-color]').content = this.dark ? '#12161C' : '#FAF8F4';
  }

  #watchRatio() {
    query(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.#tell();
      this.#watchRatio();
    }, { once: true });
  }

  #watchContext() {
    const { canvas } = this.#elements;
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#host.tell(Message.contextLost);
    });
    canvas.addEventListener('webglcontextrestored', () => this.#host.tell(Message.contextRestored));
  }

  /** A tap comes as mouse events; after it, nothing lies under the mouse. */
  #watchTouch() {
    let last = 'mouse';
    addEventListener('pointerdown', (event) => { last = event.pointerType; }, true);
    addEventListener('mouseup', () => {
      if (last === 'touch') setTimeout(() => this.#host.tell(Message.mouseAway), 120);
    });
  }
}
