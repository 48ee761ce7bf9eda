// The standalone page of the studio: the fragment of its address says for whom it opens.
const element = document.querySelector('role-studio');

function follow() {
  const reader = new URLSearchParams(location.hash.slice(1)).get('for');
  if (reader) element.setAttribute('for', reader);
  else element.removeAttribute('for');
}

addEventListener('hashchange', follow);
follow();
import('./role-studio.js');
