// The custom element <role-fit>: a shadow root, the style sheet, the WebAssembly, and what happens
// when it fails. It knows no sentence of the product but the one for a start that failed.
import createApp from 'rolefit:glue';
import css from '../css/element.css';
import { edge, load } from './edge.js';

const base = new URL('./', import.meta.url);
const wasmAddress = new URL('role-fit.wasm', base).href;

// One compiled module and one running app serve every element of the page.
let compiled;
let running;
let sheet;
const elements = new Set();
const languages = ROLEFIT_LANGUAGES;

async function compile() {
  const response = await fetch(wasmAddress);
  if (!response.ok) throw new Error(`${wasmAddress}: ${response.status}`);
  // A host that serves another media type than application/wasm still works, a little slower.
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// A trap leaves the WebAssembly in an unknown state: nothing of that instance runs any more, its
// timers included, and every element that it serves can start anew.
function guarded(exports) {
  let dead = false;
  const guard = (call) => (...values) => {
    if (dead) return 0;
    try {
      return call(...values);
    } catch (error) {
      dead = true;
      running = undefined;
      for (const element of elements) element.failed(error);
      throw error;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? guard(value) : value]));
}

async function start() {
  const app = createApp({
    Instance: WebAssembly.Instance,
    Module: WebAssembly.Module,
    async instantiate(module, imports) {
      const instance = await WebAssembly.instantiate(module, imports);
      return { instance: { exports: guarded(instance.exports) }, module };
    },
  });
  await app({ module_or_path: await (compiled ??= compile()) });
  return app;
}

const app = () => (running ??= start().catch((error) => {
  compiled = running = undefined;
  throw error;
}));

function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

const isAddress = (role) => /[/.:]/.test(role);
const roleAddress = (role) =>
  isAddress(role) ? new URL(role, document.baseURI).href : new URL(`roles/${role}.json`, base).href;

class RoleFit extends HTMLElement {
  static observedAttributes = ['role-file', 'role', 'lang', 'link'];
  #box;
  #handle;
  #kept; // What was answered, while the element is off the page and storage may be blocked.
  #words = {};
  #turn = 0;

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [styles()];
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
      elements.delete(this);
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected || !this.#box) return;
    this.#unmount();
    this.#mount();
  }

  // Shows a page of the widget: start, role, question, review, report or mine.
  show(page) {
    this.#handle?.show(page);
  }

  get #role() {
    return this.getAttribute('role-file') ?? this.getAttribute('role') ?? '';
  }

  get #language() {
    return this.lang || document.documentElement.lang || 'en';
  }

  async #mount() {
    const turn = ++this.#turn;
    const role = this.#role;
    try {
      const [content, file, module] = await Promise.all([
        this.#content(),
        role ? load(roleAddress(role), 262144) : undefined,
        app(),
      ]);
      if (turn !== this.#turn || !this.isConnected) return;
      if (!content.value) throw new Error(`content: ${content.failure} ${content.detail ?? ''}`);
      this.#words = content.value.words;
      const options = {
        edge: edge(this, base),
        content: content.value,
        language: content.language,
        role: role ? { name: role, shipped: !isAddress(role), address: roleAddress(role), ...file } : undefined,
        page: this.getAttribute('page') ?? undefined,
        link: this.getAttribute('link') ?? undefined,
        kept: this.#kept,
      };
      this.#box.replaceChildren();
      this.#handle = module.mount(this.#box, options);
    } catch (error) {
      if (turn === this.#turn && !this.failed(error)) throw error;
    }
  }

  // The language of the element, or the first part of its name, or English.
  async #content() {
    const wanted = this.#language.toLowerCase();
    for (const language of new Set([wanted, wanted.split('-')[0], 'en'])) {
      if (language !== 'en' && !languages.includes(language)) continue;
      const content = await load(new URL(`content/${language}/first.json`, base).href, 4194304);
      return { ...content, language };
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

  // Offers to start again. What was answered was saved before it was shown.
  failed(error) {
    console.error('rolefit:', error);
    this.#handle = undefined;
    const say = (key, otherwise) => this.#words[key] ?? otherwise;
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

if (!customElements.get('role-fit')) customElements.define('role-fit', RoleFit);
