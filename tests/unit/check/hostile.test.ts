/** What the checker says of hostile text, column by column. */
import { expect, test } from 'vitest';
import Papa from 'papaparse';
import { tableNames, tables } from '../../../src/schema/index.ts';
import type { Table } from '../../../src/schema/table.ts';
import { hostileColumns, hostileProject } from '../../support/hostile-data.ts';
import { load } from '../../../src/dataset/load.ts';
import { goodText, memoryFiles, problemsOf } from '../../support/project.ts';

test('every hostile cell of the hostile project is named, and none keeps the site from being built', async () => {
  const { problems, dataset } = await load(memoryFiles(await hostileProject()));
  expect(dataset).not.toBeNull();
  for (const code of ['html-in-cell', 'invisible-char']) {
    const named = new Set(
      problems.filter((one) => one.code === code).map((one) => `${one.file.split('/')[1] ?? ''} ${one.column ?? ''}`),
    );
    const passedOver = hostileColumns
      .map(({ table, column }) => `${(tables[table] as Table).path.replace('/', '')} ${column.header}`)
      .filter((name) => !named.has(name));
    expect(passedOver).toEqual([]);
  }
  const tooLong = problems.filter((one) => one.code === 'too-long').map(({ message }) => message);
  expect(tooLong.filter((message) => !/^有 \d+ 个字，这一列最好不超过 \d+ 个$/u.test(message))).toEqual([]);
  expect(tooLong.filter((message) => /^有 10\d{3} 个字/u.test(message)).length).toBeGreaterThan(20);
});

test('an address that is not http or https is refused in every column of addresses', async () => {
  const refused: string[] = [];
  const wanted: string[] = [];
  // Has rows of every table, which the good project has not.
  const contents = await hostileProject();
  for (const name of tableNames) {
    const definition: Table = tables[name];
    for (const column of Object.values(definition.columns)) {
      if (column.cell.kind !== '网址') continue;
      const file = `data/${definition.path}`;
      for (const hostile of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<b>', '//other.example/']) {
        wanted.push(`${file} 2 ${column.header} ${hostile}`);
        const { data } = Papa.parse<string[]>(String(contents[file]), { delimiter: ',', skipEmptyLines: true });
        const [header = [], first = []] = data;
        first[header.indexOf(column.header)] = hostile;
        const problems = await problemsOf({ [file]: `${Papa.unparse(data, { newline: '\n' })}\n` });
        refused.push(
          ...problems
            .filter((one) => one.code === 'url' && one.level === 'error')
            .map((one) => `${one.file} ${String(one.row)} ${one.column ?? ''} ${one.value ?? ''}`),
        );
      }
    }
  }
  expect(refused).toEqual(wanted);
  expect(wanted.length).toBeGreaterThanOrEqual(8);
});

test.each(['<img src=x onerror=alert(1)>', '..', 'a b', '{1+1}', '\u202egpj', 'a%2fb', 'a"b'])(
  'an article whose file is named %s is refused',
  async (name) => {
    const problems = await problemsOf({
      [`content/cases/${name}.mdx`]: await goodText('content/cases/hohhot.mdx'),
    });
    expect(problems.map(({ code, level, value }) => ({ code, level, value }))).toEqual([
      { code: 'article-name', level: 'error', value: name },
    ]);
  },
);
