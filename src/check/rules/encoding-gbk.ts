import type { Rule } from '../rule.ts';

export const encodingGbk: Rule = {
  code: 'encoding-gbk',
  level: 'error',
  title: '编码不是 UTF-8',
  example: { file: 'data/glossary.csv', detail: { reading: '编号,术语,定义,别名,来源,说明' } },
  message: (fault) =>
    fault.detail?.['reading']
      ? `文件不是 UTF-8，看起来是 GBK（首行读作「${fault.detail['reading']}」）`
      : `文件不是 UTF-8，里面有读不出的字节`,
  remedy: (fault) =>
    fault.file.endsWith('.csv')
      ? '在 Excel 或 WPS 里「另存为」，类型选「CSV UTF-8（逗号分隔）」，再上传一次'
      : '用记事本打开，「另存为」时编码选 UTF-8，再上传一次',
};
