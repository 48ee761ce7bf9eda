// What the WebAssembly asks of the browser where JavaScript does it in fewer bytes: loading,
// compressing a link, files. Nothing here knows what is in them.

// Loads JSON of at most `limit` bytes. Never throws: tells how it failed.
export async function load(address, limit) {
  let response;
  try {
    response = await fetch(address, { referrerPolicy: 'no-referrer' });
  } catch {
    return { failure: navigator.onLine === false ? 'offline' : 'refused' };
  }
  if (!response.ok) return { failure: 'status', detail: String(response.status) };
  try {
    const bytes = await capped(response.body, limit);
    if (!bytes) return { failure: 'large' };
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch (error) {
    return error instanceof SyntaxError ? { failure: 'json' } : { failure: 'refused' };
  }
}

// Content with its sentences as one text, a line each: key, tab, sentence. One text crosses into the
// WebAssembly far faster than some hundred.
export const withLines = ({ words, ...content }) => ({
  ...content,
  words: Object.entries(words ?? {}).map((entry) => entry.join('\t')).join('\n'),
});

// The bytes of a stream, or nothing where there are more than `limit`.
async function capped(stream, limit) {
  let bytes = new Uint8Array(0);
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    const size = bytes.length + value.length;
    if (size > limit) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    const longer = new Uint8Array(size);
    longer.set(bytes);
    longer.set(value, bytes.length);
    bytes = longer;
  }
}

const through = (bytes, transform) => new Blob([bytes]).stream().pipeThrough(transform);

async function pack(text) {
  const bytes = await capped(through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')), 65536);
  if (!bytes) return undefined;
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(payload) {
  try {
    if (payload.length > 90000) return { failure: 'large' };
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = await capped(through(bytes, new DecompressionStream('deflate-raw')), 1048576);
    return text ? { value: JSON.parse(new TextDecoder().decode(text)) } : { failure: 'large' };
  } catch {
    return { failure: 'json' };
  }
}

async function open(file, limit) {
  if (file.size > limit) return { failure: 'large' };
  try {
    return { value: JSON.parse(await file.text()) };
  } catch {
    return { failure: 'json' };
  }
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// The port that the WebAssembly is given.
export const edge = (element, base, join) => ({
  // What comes after the first question: a later part of the code, and the content that it shows.
  async loadPart(part, path, limit) {
    const [there, loaded] = await Promise.all([join(part), this.load(path, limit)]);
    return there ? loaded : { failure: 'refused' };
  },
  async load(path, limit) {
    const loaded = await load(new URL(path, base).href, limit);
    return loaded.value && path.startsWith('content/') ? { value: withLines(loaded.value) } : loaded;
  },
  address: (path) => new URL(path, base).href,
  pack,
  unpack,
  open,
  download,
  copy,
  print: () => window.print(),
  tell: (name, detail) =>
    element.dispatchEvent(new CustomEvent(`rolefit-${name}`, { detail, bubbles: true, composed: true })),
});
