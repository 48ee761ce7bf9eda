// What the scripts that time a screen begin with: waiting for the browser, and the fixed loop.
const { port1, port2 } = new MessageChannel();
const settled = () => new Promise((resolve) => {
  port1.onmessage = resolve;
  port2.postMessage(0);
});
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const until = async (look) => {
  for (let turn = 0; turn < 2000; turn++) {
    const found = look();
    if (found) return found;
    await frame();
  }
  throw new Error(`nothing after 2000 frames: ${look}`);
};

// A fixed loop over integers that no compiler can leave out.
function busy() {
  const from = performance.now();
  let x = 1;
  for (let turn = 0; turn < 2000000; turn++) x = (Math.imul(x, 1664525) + 1013904223) | 0;
  const took = performance.now() - from;
  return x === 42 ? NaN : took;
}

