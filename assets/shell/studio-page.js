// The standalone page of the studio: the fragment of its address says for whom it opens, and which
// screen shows, so that Back leads to the one before.
const element = document.querySelector('role-studio');

const fragment = () => new URLSearchParams(location.hash.slice(1));

function go(page, change) {
  const wanted = fragment();
  if (page === 'start') wanted.delete('page');
  else wanted.set('page', page);
  const hash = wanted.size ? `#${wanted}` : '';
  if (hash !== location.hash) history[change](null, '', hash || location.pathname + location.search);
}

function follow() {
  const reader = fragment().get('for');
  if (reader) element.setAttribute('for', reader);
  else element.removeAttribute('for');
}

element.addEventListener('rolefit-page', ({ detail }) => go(detail.page, 'pushState'));
addEventListener('popstate', () => element.show(fragment().get('page') ?? 'start'));
addEventListener('hashchange', follow);
go('start', 'replaceState'); // It begins at the start, also when it is loaded again.
follow();
import('./role-studio.js');
