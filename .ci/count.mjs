/**
 * Prints "PASSED FAILED": the sum over Vitest's JSON reports in the folder given as the argument. What failed goes by name
 * to the error output.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const firstLine = (messages) => (messages[0] ?? '').split('\n')[0];

let passed = 0;
let failed = 0;

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  let failedHere = 0;
  for (const file of report.testResults) {
    const count = (status) => file.assertionResults.filter((test) => test.status === status).length;
    for (const { status, fullName, failureMessages } of file.assertionResults)
      if (status === 'failed')
        console.error(`${relative('.', file.name)}: ${fullName}\n  ${firstLine(failureMessages)}`);
    if (file.status === 'failed' && count('failed') === 0)
      console.error(`${relative('.', file.name)}\n  ${firstLine([file.message])}`);
    passed += count('passed');
    // A file that broke outside its tests has no failed test, and still failed.
    failedHere += count('failed') || (file.status === 'failed' ? 1 : 0);
  }
  // An error that belongs to no file.
  failed += failedHere || (report.success ? 0 : 1);
}

console.log(`${passed} ${failed}`);
