/** `/data/README.md`, also in the archive: what somebody must know who has only the files. In the order of OWID's. */
import { correctedName } from '../dataset/corrections.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { periodWords } from '../dataset/wording.ts';
import { byteLength, describeData, sha256 } from './data-package.ts';
import { correctionWords } from './feed.ts';
import { dataDate, exportsOf } from './index.ts';
import { siteUrl } from './site-url.ts';
import type { Export, ExportColumn } from './table.ts';

export function readme(dataset: Dataset): string {
  const { name, publisher, licences } = dataset.settings;
  const by = publisher === '' ? name : publisher;
  const date = dataDate(dataset);
  const page = siteUrl(dataset, '/data/');
  const tables = exportsOf(dataset);
  const years = dataset.figures.flatMap(({ period }) => period?.match(/\d{4}/gu) ?? []).sort();
  const first = years[0];
  const last = years.at(-1);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      '怎样引用',
      [
        '先写原始来源（每一行的「来源」列，对应 sources.csv），再写本站。',
        `- 短：原始来源。转引自${name}，数据编号`,
        `- 全：原始来源的责任者. 题名[文献类型]. (日期). 网址. ${by}. ${name}：全部数据[DS/OL]. ${date === null ? '' : `(${date})`}[引用日期]. ${page}.`,
        `- 每条减负数据、每个指标的网页上有写好的引文，BibTeX 和 CSL-JSON：${siteUrl(dataset, '/figures/')}`,
      ],
    ],
    ['最近更新', [date ?? '没有记录']],
    ['下次核对', ['没有固定日期。来源改了，或有人指出错误，就核对。']],
    [
      '时间范围',
      [
        first === undefined || last === undefined
          ? '没有写明时间的数据。'
          : `减负数据写明的年份从 ${first} 年到 ${last} 年；「时间」是空的，是原文没有说明。`,
      ],
    ],
    ['单位', ['每条减负数据的单位在「单位」列，和指标表里的一样。变化率一律写百分数，8.74 就是 8.74%。']],
    [
      '口径',
      [
        '「口径」列写明这个数是合计、平均、单个还是比率。只有指标、对象、口径和地区级别都相同的数可以比。',
        '减掉的数量和现有的数量不是一回事，不能放在一起。',
      ],
    ],
    [
      '来源',
      [`共 ${String(dataset.sources.length)} 份，见 sources.csv：发布者、文号、日期、网址、取得日期、看到了多少原文。`],
    ],
    [
      '我们做了什么处理',
      [
        '- 数字照原文录入，万、亿换成普通数字；原文的约、余等字写在「限定」列。',
        '- 「核算」和「算式」是本站算的：只看原文自己的数对不对得上，没有到实地核实。',
        '- 「原文」列一字不改。',
      ],
    ],
    ['缺失值', ['CSV 里空着、JSON 里是 null：资料没有说。空不等于 0。']],
    ['文件', ['每张表有 CSV 和 JSON 两种，内容相同。', ...tables.map(fileLine)]],
    ['列', tables.flatMap(columnLines)],
    [
      '与上一版的差别',
      [
        `每条数据以前的样子留在 frozen-figures.csv，一版一行，写下后不改。`,
        ...dataset.updates.map((update) => `- ${update.date} ${update.title}：${update.content}`),
      ],
    ],
    ['更正', correctionLines(dataset, '更正', '本站写错、已经改正的。')],
    ['修订', correctionLines(dataset, '修订', '来源自己改了数，本站跟着改的。')],
    [
      '许可',
      [
        `- 我们的选择、编排、核对和说明：${licences.data}，注明出处即可使用。`,
        `- 原始文件：${licences.sources}。「原文」列只摘录核对数字所需的原话。`,
      ],
    ],
    [
      '用 Excel、WPS 打开 CSV',
      [
        "- 以 = + - @（和全角的 ＝ ＋ － ＠）、制表符、换行开头的文字，前面加了一个英文单引号 '，防止表格软件把它当公式运行；单引号后面才是原来的内容。真正的数字不加。",
        '- 12 位的地区代码可能被显示成 1.5E+11，「2024-10」可能被改成日期：用「数据 → 从文本导入」，把这些列设为文本。',
        '- 文件是 UTF-8，开头有字节顺序标记（BOM），换行是 CRLF。',
      ],
    ],
    ['校验值（SHA-256）', tables.flatMap((table) => hashLines(table))],
  ];
  return `# ${name}：全部数据\n\n${describeData(dataset)}\n\n${sections
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`)
    .join('\n')}`;
}

const fileLine = (table: Export): string =>
  `- ${table.name}.csv、${table.name}.json：${table.title}，${String(table.rows)} 行${
    table.asOf === null ? '' : `，最近一次${table.asOf.what}：${table.asOf.date}`
  }`;

const TYPE_WORDS: Readonly<Record<ExportColumn['type'], string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  date: '日期，年、年-月或年-月-日',
  list: '多个，用 ; 分开',
};

const columnLines = (table: Export): string[] => [
  `### ${table.name}（${table.title}）`,
  '',
  ...table.columns.map(
    ({ header, key, type, meaning }) => `- ${header}（${key}，${TYPE_WORDS[type]}）：${meaning.replaceAll('\n', ' ')}`,
  ),
  '',
];

function correctionLines(dataset: Dataset, kind: '更正' | '修订', meaning: string): string[] {
  const own = dataset.corrections.filter((correction) => correction.kind === kind);
  return [
    meaning,
    ...(own.length === 0 ? [`到目前为止没有${kind}。`] : []),
    ...own.map(
      (correction) =>
        `- ${periodWords(correction.date)} ${correctedName(dataset, correction)}（${siteUrl(dataset, correction.object)}）：${correctionWords(correction)}`,
    ),
  ];
}

function hashLines(table: Export): string[] {
  const files = [
    [`${table.name}.csv`, table.csv()],
    [`${table.name}.json`, table.json()],
  ] as const;
  return files.map(([file, text]) => `- ${file}：${sha256(text)}（${String(byteLength(text))} 字节）`);
}
