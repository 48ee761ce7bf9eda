// Finds what is visible by role and name, as the browser computes them, in the shadow root of one
// element. Arguments: the element's place on the page, the role, the name, how to compare it, and
// the element's own name.
const [place, role, name, how, element] = arguments;
const SELECTORS = {
  button: 'button, input[type=file]', radio: 'input[type=radio]', link: 'a[href]', summary: 'summary',
  heading: 'h1, h2, h3', group: 'fieldset, [role=group]', textbox: 'textarea, input[type=text]', combobox: 'select', checkbox: 'input[type=checkbox]', status: '[role=status]',
  alert: '[role=alert]', complementary: 'aside', navigation: 'nav', progressbar: 'progress',
  image: 'svg[role=img]', table: 'table', rowheader: 'th[scope=row]', list: 'ul, ol',
};
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const root = document.querySelectorAll(element)[place]?.shadowRoot;
const isWanted = (text) => how === 'any' || (how === 'is' ? text === name : text.startsWith(name));
// Blink tells no role for a summary, and no name for what takes its name from nowhere.
const nameOf = (element) =>
  plain(role === 'summary' || role === 'alert' || role === 'status' ? element.textContent : element.computedName);
return [...(root?.querySelectorAll(SELECTORS[role]) ?? [])].filter((element) =>
  element.checkVisibility() && (role === 'summary' || element.computedRole === role) && isWanted(nameOf(element)));
