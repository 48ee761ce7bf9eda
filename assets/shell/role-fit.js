// The custom element <role-fit>: a role, and the assessment of a person for it.
import createApp from 'rolefit:glue';
import css from '../css/element.css';
import { edge, load } from './edge.js';
import { Widget, base, define, runner } from './element.js';

const isAddress = (role) => /[/.:]/.test(role);
const whole = (role) => (isAddress(role) ? new URL(role, document.baseURI).href : role);
const roleAddress = (role) => (isAddress(role) ? whole(role) : new URL(`roles/${role}.json`, base).href);

// What a page does for the first time takes long: the language's data, the storage of the site. Done
// while the network is waited for, it takes nothing.
function warmUp() {
  new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'currency', currency: 'EUR' }).format(0);
  try {
    localStorage.length;
  } catch {
    // It is blocked; the app says so where it matters.
  }
}

class RoleFit extends Widget {
  static observedAttributes = ['role-file', 'role', 'lang', 'link'];
  // The report, what reads answers from before, and what measures and prepares.
  static runner = runner(createApp, 'role-fit.wasm', css, [
    { wasm: 'role-fit.later.wasm', css: 'role-fit.later.css' },
    { wasm: 'role-fit.kept.wasm' },
    { wasm: 'role-fit.further.wasm', css: 'role-fit.further.css' },
  ]);
  static reader = 1;

  async prepare() {
    const role = this.getAttribute('role-file') ?? this.getAttribute('role') ?? '';
    const first = this.content('first');
    const waiting = [first, role ? load(roleAddress(role), 262144) : undefined];
    warmUp();
    // While the role is waited for. What fails here fails once more where it is told.
    Promise.all([RoleFit.runner.app(), first]).then(([app, content]) => app.read(content)).catch(() => {});
    const [content, file] = await Promise.all(waiting);
    return {
      edge: edge(this, base, RoleFit.runner.join),
      ...content,
      role: role ? { name: role, shipped: !isAddress(role), address: roleAddress(role), ...file } : undefined,
      bound: !!role && !this.hasAttribute('all-roles'),
      page: this.getAttribute('page') ?? undefined,
      link: this.getAttribute('link') ?? undefined,
    };
  }

  show(page, role) {
    super.show(page, role && whole(role));
  }

  // Whether there is something from before, or a link: both are read by a later part.
  resumes(kept) {
    try {
      return kept || this.getAttribute('link') || localStorage.getItem('rolefit') !== null;
    } catch {
      return false;
    }
  }
}

define('role-fit', RoleFit);
