// The standalone page: the fragment of its address says which role, page or link the element shows.
// Only this page does so; on a host's page the element touches neither address, history nor title.
const fragment = () => new URLSearchParams(location.hash.slice(1));

// The role is on its way before the element asks for it: one wait less on a slow network.
function preload(role) {
  if (!role || /[/.:]/.test(role)) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '', href: `roles/${role}.json` });
  document.head.append(link);
}

function begin() {
  const element = document.querySelector('role-fit');
  const name = document.title;
  let link; // The link whose answers the element shows.
  let told; // Whether it has told a screen since it began.

  function follow() {
    const wanted = fragment();
    link = wanted.get('link');
    told = false;
    element.removeAttribute('link'); // The same link is opened once more.
    for (const [name, value] of [['role-file', link ? null : wanted.get('role')], ['page', wanted.get('page')], ['link', link]]) {
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  }

  // The answers of a link stay in the address as long as they show; the first screen that they show
  // is the one that the link itself opens.
  element.addEventListener('rolefit-page', ({ detail }) => {
    const { page, role } = detail;
    const wanted = new URLSearchParams();
    link = detail.link ? element.getAttribute('link') : null;
    if (link) wanted.set('link', link);
    if (role && page !== 'start') wanted.set('role', role);
    if (page !== 'start') wanted.set('page', page);
    const hash = wanted.size ? `#${wanted}` : '';
    const change = link && !told ? 'replaceState' : 'pushState';
    told = true;
    if (hash !== location.hash) history[change](null, '', hash || location.pathname + location.search);
  });

  // A title that came before the entry of its screen would rename the entry before.
  element.addEventListener('rolefit-title', ({ detail }) => queueMicrotask(() => (document.title = detail.title ?? name)));

  // Back and forward: nothing is loaded again but another role, or the answers of another link.
  addEventListener('popstate', () => {
    const wanted = fragment();
    const role = wanted.get('role') ?? undefined;
    if (wanted.get('link') !== link) follow();
    else element.show(wanted.get('page') ?? (role ? 'role' : 'start'), role);
  });

  follow();
  import('./role-fit.js');
}

// The script runs as soon as it is there, before the page's style sheet and perhaps its end.
preload(fragment().get('role'));
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
else begin();
