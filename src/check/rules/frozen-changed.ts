import { versionOf } from '../../schema/frozen.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

export const frozenChanged: Rule = {
  code: 'frozen-changed',
  level: 'error',
  title: '留存版被改动',
  example: { file: 'data/frozen-figures.csv', row: 2, column: '版本', value: 'vab466cd452' },
  message: () => '这一行的内容和版本对不上：留存版写下以后不能改，别人已经引用了它',
  remedy: () => '从上一版把这一行原样复制回来；要改数据，就改 data/figures/ 里的，再运行 npm run freeze',
  find: (project) =>
    (['frozen-figures', 'frozen-metrics'] as const).flatMap((name) =>
      project.tables[name].flatMap((row) =>
        row.sound && versionOf(row.value) !== row.value.version ? [faultAt(row, 'frozen-changed', '版本')] : [],
      ),
    ),
};
