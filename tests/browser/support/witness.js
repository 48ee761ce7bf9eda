// Keeps what a page complains of, under a symbol, so that no name is added to the window.
const complaints = [];
Object.defineProperty(window, Symbol.for('witness'), { value: complaints });
addEventListener('error', ({ message }) => complaints.push(`error: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejection: ${reason}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  complaints.push(`policy: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`));
const { error } = console;
console.error = (...words) => {
  complaints.push(`console: ${words.join(' ')}`);
  error.apply(console, words);
};
