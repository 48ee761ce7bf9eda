// The custom element <role-studio>: a posting, what is found in it, and the role that it tells of.
import createApp from 'rolefit:glue';
import css from '../css/studio.css';
import { edge, load } from './edge.js';
import { Widget, base, define, runner } from './element.js';

// So near to the edge of the window the page moves on under what is dragged, in pixels.
const NEAR = 48;

class RoleStudio extends Widget {
  static observedAttributes = ['lang', 'for'];
  static runner = runner(createApp, 'role-studio.wasm', css);

  async prepare() {
    const lexicon = load(new URL('content/lexicon.json', base).href, 4194304);
    const parts = ['first', 'studio', 'rules'].map((part) => this.content(part));
    const [first, studio, rules, names] = await Promise.all([...parts, lexicon]);
    return {
      edge: {
        ...edge(this, base),
        read: (file) => file.text().catch(() => undefined),
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
      rules: rules.content,
      lexicon: names.value,
      page: this.getAttribute('page') ?? undefined,
      candidate: this.getAttribute('for') === 'candidate',
    };
  }
}

define('role-studio', RoleStudio);
