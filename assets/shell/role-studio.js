// The custom element <role-studio>: a posting, what is found in it, and the role that it tells of.
import createApp from 'rolefit:glue';
import css from '../css/studio.css';
import { edge, load } from './edge.js';
import { Widget, base, define, runner } from './element.js';

// So near to the edge of the window the page moves on under what is dragged, in pixels.
const NEAR = 48;

class RoleStudio extends Widget {
  static observedAttributes = ['lang', 'for'];
  static runner = runner(createApp, 'role-studio.wasm', css, [{ wasm: 'role-studio.later.wasm' }]);
  static reader = 0;

  async prepare() {
    const [first, studio] = await Promise.all(['first', 'studio'].map((part) => this.content(part)));
    return {
      edge: {
        ...edge(this, base, RoleStudio.runner.join),
        loadTools: () => this.#tools(),
        read: (file) => file.text().catch(() => undefined),
        went: (page) => this.dispatchEvent(new CustomEvent('rolefit-page', { detail: { page }, bubbles: true, composed: true })),
        visit: (address) => location.assign(address),
        hold: (event) => event.target.setPointerCapture(event.pointerId),
        under: (event) => {
          const near = event.clientY < NEAR ? -1 : Number(event.clientY > innerHeight - NEAR);
          if (near) scrollBy(0, near * NEAR / 4);
          return event.target.getRootNode().elementFromPoint(event.clientX, event.clientY) ?? undefined;
        },
        show: (element) => element.scrollIntoView({ block: 'center', inline: 'nearest' }),
      },
      ...first,
      studio: studio.content,
      page: this.getAttribute('page') ?? undefined,
      candidate: this.getAttribute('for') === 'candidate',
    };
  }

  // What reads and lints, and what it knows. Never throws: tells how it failed.
  async #tools() {
    try {
      const lexicon = load(new URL('content/lexicon.json', base).href, 4194304);
      const [there, rules, { value, failure }] = await Promise.all([RoleStudio.runner.join(0), this.content('rules'), lexicon]);
      return there && value ? { value: { lexicon: value, rules: rules.content } } : { failure: failure ?? 'refused' };
    } catch {
      return { failure: 'refused' };
    }
  }

  // Whether there are drafts from before, which the later part reads.
  resumes(kept) {
    try {
      return kept || localStorage.getItem('rolefit.drafts') !== null;
    } catch {
      return Boolean(kept);
    }
  }
}

define('role-studio', RoleStudio);
