import { gate, gateOfMembers } from './gate.ts';
import { organizationList, userSearch } from './lists.ts';
import { machine, printCase } from './measure.ts';
import { usage, usageCounters } from './usage.ts';

/** All cases by name. `npm run bench -- gate` runs one. */
const cases: Readonly<Record<string, () => Promise<void>>> = {
  gate: async () => printCase(await gate(64)),
  'gate-members': async () => printCase(await gateOfMembers(64)),
  'gate-few': async () => printCase(await gate(20)),
  'user-search': userSearch,
  'organization-list': organizationList,
  usage,
  'usage-counters': usageCounters,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in cases));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(cases).join(', ')}.`);
  process.exit(2);
}
console.log(machine());
for (const [name, run] of Object.entries(cases)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
