import type { Rule } from '../rule.ts';

export const fileMisplaced: Rule = {
  code: 'file-misplaced',
  level: 'error',
  title: '文件名或文件夹不对',
  example: { file: 'data/figures/150100.csv.txt', detail: { home: 'data/figures/150100.csv' } },
  message: (fault) => `像是 ${fault.detail?.['home'] ?? ''}，那里现在没有文件，里面的数据都读不到`,
  remedy: (fault) => {
    const home = fault.detail?.['home'] ?? '';
    if (/\.(?:xlsx?|et)$/iu.test(fault.file))
      return `用 Excel 或 WPS 打开，「另存为」CSV UTF-8（逗号分隔），存到 ${home}，再删除这个文件；只是改了扩展名的，改回 .csv`;
    const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
    return folder(fault.file) === folder(home) ? `改名为 ${home.slice(folder(home).length)}` : `移到 ${home}`;
  },
};
