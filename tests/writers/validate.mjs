// Judges JSON-LD by the rules for Google's job postings: one posting a line in, the list of what
// the validator finds a line out. The first argument is the folder of npm's packages.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const packages = pathToFileURL(`${process.argv[2]}/`);
const entry = new URL('@adobe/structured-data-validator/src/index.js', packages);
const { default: Validator } = await import(entry);
const validator = new Validator();

for await (const line of createInterface({ input: process.stdin })) {
  const issues = await validator.validate({ jsonld: { JobPosting: [JSON.parse(line)] } });
  const told = ({ severity, path, fieldNames, issueMessage }) =>
    ({ severity, depth: path.length, fields: fieldNames, message: issueMessage });
  console.log(JSON.stringify(issues.map(told)));
}
