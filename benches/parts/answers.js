// Answers a whole role by dispatching clicks, and times each until all that follows from it is done:
// a message to oneself arrives after the synchronous work and after all microtasks.
const done = arguments[arguments.length - 1];
const root = () => document.querySelector('role-fit')?.shadowRoot;
// The times from a click until the event is handled, and until `changed` tells another text.
async function timed(press, changed) {
  const before = changed();
  const from = performance.now();
  press.click();
  const handled = performance.now() - from;
  do await settled(); while (changed() === before);
  return [handled, performance.now() - from];
}

(async () => {
  const times = { choose: [], next: [], goOn: [], report: [], busy: [] };
  const start = await until(() => root()?.querySelector('main .actions button'));
  // Self-ratings alone: what is measured is the same kind of question each time.
  [...root().querySelectorAll('details.length input')].at(-1).click();
  await frame();
  (start.isConnected ? start : root().querySelector('main .actions button')).click();
  const inputs = () => root().querySelectorAll('main fieldset:not(details *) input[type=radio]');
  await until(() => inputs().length);
  await until(() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('rest.json') && responseEnd));
  const heading = () => root().querySelector('h1').textContent;
  const panel = () => root().querySelector('aside').textContent;
  for (let turn = 0; inputs().length; turn++) {
    await frame();
    times.choose.push((await timed(inputs()[(turn * 2) % 5], panel))[1]);
    await frame();
    const [handled, went] = await timed(root().querySelector('main .actions button'), heading);
    // The last press leaves the questions.
    if (inputs().length) {
      times.next.push(handled);
      times.goOn.push(went);
    }
    await frame();
    times.busy.push(busy());
  }
  for (let turn = 0; turn < 5; turn++) {
    const [, role, , , report] = root().querySelectorAll('nav button');
    role.click();
    await frame();
    times.report.push((await timed(report, heading))[1]);
    await frame();
  }
  return times;
})().then(done, (error) => done(`${error.stack}`));
