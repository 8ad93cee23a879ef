import type { Rule } from '../rule.ts';

export const encodingUtf16: Rule = {
  code: 'encoding-utf16',
  level: 'error',
  title: '编码是 UTF-16',
  example: { file: 'data/glossary.csv' },
  message: () => '文件是 UTF-16（常见于「Unicode 文本」）',
  remedy: () => '在 Excel 或 WPS 里「另存为」，类型选「CSV UTF-8（逗号分隔）」，再上传一次',
};
