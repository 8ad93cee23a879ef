import type { Claim } from '../../schema/cells.ts';
import { tables } from '../../schema/index.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

export const unsourced: Rule = {
  code: 'unsourced',
  level: 'error',
  title: '没有来源',
  example: {
    file: 'data/certificate-answers.csv',
    row: 4,
    line: 4,
    column: '办理单位',
    value: '申领死亡参保人有关待遇的关系证明，社区可以开',
    detail: { claim: '申领死亡参保人有关待遇的关系证明，社区可以开' },
  },
  message: (fault) => `「${fault.detail?.['claim'] ?? ''}」没有写来源，这一行的「来源」也是空的`,
  remedy: () => '在这句话后面写 [来源编号]；没有来源就写 [未核实]，页面会照实标出',
  find: (project) =>
    project.tables['certificate-answers'].flatMap((row) => {
      if (!row.sound || row.value.sources.length > 0) return [];
      const values = row.value as unknown as Readonly<Record<string, unknown>>;
      return Object.entries(tables['certificate-answers'].columns).flatMap(([key, column]) => {
        if (column.cell.table !== 'sources' || column.header === '来源') return [];
        const bare = (values[key] as readonly Claim[]).find((claim) => claim.sources.length === 0 && !claim.unverified);
        return bare ? [faultAt(row, 'unsourced', column.header, { claim: bare.text })] : [];
      });
    }),
};
