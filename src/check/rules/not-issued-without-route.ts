import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** What a verdict must be able to say, in its own row or in one of a place above, from which it is inherited. */
const NEEDS = [
  { verdict: '到别处办', key: 'office', column: '办理单位' },
  { verdict: '不用开', key: 'substitute', column: '凭什么证明' },
] as const;

export const notIssuedWithoutRoute: Rule = {
  code: 'not-issued-without-route',
  level: 'error',
  title: '说了不开，没说怎么办',
  example: {
    file: 'data/certificate-answers.csv',
    row: 2,
    line: 2,
    column: '办理单位',
    value: '',
    detail: { verdict: '到别处办' },
  },
  message: (fault) => `结论是「${fault.detail?.['verdict'] ?? ''}」，没有写「${fault.column ?? ''}」`,
  remedy: (fault) => (fault.column === '办理单位' ? '写明去哪里办' : '写明凭什么证件或材料证明，例如「凭户口簿」'),
  find: (project) => {
    const answers = project.tables['certificate-answers'];
    const parents = new Map(project.tables.districts.map((row) => [row.value.code, row.value.parent]));
    const isBelow = (district: string, above: string): boolean => {
      const seen = new Set<string>();
      for (let code: string | null | undefined = district; code && !seen.has(code); code = parents.get(code)) {
        if (code === above) return true;
        seen.add(code);
      }
      return above === '000000';
    };
    return answers.flatMap((row) =>
      NEEDS.flatMap(({ verdict, key, column }) => {
        if (!row.sound || row.value.verdict !== verdict || row.value[key].length > 0) return [];
        const inherited = answers.some(
          (other) =>
            other.value.certificate === row.value.certificate &&
            isBelow(row.value.district, other.value.district) &&
            other.value[key].length > 0,
        );
        return inherited ? [] : [faultAt(row, 'not-issued-without-route', column, { verdict })];
      }),
    );
  },
};
