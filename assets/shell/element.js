// What the custom elements share: a shadow root, the style sheet, one running WebAssembly, and what
// happens when it fails. It knows no sentence of the product but the one for a start that failed.
import { load, withLines } from './edge.js';

export const base = new URL('./', import.meta.url);
const languages = ROLEFIT_LANGUAGES;

// A trap leaves the WebAssembly in an unknown state: nothing of that instance runs any more, its
// timers included, and every element that it serves can start anew.
function guarded(exports, ended) {
  let dead = false;
  const guard = (call) => (...values) => {
    if (dead) return 0;
    try {
      return call(...values);
    } catch (error) {
      dead = true;
      ended(error);
      throw error;
    }
  };
  // What begins with a digit is for the later part alone.
  const entries = Object.entries(exports).filter(([name]) => !/^\d/.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? guard(value) : value]));
}

async function found(path) {
  const address = new URL(path, base).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function compile(wasm) {
  const response = await found(wasm);
  // A host that serves another media type than application/wasm still works, a little slower.
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// One compiled module and one running app serve every element of a kind on the page. The `later`
// parts of the app join the running one, in its memory and its table, one after the other, when they
// are asked for; so do style sheets of their own, where they have one.
export function runner(createApp, wasm, css, later) {
  const elements = new Set();
  let compiled;
  let running;
  let exported = {}; // By the letter under which later parts import it.
  let joining = [];
  const sheets = [];

  function ended(error) {
    running = undefined;
    joining = [];
    for (const element of elements) element.failed(error);
  }

  async function start() {
    const app = createApp({
      Instance: WebAssembly.Instance,
      Module: WebAssembly.Module,
      async instantiate(module, imports) {
        const instance = await WebAssembly.instantiate(module, imports);
        exported = { a: instance.exports };
        return { instance: { exports: guarded(instance.exports, ended) }, module };
      },
    });
    await app({ module_or_path: await (compiled ??= compile(wasm)) });
    return app;
  }

  const app = () => (running ??= start().catch((error) => {
    compiled = running = undefined;
    throw error;
  }));

  async function style(part) {
    const sheet = later[part].css;
    if (sheet) sheets[part + 1].replaceSync(await (await found(sheet)).text());
  }

  async function attach(part, before) {
    const [module] = await Promise.all([compile(later[part].wasm), before, style(part)]);
    const instance = await WebAssembly.instantiate(module, exported);
    exported['bcd'[part]] = instance.exports;
  }

  // Joins a part, and those before it.
  const joined = (part) => (joining[part] ??= attach(part, part ? joined(part - 1) : app()).catch((error) => {
    joining.length = Math.min(joining.length, part);
    throw error;
  }));

  return {
    elements,
    app,
    // Resolves to whether the part of a number is there.
    join: (part) => joined(part).then(() => true, () => false),
    // The sheets of later parts are empty until these join.
    styles() {
      if (!sheets.length) {
        sheets.push(...[css, ...later].map(() => new CSSStyleSheet()));
        sheets[0].replaceSync(css);
      }
      return sheets;
    },
  };
}

// An element of a kind has `static runner`, and `prepare`, which resolves to the app's options.
// `resumes` tells whether there is something from before, which the later part `reader` reads.
export class Widget extends HTMLElement {
  words = {};
  #box;
  #handle;
  #kept; // What was typed or answered, while the element is off the page and storage may be blocked.
  #turn = 0;

  connectedCallback() {
    const { elements, styles } = this.constructor.runner;
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = styles();
      this.#box = document.createElement('div');
      this.#box.className = 'root';
      this.#box.append(document.createElement('slot'));
      root.append(this.#box);
    }
    elements.add(this);
    if (!this.#handle) this.#mount();
  }

  // An element that is only moved comes back in the same turn and keeps running.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.constructor.runner.elements.delete(this);
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected || !this.#box) return;
    this.#unmount();
    this.#mount();
  }

  // Shows a page of the widget by its name, of a role by its id or whole address.
  show(page, role) {
    this.#handle?.show(page, role);
  }

  async #mount() {
    const turn = ++this.#turn;
    try {
      const { runner: { app, join }, reader } = this.constructor;
      // It is fetched beside the first part.
      if (this.resumes?.(this.#kept)) join(reader);
      const [options, module] = await Promise.all([this.prepare(), app()]);
      options.kept = this.#kept;
      if (this.resumes?.(this.#kept)) {
        options.joined = await join(reader);
        if (!options.joined) throw new Error('what was kept could not be read');
      }
      if (turn !== this.#turn || !this.isConnected) return;
      this.#box.replaceChildren();
      this.#handle = module.mount(this.#box, options);
    } catch (error) {
      if (turn === this.#turn && !this.failed(error)) throw error;
    }
  }

  // A part of the content, in the language of the element, or the first part of its name, or
  // English.
  async content(part) {
    const wanted = (this.lang || document.documentElement.lang || 'en').toLowerCase();
    for (const language of new Set([wanted, wanted.split('-')[0], 'en'])) {
      if (language !== 'en' && !languages.includes(language)) continue;
      const { value, failure, detail } = await load(new URL(`content/${language}/${part}.json`, base).href, 4194304);
      if (!value) throw new Error(`content: ${failure} ${detail ?? ''}`);
      Object.assign(this.words, value.words);
      return { content: withLines(value), language };
    }
  }

  #unmount() {
    this.#turn++;
    const handle = this.#handle;
    this.#handle = undefined;
    try {
      if (handle) this.#kept = handle.unmount();
    } catch {
      // A handle of an app that has failed holds nothing that was not saved.
    }
  }

  // Offers to start again. What was typed or answered was saved before it was shown.
  failed(error) {
    console.error('rolefit:', error);
    this.#handle = undefined;
    const say = (key, otherwise) => this.words[key] ?? otherwise;
    const [box, heading, text, button] = ['div', 'h2', 'p', 'button'].map((tag) => document.createElement(tag));
    box.className = 'failure';
    box.setAttribute('role', 'alert');
    heading.textContent = say('shell.failed', 'This stopped working');
    text.textContent = say('shell.failedWhy', 'It could not be loaded, or something went wrong in it. Your saved answers are safe in this browser.');
    button.textContent = say('shell.again', 'Start again');
    button.className = 'button primary';
    button.addEventListener('click', () => {
      box.replaceChildren();
      this.#mount();
    });
    box.append(heading, text, button);
    this.#box.replaceChildren(box);
    return true;
  }
}

// Defines an element once, however often its module is loaded.
export function define(name, kind) {
  if (!customElements.get(name)) customElements.define(name, kind);
}
