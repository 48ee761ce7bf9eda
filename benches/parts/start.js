// Notes the first text and the shifts, presses "Start" as soon as it is there, and checks the first
// choice as soon as it can be; the question is answerable once the answer is saved.
const noted = { shift: 0 };
Object.defineProperty(window, Symbol.for('start'), { value: noted });
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries())
    if (name === 'first-contentful-paint') noted.text = startTime;
}).observe({ type: 'paint', buffered: true });
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) noted.shift += value;
}).observe({ type: 'layout-shift', buffered: true });
let pressed;
const look = () => {
  const root = document.querySelector('role-fit')?.shadowRoot;
  const choice = root?.querySelector('input[type=radio]:not(details *)');
  const start = root?.querySelector('main .actions button');
  if (choice) {
    const at = performance.now();
    choice.click();
    if (localStorage.getItem('rolefit')?.includes('"level"')) return note(at);
  } else if (start && start !== pressed) {
    pressed = start;
    start.click();
  }
  setTimeout(look, 4);
};
const note = (at) => {
  const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= at);
  noted.bytes = loads.reduce((sum, { transferSize }) => sum + transferSize, 0);
  noted.requests = loads.length;
  // The first paint is told a little after it happened.
  const wait = () => noted.text === undefined ? setTimeout(wait, 20) : (noted.answerable = at);
  wait();
};
if (location.protocol === 'http:') look();
