import { findPrinted } from '../../dataset/printed.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Counting words that stand for each other: a list counts people as 人 or 名, plates as 块 or 个. */
const FAMILIES = [
  '人名位个',
  '项条件个类起',
  '块个张',
  '家个处所支岗户',
  '次场批起件回',
  '级个类',
  '套台个份张',
] as const;

/** What can stand behind a number, the longer words first. */
const UNITS = [
  ...['平方公里', '个百分点', '公里', '人次', '万元', '亿元', '分钟', '小时'],
  ...'项块件条类家张户次支级岗天元名人套份处场起批个位所台%'.split(''),
];

const sameKind = (a: string, b: string): boolean =>
  a === b || a.startsWith(b) || FAMILIES.some((family) => family.includes(a) && family.includes(b));

export const unitMismatch: Rule = {
  code: 'unit-mismatch',
  level: 'warning',
  title: '单位和指标不同',
  example: {
    file: 'data/figures/150100.csv',
    row: 7,
    line: 7,
    column: '指标',
    value: 'plates-cleared',
    detail: { printed: '8843块', metric: '清理的标识牌', unit: '项' },
  },
  message: (fault) =>
    `原文写的是「${fault.detail?.['printed'] ?? ''}」，指标「${fault.detail?.['metric'] ?? ''}」的单位却是「${fault.detail?.['unit'] ?? ''}」；单位不同不能放在一条曲线上`,
  remedy: () => '换成单位相同的指标；没有的，在 metrics.csv 里加一个',
  find: ({ tables }) => {
    const metrics = new Map(tables.metrics.map((row) => [row.value.id, row.value]));
    return tables.figures.flatMap((row) => {
      const metric = metrics.get(row.value.metric);
      const { quote } = row.value;
      // A cell that could not be understood is null, whatever its type says.
      if (!metric || typeof quote !== 'string' || typeof metric.unit !== 'string') return [];
      for (const key of ['before', 'after', 'value'] as const) {
        const number = row.value[key];
        if (number === null) continue;
        const printed = findPrinted(number, quote).flatMap(({ index, length }) => {
          const behind = quote
            .slice(index + length)
            .replace(/^\s*个?[余多]?\s*/u, (more) => (/[余多]/u.test(more) ? '' : more.trimStart()));
          const unit = UNITS.find((one) => behind.startsWith(one));
          return unit === undefined ? [] : [{ unit, text: `${quote.slice(index, index + length)}${unit}` }];
        });
        const [first] = printed;
        if (first && !printed.some(({ unit }) => sameKind(metric.unit, unit))) {
          return [
            faultAt(row, 'unit-mismatch', '指标', { printed: first.text, metric: metric.name, unit: metric.unit }),
          ];
        }
      }
      return [];
    });
  },
};
