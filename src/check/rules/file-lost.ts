import type { Rule } from '../rule.ts';

export const fileLost: Rule = {
  code: 'file-lost',
  level: 'error',
  title: '整个文件不见了',
  example: { file: 'data/figures/150100.csv', detail: { count: '6', first: '/figures/150100-001/' } },
  message: (fault) =>
    `上一版有这个文件，这一版没有；里面的数据有 ${fault.detail?.['count'] ?? ''} 页，读者存下的网址会打不开`,
  remedy: (fault) =>
    `从上一版复制回来；确实要撤掉，每一页在 redirects.csv 加一行，第一页是 ${fault.detail?.['first'] ?? ''}`,
};
