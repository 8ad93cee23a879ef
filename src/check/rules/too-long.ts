import type { Rule } from '../rule.ts';

export const tooLong: Rule = {
  code: 'too-long',
  level: 'warning',
  title: '太长',
  example: {
    detail: { length: '77', limit: '60' },
    file: 'data/certificates.csv',
    row: 3,
    line: 3,
    column: '批次',
    value:
      '国家第一批、湖北第一批国家第一批、湖北第一批国家第一批、湖北第一批国家第一批、湖北第一批国家第一批、湖北第一批国家第一批、湖北第一批国家第一批、湖北第一批',
  },
  message: (fault) => `有 ${fault.detail?.['length'] ?? ''} 个字，这一列最好不超过 ${fault.detail?.['limit'] ?? ''} 个`,
  remedy: () => '缩短；有「说明」列的，细节写到那里',
};
