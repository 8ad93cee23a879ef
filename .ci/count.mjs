/** Prints "PASSED FAILED": the sum over Vitest's JSON reports in the folder given as the argument. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  let failedHere = 0;
  for (const file of report.testResults) {
    const count = (status) => file.assertionResults.filter((test) => test.status === status).length;
    passed += count('passed');
    // A file that broke outside its tests has no failed test, and still failed.
    failedHere += count('failed') || (file.status === 'failed' ? 1 : 0);
  }
  // An error that belongs to no file.
  failed += failedHere || (report.success ? 0 : 1);
}

console.log(`${passed} ${failed}`);
