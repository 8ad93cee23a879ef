import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../src/dataset/files.ts';
import { load } from '../../../src/dataset/load.ts';
import {
  edited,
  goodContents,
  goodFiles,
  goodText,
  memoryFiles,
  problemsOf,
  testData,
  withRows,
} from '../../support/project.ts';

describe('problems or a dataset', () => {
  test('a good project: every row, no problem', async () => {
    const { dataset, problems, pages } = await load(await goodFiles());
    expect(problems).toEqual([]);
    expect(pages.map(({ file, slug, head, body, bodyLine }) => ({ file, slug, head, body, bodyLine }))).toEqual([
      {
        file: 'content/pages/about.mdx',
        slug: 'about',
        head: { title: '关于本站', description: '本站收录什么，由谁编辑。', updated: '2026-11-23', asked: [] },
        body: '\n本站不是政府网站。\n',
        bodyLine: 6,
      },
    ]);
    expect({
      districts: dataset?.districts.length,
      sources: dataset?.sources.length,
      metrics: dataset?.metrics.map(({ id }) => id),
      figures: dataset?.figures.map(({ id, district, status }) => [id, district, status]),
      lists: dataset?.dutyLists.map(({ id, items }) => [id, items.length]),
      certificates: dataset?.certificates.map(({ id }) => id),
      answers: dataset?.answers.map(({ certificate, district }) => [certificate, district]),
      glossary: dataset?.glossary.map(({ term }) => term),
      empty: [dataset?.offices, dataset?.corrections, dataset?.redirects, dataset?.updates],
      cases: dataset?.cases.map(({ slug, title, figures }) => [slug, title, figures]),
    }).toEqual({
      districts: 11,
      sources: 9,
      // By topic, in the order readers browse.
      metrics: ['community-items', 'village-items', 'plates-cleared', 'whistle-done'],
      figures: [
        ['150100-001', '150100', 'unverifiable'],
        ['150100-002', '150100', 'unverifiable'],
        ['150100-003', '150100', 'consistent'],
        ['150100-004', '150100', 'consistent'],
        ['150100-005', '150100', 'consistent'],
        ['150100-006', '150100', 'unverifiable'],
      ],
      lists: [
        ['150100-jiedao-fuquan-2023', 3],
        ['150100-shequ-shiwu-v1', 0],
        ['150100-shequ-shiwu-v2', 0],
        ['150100-shequ-shiwu-v3', 0],
        ['150123101204-hong-huang-lv-2024', 0],
      ],
      certificates: ['geren-dangan', 'qinshu-guanxi', 'ziniu-guanxi-gongzheng'],
      answers: [
        ['geren-dangan', '000000'],
        ['qinshu-guanxi', '000000'],
        ['qinshu-guanxi', '110000'],
        ['ziniu-guanxi-gongzheng', '000000'],
      ],
      glossary: ['村居吹哨'],
      empty: [[], [], [], []],
      cases: [['hohhot', '呼和浩特：社区事务从140项到58项', ['150100-003']]],
    });
  });

  test('one error: no dataset, and the problem as it stands', async () => {
    const districts = await edited('data/districts.csv', ['150103,回民区,150100,县级', '150103,回民区,150100,县']);
    const { dataset, problems } = await load(await goodFiles({ 'data/districts.csv': districts }));
    expect(dataset).toBeNull();
    expect(problems).toEqual([
      {
        level: 'error',
        code: 'enum',
        file: 'data/districts.csv',
        row: 7,
        line: 7,
        column: '级别',
        value: '县',
        message: '可以写：全国、省级、地级、县级、乡级、村级',
        remedy: '是否想写「县级」？',
      },
    ]);
  });

  test('a warning: the dataset is there, without the blank row', async () => {
    const districts = await withRows('data/districts.csv', ',,,,,,,,');
    const { dataset, problems } = await load(await goodFiles({ 'data/districts.csv': districts }));
    expect(problems.map(({ level, code, row }) => [level, code, row])).toEqual([['warning', 'blank-row', 13]]);
    expect(dataset?.districts.length).toBe(11);
  });

  test('BOM and CRLF are read as if they were not there', async () => {
    const contents = await goodContents();
    const windows = Object.fromEntries(
      await Promise.all(
        Object.keys(contents).map(async (path) => {
          const text = await goodText(path);
          return [
            path,
            path.endsWith('.csv') ? `\ufeff${text.replace(/\n/gu, '\r\n')}` : text.replace(/\n/gu, '\r\n'),
          ] as const;
        }),
      ),
    );
    const [unix, other] = [await load(memoryFiles(contents)), await load(memoryFiles(windows))];
    expect(other).toEqual(unix);
    expect(other.dataset?.figures.length).toBe(6);
  });

  test('the same files on disk and in memory are the same', async () => {
    expect(await load(filesIn(testData('good')))).toEqual(await load(await goodFiles()));
  });

  test('no files: everything missing is named at once', async () => {
    const { dataset, problems } = await load(memoryFiles({}));
    expect(dataset).toBeNull();
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(
      [
        'certificate-answers.csv',
        'certificates.csv',
        'districts.csv',
        'duty-lists.csv',
        'glossary.csv',
        'metrics.csv',
        'site.json',
        'sources.csv',
      ].map((file) => `file-missing data/${file}`),
    );
  });
});

describe('a broken file has its own message, and no echoes elsewhere', () => {
  test.each([
    ['data/districts.csv', '150103,回民区,', '150103,"回民区,', 'unclosed-quote'],
    ['data/districts.csv', '150000,内蒙古自治区,', '150000,内蒙古,自治区,', 'too-many-cells'],
    ['data/sources.csv', '编号,标题', '编号;标题', 'header-missing'],
    ['data/figures/150100.csv', '150100-003,', '', 'too-few-cells'],
    ['data/duties/150100-jiedao-fuquan-2023.csv', 'd002,赋权,综合事务,', 'd002,赋权,综合事务', 'too-few-cells'],
    ['data/duty-lists.csv', '编号,地区', '编号,地区,地区', 'header-duplicate'],
  ])('%s, %s', async (path, from, to, code) => {
    const problems = await problemsOf({ [path]: await edited(path, [from, to]) });
    expect(problems.filter(({ file }) => file !== path)).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('what follows from the rows', () => {
  test('a contradiction the editors found makes a figure 不一致', async () => {
    const { dataset } = await load(
      await goodFiles({
        'data/figures/150100.csv': await edited('data/figures/150100.csv', [
          '精简了12.5%,5,,',
          '精简了12.5%,5,标题和正文的数不同,',
        ]),
      }),
    );
    const figure = dataset?.index.figure.get('150100-004');
    expect([figure?.status, figure?.check.status, figure?.check.working]).toEqual([
      'inconsistent',
      'consistent',
      ['(72−63)÷72=12.500%，原文 12.5%，一致'],
    ]);
  });

  test('parts are summed against the figure they are part of', async () => {
    const header = (await goodText('data/figures/150100.csv')).split('\n')[0] ?? '';
    const row = (id: string, value: string, quote: string, partOf: string) =>
      `${id},plates-cleared,标识牌,合计,[x],,,${value},,,,,,hohhot-2024,${quote},,,,${partOf}`;
    const quote = '85个逐一核对，64个简化，17项退出';
    const { problems } = await load(
      await goodFiles({
        'data/figures/150102.csv': [
          `${header},合计项`,
          row('150102-001', '85', quote, ''),
          row('150102-002', '64', quote, '150102-001'),
          row('150102-003', '17', quote, '150102-001'),
          '',
        ].join('\n'),
      }),
    );
    expect(
      problems
        .filter(({ level }) => level === 'error')
        .map(({ code, file, row: at, message }) => [code, file, at, message]),
    ).toEqual([['arithmetic', 'data/figures/150102.csv', 2, '自己对不上：64+17=81，原文 85，不一致']]);
  });

  test('an answer whose office is stated in a place above needs none of its own', async () => {
    const rows = [
      'geren-dangan,150100,,,,新城区人才服务机构[chongyang-archive-service],,,,,,,,,,,,,',
      'ziniu-guanxi-gongzheng,150102,到别处办,,,,,,,,,,,,,,,,',
      'qinshu-guanxi,150102,到别处办,,,,,,,,,,,,,,,,',
    ];
    const national = await edited('data/certificate-answers.csv', [
      '县级以上公共就业和人才服务机构（或者授权的档案管理服务机构），依据档案记载出具存档、经历、亲属关系等证明[chongyang-archive-service]',
      '',
    ]);
    const problems = await problemsOf({
      'data/certificate-answers.csv': `${national.replace('geren-dangan,000000,到别处办', 'geren-dangan,000000,')}${[...rows, 'geren-dangan,150102,到别处办,,,,,,,,,,,,,,,,', 'geren-dangan,110000,到别处办,,,,,,,,,,,,,,,,'].join('\n')}\n`,
    });
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['not-issued-without-route', 10, '办理单位'],
    ]);
  });
});
