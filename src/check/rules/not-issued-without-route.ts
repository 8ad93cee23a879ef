import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** What a verdict must be able to say; checked on national answers, since a district's answer inherits what it leaves blank. */
const NEEDS = [
  { verdict: '到别处办', key: 'office', column: '办理单位' },
  { verdict: '不用开', key: 'substitute', column: '凭什么证明' },
] as const;

export const notIssuedWithoutRoute: Rule = {
  code: 'not-issued-without-route',
  level: 'error',
  title: '说了不开，没说怎么办',
  message: (fault) => `结论是「${fault.detail?.['verdict'] ?? ''}」，没有写「${fault.column ?? ''}」`,
  remedy: (fault) => (fault.column === '办理单位' ? '写明去哪里办' : '写明凭什么证件或材料证明，例如「凭户口簿」'),
  find: (project) => {
    const answers = project.tables['certificate-answers'];
    return answers.flatMap((row) =>
      NEEDS.flatMap(({ verdict, key, column }) => {
        if (!row.sound || row.value.verdict !== verdict || row.value[key].length > 0) return [];
        const inherited = answers.some(
          (other) =>
            other.value.certificate === row.value.certificate &&
            other.value.district === '000000' &&
            other.value[key].length > 0,
        );
        return inherited ? [] : [faultAt(row, 'not-issued-without-route', column, { verdict })];
      }),
    );
  },
};
