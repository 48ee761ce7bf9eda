// The standalone page: the fragment of its address says which role, page or link the element shows.
// Only this page does so; on a host's page the element touches neither address nor history.
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
  let shown;

  function follow() {
    const wanted = fragment();
    for (const [name, key] of [['role-file', 'role'], ['link', 'link'], ['page', 'page']]) {
      const value = wanted.get(key);
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  }

  element.addEventListener('rolefit-page', ({ detail }) => {
    const { page, role } = detail;
    const wanted = new URLSearchParams();
    if (role && page !== 'start') wanted.set('role', role);
    if (page !== 'start') wanted.set('page', page);
    const hash = wanted.size ? `#${wanted}` : ' ';
    shown = page;
    if (hash.trim() !== location.hash) history.pushState(null, '', hash.trim() || location.pathname + location.search);
  });

  // Back and forward: another page of the same role is shown without loading anything again.
  addEventListener('popstate', () => {
    const wanted = fragment();
    const page = wanted.get('page') ?? (wanted.get('role') ? 'role' : 'start');
    if (wanted.get('link')) follow();
    else if (page !== shown) element.show((shown = page));
  });

  follow();
  import('./role-fit.js');
}

// The script runs as soon as it is there, before the page's style sheet and perhaps its end.
preload(fragment().get('role'));
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
else begin();
