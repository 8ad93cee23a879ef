/**
 * `npm run bench`: what the built site weighs and how fast it is, against the bars it is held to. Build first.
 * `npm run bench -- search weight` runs some of the benches. Exit 0 only where every bar held.
 */
import { benches, onRequest } from './bench/index.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const [name, open] of Object.entries(benches)) {
    if (names.length > 0 ? !names.includes(name) : onRequest.has(name)) continue;
    console.log(`\n== ${name}`);
    const { bench } = await open();
    if (!(await bench())) process.exitCode = 1;
  }
}
