/** `npm run new`: asks for a district, a list, a certificate, a figure or a case, and writes it once all of it holds. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { filesIn } from '../dataset/files.ts';
import { makeNew } from '../new/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
// Answers come from a keyboard or from a pipe, line by line.
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const texts = await makeNew(
  filesIn(values.root),
  today,
  {
    ask: async (question) => {
      process.stdout.write(question);
      const next = await answers.next();
      const answer = next.done === true ? null : next.value;
      // A keyboard shows what is typed; a pipe does not.
      if (!process.stdin.isTTY) process.stdout.write(`${answer ?? ''}\n`);
      return answer;
    },
    say: (text) => console.log(text),
  },
  positionals[0],
);
if (texts === null) {
  console.error('什么都没有写。');
  process.exitCode = 1;
} else {
  for (const [file, text] of texts) {
    await mkdir(dirname(join(values.root, file)), { recursive: true });
    await writeFile(join(values.root, file), text);
  }
  console.log(`已写入 ${[...texts.keys()].join('、')}。`);
}
process.stdin.destroy();
