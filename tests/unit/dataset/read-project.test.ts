import { describe, expect, test } from 'vitest';
import { readProject } from '../../../src/dataset/read-project.ts';
import { edited, goodFiles, memoryFiles, problemsOf, withRows } from '../../support/project.ts';

describe('rows and where they stand', () => {
  test('a row has its values, its cells as written, its file, row and line', async () => {
    const { tables } = await readProject(await goodFiles(), null);
    expect(tables.metrics[1]).toEqual({
      value: {
        id: 'village-items',
        name: '村级事务项数',
        topic: '职责清单',
        unit: '项',
        form: '前后对比',
        direction: '越少越好',
        definition: '清单梳理前后村级事务的项数',
        comparability: null,
      },
      sound: true,
      cells: {
        编号: 'village-items',
        名称: '村级事务项数',
        主题: '职责清单',
        单位: '项',
        形式: '前后对比',
        方向: '越少越好',
        定义: '清单梳理前后村级事务的项数',
        可比说明: '',
      },
      file: 'data/metrics.csv',
      row: 3,
      line: 3,
    });
  });

  test('a row with a cell that cannot be read is kept, marked, and lacks that value only', async () => {
    const metrics = await edited('data/metrics.csv', ['村级事务项数,职责清单', '村级事务项数,清单']);
    const { tables } = await readProject(await goodFiles({ 'data/metrics.csv': metrics }), null);
    const row = tables.metrics[1];
    expect([row?.sound, row?.value.id, row?.value.topic, row?.cells['主题']]).toEqual([
      false,
      'village-items',
      null,
      '清单',
    ]);
  });

  test('rows of a folder know which file they are from', async () => {
    const { tables } = await readProject(await goodFiles(), null);
    expect(tables.duties.map(({ value }) => [value.list, value.id])).toEqual([
      ['150100-jiedao-fuquan-2023', 'd001'],
      ['150100-jiedao-fuquan-2023', 'd002'],
      ['150100-jiedao-fuquan-2023', 'd003'],
    ]);
    expect(new Set(tables.figures.map(({ value }) => value.district))).toEqual(new Set(['150100']));
  });

  test('columns may stand in any order', async () => {
    const glossary = '说明,来源,别名,定义,术语,编号\n,hohhot-2025,未诉先办;接诉即办,甲乙,村居吹哨,cunju-chuishao\n';
    const { tables, faults } = await readProject(await goodFiles({ 'data/glossary.csv': glossary }), null);
    expect(faults).toEqual([]);
    expect(tables.glossary.map(({ value }) => value)).toEqual([
      {
        id: 'cunju-chuishao',
        term: '村居吹哨',
        definition: '甲乙',
        aliases: ['未诉先办', '接诉即办'],
        sources: ['hohhot-2025'],
        note: null,
      },
    ]);
  });

  test('[x] and [z] are no value where they may stand', async () => {
    const sources = await edited('data/sources.csv', [
      'hohhot-2024,党建引领使出绣花功夫 基层治理绘就幸福图景,[x],[x]',
      'hohhot-2024,党建引领使出绣花功夫 基层治理绘就幸福图景,[z],[x]',
    ]);
    const { tables, faults } = await readProject(await goodFiles({ 'data/sources.csv': sources }), null);
    expect(faults).toEqual([]);
    const row = tables.sources.find(({ value }) => value.id === 'hohhot-2024');
    expect([row?.sound, row?.value.publisher, row?.value.date]).toEqual([true, null, null]);
  });

  test('full-width digits, spaces and full-width semicolons are read as meant', async () => {
    const rows = await withRows(
      'data/duty-lists.csv',
      '150102-x,１５０１０２, 村级工作事务清单 ,[x],甲,,[x],[x],[x],５８,,未公开,,hohhot-2024；hohhot-2025,,,,,',
    );
    const { tables } = await readProject(await goodFiles({ 'data/duty-lists.csv': rows }), null);
    const row = tables['duty-lists'].at(-1);
    expect([row?.sound, row?.value.district, row?.value.kind, row?.value.declaredTotal, row?.value.sources]).toEqual([
      true,
      '150102',
      '村级工作事务清单',
      58,
      ['hohhot-2024', 'hohhot-2025'],
    ]);
  });
});

describe('the texts of the sources', () => {
  test('none where nobody gave them', async () => {
    expect((await readProject(await goodFiles(), null)).sourceTexts).toBeNull();
  });

  test('by file name, from any folder', async () => {
    const { sourceTexts } = await readProject(await goodFiles(), memoryFiles({ 'a.txt': '甲', 'deep/b.txt': '乙' }));
    expect(sourceTexts).toEqual(
      new Map([
        ['a.txt', '甲'],
        ['b.txt', '乙'],
      ]),
    );
  });
});

describe('settings and articles', () => {
  test('the settings', async () => {
    const { settings } = await readProject(await goodFiles(), null);
    expect([settings?.name, settings?.base, settings?.address]).toEqual(['明白账', '/', 'https://mingbai.example.org']);
  });

  test('an article has its place, its head and its body with the line it starts at', async () => {
    const { cases } = await readProject(await goodFiles(), null);
    expect(cases).toEqual([
      {
        file: 'content/cases/hohhot.mdx',
        slug: 'hohhot',
        head: {
          title: '呼和浩特：社区事务从140项到58项',
          district: '150100',
          sources: ['hohhot-2024'],
          summary: '两次梳理之后，社区事务还有58项，减少了58.6%。',
          date: '2026-11-23',
          lists: ['150100-shequ-shiwu-v1', '150100-shequ-shiwu-v3'],
          figures: ['150100-003'],
        },
        body: '\n呼和浩特市两次梳理村（社区）职责事项清单，社区事务 <Figure id="150100-003" />。\n',
        bodyLine: 10,
      },
    ]);
  });

  test.each([
    [
      'a type that is not text',
      'title: 关于本站',
      'title: [关于本站]',
      'title',
      '写法的类型不对（文字要加引号，列表用 [ ]）',
    ],
    ['an item left out', 'title: 关于本站\n', '', 'title', '缺少这一项'],
    ['nothing behind the colon', 'title: 关于本站', "title: ''", 'title', '不能空'],
    [
      'a date that does not exist',
      "updated: '2026-11-23'",
      "updated: '2026-02-30'",
      'updated',
      '日期写成 2024-08-06 的样子',
    ],
  ])('%s', async (_, from, to, column, message) => {
    const problems = await problemsOf({
      'content/pages/about.mdx': await edited('content/pages/about.mdx', [from, to]),
    });
    expect(problems.map((problem) => [problem.code, problem.column, problem.message])).toEqual([
      ['article-head', column, message],
    ]);
  });

  test('other files beside the articles are left alone', async () => {
    expect(await problemsOf({ 'content/cases/notes.txt': '草稿', 'data/LICENSE.md': 'CC BY 4.0' })).toEqual([]);
  });
});

describe('several broken cells', () => {
  test('all are told at once, each with its own place', async () => {
    const problems = await problemsOf({
      'data/districts.csv': await edited('data/districts.csv', ['150103,回民区,150100,县级', '150103,,150100,县']),
      'data/metrics.csv': await edited('data/metrics.csv', ['越少越好', '少']),
      'data/glossary.csv': await edited('data/glossary.csv', ['hohhot-2025', 'hohhot-2052']),
    });
    expect(problems.map(({ code, file, row, column }) => [code, file, row, column])).toEqual([
      ['required', 'data/districts.csv', 7, '名称'],
      ['enum', 'data/districts.csv', 7, '级别'],
      ['foreign-key', 'data/glossary.csv', 2, '来源'],
      ['enum', 'data/metrics.csv', 2, '方向'],
    ]);
  });
});
