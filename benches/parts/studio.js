// Pastes a posting into the studio, and has it read and linted again and again: by undoing and
// redoing a new name, which leaves the text as it is. The handler of the press reads and lints, and
// then looks into storage; the time until that look is the reading and linting alone.
const [text, turns, done] = arguments;
const root = () => document.querySelector('role-studio')?.shadowRoot;
let looked = null;
const { getItem } = Storage.prototype;
Storage.prototype.getItem = function (key) {
  looked ??= performance.now();
  return getItem.call(this, key);
};

function timed(press) {
  looked = null;
  const from = performance.now();
  press.click();
  if (looked === null) throw new Error('the studio did not look into storage');
  return looked - from;
}

(async () => {
  const times = { read: [], busy: [] };
  const area = await until(() => root()?.querySelector('textarea.paste'));
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  area.closest('section').querySelector('.actions button').click();
  const name = await until(() => root().querySelector('.work-bar input.name'));
  await until(() => root().querySelector('.sheet-back mark'));
  name.value = 'Another name';
  name.dispatchEvent(new Event('change', { bubbles: true }));
  const [undo, redo] = root().querySelectorAll('.work-bar button');
  await until(() => undo.getAttribute('aria-disabled') !== 'true');
  for (let turn = 0; turn < turns; turn++) {
    await settled();
    await frame();
    times.read.push(timed(turn % 2 ? redo : undo));
    await frame();
    times.busy.push(busy());
  }
  return times;
})().then(done, (error) => done(`${error.stack}`));
