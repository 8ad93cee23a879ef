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
    /** What is said of a certificate at a place. */
    const place = (key: string, certificate: string, district: string) => JSON.stringify([key, certificate, district]);
    const said = new Set(
      answers.flatMap(({ value }) =>
        NEEDS.filter(({ key }) => value[key].length > 0).map(({ key }) =>
          place(key, value.certificate, value.district),
        ),
      ),
    );
    const isSaid = (key: string, certificate: string, district: string): boolean => {
      const seen = new Set<string>();
      for (let code: string | null | undefined = district; code && !seen.has(code); code = parents.get(code)) {
        if (said.has(place(key, certificate, code))) return true;
        seen.add(code);
      }
      return said.has(place(key, certificate, '000000'));
    };
    return answers.flatMap((row) =>
      NEEDS.flatMap(({ verdict, key, column }) => {
        const { certificate, district } = row.value;
        if (!row.sound || row.value.verdict !== verdict || isSaid(key, certificate, district)) return [];
        return [faultAt(row, 'not-issued-without-route', column, { verdict })];
      }),
    );
  },
};
