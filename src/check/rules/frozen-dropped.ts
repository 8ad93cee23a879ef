import type { Fault } from '../../csv/fault.ts';
import { faultAt, isWhole } from '../project.ts';
import type { Rule } from '../rule.ts';

export const frozenDropped: Rule = {
  code: 'frozen-dropped',
  level: 'error',
  title: '留存版被删掉',
  example: {
    file: 'data/frozen-metrics.csv',
    row: 2,
    column: '数据',
    value: '150100-004@v2683ca8da1',
    detail: { table: 'frozen-figures.csv', name: '150100-004@v2683ca8da1' },
  },
  message: (fault) => `data/${fault.detail?.['table'] ?? ''} 里少了「${fault.detail?.['name'] ?? ''}」这一版`,
  remedy: () => '从上一版把那一行复制回来：留存版的地址别人已经引用，不能删',
  find: (project) => {
    const faults: Fault[] = [];
    const kept = {
      'frozen-figures.csv': new Set(
        project.tables['frozen-figures'].map(({ value }) => `${value.figure}@${value.version}`),
      ),
      'frozen-metrics.csv': new Set(
        project.tables['frozen-metrics'].map(({ value }) => `${value.metric}@${value.version}`),
      ),
    };
    if (!isWhole(project, 'frozen-figures') || !isWhole(project, 'frozen-metrics')) return [];
    for (const { table, name } of project.everDropped ?? []) {
      if (!kept[table].has(name)) {
        faults.push({ code: 'frozen-dropped', file: `data/${table}`, detail: { table, name } });
      }
    }
    for (const row of project.tables['frozen-metrics']) {
      for (const name of row.value.figures) {
        if (kept['frozen-figures.csv'].has(name)) continue;
        faults.push(faultAt(row, 'frozen-dropped', '数据', { table: 'frozen-figures.csv', name }));
      }
    }
    return faults;
  },
};
