import type { Rule } from '../rule.ts';

export const notCsvXlsx: Rule = {
  code: 'not-csv-xlsx',
  level: 'error',
  title: '是 Excel 工作簿',
  example: { file: 'data/glossary.csv' },
  message: () => '这是 Excel 工作簿，只是改了扩展名',
  remedy: () => '用 Excel 或 WPS 打开，「另存为」CSV UTF-8（逗号分隔）',
};
