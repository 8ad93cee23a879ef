/** `npm run import`: the workbooks of `tests/fixtures/workbooks` into the small good project. */
import { readFile } from 'node:fs/promises';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { overlay } from '../../../src/dataset/overlay.ts';
import { load } from '../../../src/dataset/load.ts';
import { importChecked } from '../../../src/workbook/checked.ts';
import { goodFiles, goodText } from '../../support/project.ts';

const fixture = (name: string) => readFile(new URL(`../../fixtures/workbooks/${name}`, import.meta.url));

const bring = async (name: string, to: string | null = null) =>
  importChecked(await goodFiles(), name, await fixture(name), to);

/** The lines of the imported files that the project did not have. */
async function newLines({ files }: Awaited<ReturnType<typeof bring>>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { file, text } of files) {
    const old = new Set((await goodText(file)).split('\n'));
    found[file] = text.split('\n').filter((line) => !old.has(line));
  }
  return found;
}

/** What a written project says of itself. */
async function problemsAfter({ files }: Awaited<ReturnType<typeof bring>>) {
  const written = overlay(await goodFiles(), new Map(files.map(({ file, text }) => [file, text])));
  return (await load(written)).problems;
}

/** A workbook with one sheet of text cells. */
const sheet = async (name: string, rows: (string | number)[][]) => writeXlsx({ sheets: [{ name, rows }] });

describe('workbooks made with LibreOffice', () => {
  test('our own columns: only what changed is changed', async () => {
    const result = await bring('duties-plain.xlsx');
    expect(result.report).toMatchInlineSnapshot(`
      "读入 duties-plain.xlsx：
      工作表「150100-jiedao-fuquan-2023」→ 事项（duties/）：第1行是列名，3 行数据
      data/duties/150100-jiedao-fuquan-2023.csv：新增 0 行，修改 1 行，没有变 2 行，表里原有、工作簿里没有的 0 行照旧留着
        修改 d002：领域 「综合事务」 → 「综合协调」"
    `);
    expect(await newLines(result)).toMatchInlineSnapshot(`
      {
        "data/duties/150100-jiedao-fuquan-2023.csv": [
          "d002,赋权,综合协调,指挥调度权,街道办事处,,,",
        ],
      }
    `);
    expect(await problemsAfter(result)).toEqual([]);
  });

  test('the 1904 calendar, months, percentages, thousands, other names for columns, a new row', async () => {
    const result = await bring('figures-formats.xlsx');
    expect(result.report).toMatchInlineSnapshot(`
      "读入 figures-formats.xlsx：
      工作表「呼和浩特市」→ 减负数据（figures/）：第2行是列名，3 行数据
        「降幅」按「变化率」读
        「来源编号」按「来源」读
        「备注」按「说明」读
        「核算」由网站计算，没有收
        2 格百分比已写成数字，8.74% 写 8.74
        2 格 Excel 日期已写成 2024-08-06 的样子
        第1行是标题，没有收：「呼和浩特市减负数据」
      data/figures/150100.csv：新增 1 行，修改 1 行，没有变 1 行，表里原有、工作簿里没有的 4 行照旧留着
        没有编号的新行编为 150100-007，定了就不再改
        修改 150100-006：时间 「[x]」 → 「2024-08」"
    `);
    expect(await newLines(result)).toMatchInlineSnapshot(`
      {
        "data/figures/150100.csv": [
          "150100-006,plates-cleared,标识牌,合计,2024-08,,,8843,,,,,,hohhot-2024,截至目前共清理8843块标识牌,7,,",
          "150100-007,whistle-done,村居吹哨（再报）,比率,2024-08-06,,,,65.11,,4198,6448,,hohhot-2025,"已吹哨6448件、办结4198件,办结率达65.11%",,,",
        ],
      }
    `);
    expect(await problemsAfter(result)).toEqual([]);
  });

  test('codes as numbers: leading zeros from the format, twelve digits in plain figures, several names in a cell', async () => {
    const result = await bring('districts-codes.xlsx');
    expect(result.report).toMatchInlineSnapshot(`
      "读入 districts-codes.xlsx：
      工作表「Sheet1」→ 地区（districts.csv）：第1行是列名，3 行数据
        「行政区划代码」按「代码」读
        1 格数字按单元格格式补回了开头的 0
      data/districts.csv：新增 0 行，修改 1 行，没有变 2 行，表里原有、工作簿里没有的 8 行照旧留着
        修改 150102：别名 空 → 「新城」"
    `);
    expect(await newLines(result)).toMatchInlineSnapshot(`
      {
        "data/districts.csv": [
          "150102,新城区,150100,县级,市辖区,新城,,,",
        ],
      }
    `);
    expect(await problemsAfter(result)).toEqual([]);
  });

  test('merged cells are filled row by row; an empty sheet is passed over', async () => {
    const result = await bring('sources-merged.xlsx');
    expect(result.report).toMatchInlineSnapshot(`
      "读入 sources-merged.xlsx：
      工作表「来源」→ 来源（sources.csv）：第1行是列名，2 行数据
        4 格 Excel 日期已写成 2024-08-06 的样子
        第2–3行合并的单元格「呼和浩特市人民政府」已逐行填上
        第2–3行合并的单元格「政府文件」已逐行填上
      工作表「空表」是空的，跳过
      data/sources.csv：新增 2 行，修改 0 行，没有变 0 行，表里原有、工作簿里没有的 9 行照旧留着"
    `);
    expect(await newLines(result)).toMatchInlineSnapshot(`
      {
        "data/sources.csv": [
          "test-a,第一份文件,呼和浩特市人民政府,2024-08-06,政府文件,,https://example.org/a,2026-11-01,只见节选,,,,,",
          "test-b,第二份文件,呼和浩特市人民政府,2024-08,政府文件,,https://example.org/b,2026-11-02,全文在手,,,,,",
        ],
      }
    `);
    expect(await problemsAfter(result)).toEqual([]);
  });

  test('mistakes are told with both places, and nothing is written', async () => {
    const result = await bring('answers-broken.xlsx');
    expect(result.files).toEqual([]);
    expect(result.sound).toBe(false);
    expect(result.report).toMatchInlineSnapshot(`
      "读入 answers-broken.xlsx：
      工作表「答案」→ 答案（certificate-answers.csv）：第1行是列名，2 行数据
        「证明编号」按「证明」读
        「地区代码」按「地区」读
        「经办人」没有对应的列，没有收
      data/certificate-answers.csv：新增 2 行，修改 0 行，没有变 0 行，表里原有、工作簿里没有的 4 行照旧留着

      检查完成：4 处错误，0 处警告，0 处提示。改好错误之前网站不会更新。

      data/certificate-answers.csv
        【错误】data/certificate-answers.csv 第6行「地区」：现在是「新城」。districts.csv 里没有「新城」（工作簿「答案」第2行）。是否想写「150102」（新城区）？不是的话，先到 districts.csv 里加一行。
        【错误】data/certificate-answers.csv 第6行「核对日期」：现在是「8月6日」。日期写成 2024-08-06 的样子（工作簿「答案」第2行）。只知道月份写 2024-08，只知道年份写 2024；缺年份的按原文补上。
        【错误】data/certificate-answers.csv 第6行「结论」：现在是「已取销」。可以写：不用开、到别处办、社区可开、已取消（工作簿「答案」第2行）。是否想写「已取消」？
        【错误】data/certificate-answers.csv 第7行「来源」：现在是「hohhot-2023」。sources.csv 里没有「hohhot-2023」（工作簿「答案」第3行）。是否想写「hohhot-2024」（党建引领使出绣花功夫 基层治理绘就幸福图景）？不是的话，先到 sources.csv 里加一行。

      改好后再试一次即可，不用撤销。

      有错误，什么都没有写。在工作簿里照上面说的改，存盘后再导入一次。"
    `);
  });
});

test('in the way of WPS: title, unit line, running number, header again, sum, notes, signatures', async () => {
  const result = await bring('街道赋权事项表（报送稿）.xlsx');
  expect(result.report).toMatchInlineSnapshot(`
    "读入 街道赋权事项表（报送稿）.xlsx：
    工作表「Sheet1」→ 事项（duties/）：第3行是列名，3 行数据
      「事项类别」按「类别」读
      「事项名称」按「事项」读
      「承接部门」按「责任部门」读
      「备注」按「说明」读
      「序号」没有对应的列，没有收
      第4–5行合并的单元格「赋权」已逐行填上
      第4–5行合并的单元格「街道办事处」已逐行填上
      第1行是标题，没有收：「呼和浩特市街道办事处工作条例赋予街道的权力」
      第2行是标题，没有收：「填报单位：某街道办事处」
      第6行是重复的列名，没有收：「序号，事 项 类 别，事项名称，承接部门，备注」
      第8行是合计，没有收：「合 计，3项」；总数由网站计算，公布的总数写在 duty-lists.csv「公布总数」
      第9行是表注，没有收：「备注：表中事项以条例原文为准。」；要留的写进 duty-lists.csv 或那一行的「说明」
      第10行是表注，没有收：「制表人：甲，审核人：乙，填报日期：2024年8月6日」；要留的写进 duty-lists.csv 或那一行的「说明」
    data/duties/150100-jiedao-fuquan-2023.csv：新增 0 行，修改 1 行，没有变 2 行，表里原有、工作簿里没有的 0 行照旧留着
      修改 d003：说明 空 → 「条例第九条」"
  `);
  expect(await newLines(result)).toMatchInlineSnapshot(`
    {
      "data/duties/150100-jiedao-fuquan-2023.csv": [
        "d003,赋权,平安法治,行政执法处罚权,街道办事处,,,条例第九条",
      ],
    }
  `);
  expect(await problemsAfter(result)).toEqual([]);
});

describe('nothing is guessed in silence', () => {
  const reportOf = async (name: string, bytes: Uint8Array, to: string | null = null) => {
    const result = await importChecked(await goodFiles(), name, bytes, to);
    expect(result.files).toEqual([]);
    expect(result.sound).toBe(false);
    return result.report;
  };

  test('a sheet that is like no table', async () => {
    const bytes = await sheet('Sheet1', [
      ['姓名', '部门'],
      ['甲', '乙'],
    ]);
    expect(await reportOf('通讯录.xlsx', bytes)).toMatchInlineSnapshot(`
      "读入 通讯录.xlsx：


      还要先定下来，什么都没有写：
        工作表「Sheet1」的列名和哪张表都对不上。第一行写上列名（各表的列名在编辑手册里），或加上 --to 文件"
    `);
  });

  test('a list nobody can tell, until it is named', async () => {
    const bytes = await sheet('Sheet1', [
      ['编号', '类别', '事项', '责任部门'],
      ['d001', '赋权', '统筹协调权', '街道办'],
    ]);
    expect(await reportOf('事项.xlsx', bytes)).toMatchInlineSnapshot(`
      "读入 事项.xlsx：
      工作表「Sheet1」→ 事项（duties/）：第1行是列名，1 行数据

      还要先定下来，什么都没有写：
        工作表「Sheet1」：看不出是哪个清单的。加上 --to data/duties/清单编号.csv，或把工作表的名字改成清单的编号"
    `);
    const named = await importChecked(
      await goodFiles(),
      '事项.xlsx',
      bytes,
      'data/duties/150100-jiedao-fuquan-2023.csv',
    );
    expect(await newLines(named)).toEqual({
      'data/duties/150100-jiedao-fuquan-2023.csv': ['d001,赋权,综合事务,统筹协调权,街道办,,,'],
    });
  });

  test('a place the data does not have, in a column of places', async () => {
    const bytes = await sheet('Sheet1', [
      ['地区', '编号', '指标', '对象', '口径', '时间', '数量', '来源', '原文'],
      ['新城', '150102-001', 'plates-cleared', '标识牌', '合计', '2024', '5', 'hohhot-2024', '清理5块'],
    ]);
    expect(await reportOf('数据.xlsx', bytes)).toMatchInlineSnapshot(`
      "读入 数据.xlsx：
      工作表「Sheet1」→ 减负数据（figures/）：第1行是列名，1 行数据

      还要先定下来，什么都没有写：
        工作表「Sheet1」：第2行的地区「新城」不在 districts.csv 里"
    `);
  });

  const figures = (columns: string[], numbers: (string | number)[]) =>
    sheet('呼和浩特市', [
      ['序号', '指标', '对象', '口径', '时间', ...columns, '来源', '原文'],
      [
        1,
        'community-items',
        '社区事务（今年）',
        '合计',
        '2024',
        ...numbers,
        'hohhot-2024',
        '社区事务由140项减少到79项',
      ],
    ]);

  test.each([
    ['改革前', '改革后'],
    ['改革前数', '改革后数'],
    ['原数', '现数'],
    ['清理前数量', '清理后数量'],
  ])('numbers under %s and %s are read', async (before, after) => {
    const result = await importChecked(await goodFiles(), '数据.xlsx', await figures([before, after], [140, 79]), null);
    expect(result.report).toContain(`  「${before}」按「原值」读\n  「${after}」按「现值」读\n`);
    expect(await newLines(result)).toEqual({
      'data/figures/150100.csv': [
        '150100-007,community-items,社区事务（今年）,合计,2024,140,79,,,,,,,hohhot-2024,社区事务由140项减少到79项,,,',
      ],
    });
  });

  test('numbers in a column that is not read keep everything from being written', async () => {
    const bytes = await figures(['去年台账', '现值', '经办'], ['140项', 79, '社区办']);
    expect(await reportOf('数据.xlsx', bytes)).toMatchInlineSnapshot(`
      "读入 数据.xlsx：
      工作表「呼和浩特市」→ 减负数据（figures/）：第1行是列名，1 行数据
        「序号」没有对应的列，没有收
        「去年台账」没有对应的列，没有收
        「经办」没有对应的列，没有收

      还要先定下来，什么都没有写：
        工作表「呼和浩特市」：「去年台账」里有数，没有对应的列，收进来会丢掉这些数。把列名改成「原值」「现值」「数量」「变化率」「分子」「分母」里的一个；不要这些数，就删掉这一列"
    `);
  });

  test('files that are no workbook', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(await reportOf('旧表.xls', old)).toMatchInlineSnapshot(
      `"旧表.xls：这是旧格式（.xls 或 .et），或者加了密码。用 Excel 或 WPS 打开，「另存为」.xlsx，不设密码。"`,
    );
    expect(await reportOf('表.csv', strToU8('编号,名称\n'))).toMatchInlineSnapshot(
      `"表.csv：这不是 Excel 工作簿。CSV 文件不用导入，直接检查。"`,
    );
    expect(await reportOf('空.xlsx', zipSync({ 'a.txt': strToU8('a') }))).toMatchInlineSnapshot(
      `"空.xlsx：这个工作簿打不开，多半是下载没有完成。重新取一份，用 Excel 或 WPS 打开看看。"`,
    );
  });
});

test('blank cells keep what the file has, and a second import changes nothing', async () => {
  const bytes = await sheet('150100-jiedao-fuquan-2023', [
    ['编号', '领域', '事项'],
    ['d001', '', '统筹协调权'],
    ['', '平安法治', '行政执法处罚权'],
  ]);
  const result = await importChecked(await goodFiles(), '表.xlsx', bytes, null);
  expect(result.report).toMatchInlineSnapshot(`
    "读入 表.xlsx：
    工作表「150100-jiedao-fuquan-2023」→ 事项（duties/）：第1行是列名，2 行数据
    data/duties/150100-jiedao-fuquan-2023.csv：新增 0 行，修改 0 行，没有变 2 行，表里原有、工作簿里没有的 1 行照旧留着
      工作簿里空着的 1 格，保留表里原来的内容；要清空的，在 CSV 里清

    和表里的一样，没有要写的。"
  `);
  expect([result.files, result.sound]).toEqual([[], true]);
});

test('what our own downloads put before formulas comes off again', async () => {
  const bytes = await sheet('150100-jiedao-fuquan-2023', [
    ['编号', '事项', '说明'],
    ['d001', '统筹协调权', "'-见条例"],
  ]);
  const result = await importChecked(await goodFiles(), '表.xlsx', bytes, null);
  expect(await newLines(result)).toEqual({
    'data/duties/150100-jiedao-fuquan-2023.csv': ['d001,赋权,综合事务,统筹协调权,街道办事处,,,-见条例'],
  });
});

test('what needs no judgement is mended, and told', async () => {
  const bytes = await sheet('来源', [
    ['编号', '标题', '发布者', '日期', '类型', '网址', '取得日期', '核对状态'],
    [
      'test-c',
      '第三份\u200b文件',
      '[x]',
      '2024年8月6日',
      '政府文件',
      'https://example.org/c',
      '２０２６-11-01',
      '只见节选',
    ],
  ]);
  const result = await importChecked(await goodFiles(), '表.xlsx', bytes, null);
  expect(result.report).toMatchInlineSnapshot(`
    "读入 表.xlsx：
    工作表「来源」→ 来源（sources.csv）：第1行是列名，1 行数据
      第2行「标题」：「第三份␣文件」→「第三份文件」（删掉看不见的字符）
      第2行「日期」：「2024年8月6日」→「2024-08-06」（日期写成统一的样子）
      第2行「取得日期」：「２０２６-11-01」→「2026-11-01」（全角改半角）
    data/sources.csv：新增 1 行，修改 0 行，没有变 0 行，表里原有、工作簿里没有的 9 行照旧留着"
  `);
  expect(await newLines(result)).toMatchInlineSnapshot(`
    {
      "data/sources.csv": [
        "test-c,第三份文件,[x],2024-08-06,政府文件,,https://example.org/c,2026-11-01,只见节选,,,,,",
      ],
    }
  `);
});
