import type { Rule } from '../rule.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  module: '文章里不能写程序（import、export）',
  expression: '花括号里的内容会当成程序运行',
  syntax: '从这一行起读不出来，多半是「<」或「{」没有配对',
};

const REMEDIES: Readonly<Record<string, string>> = {
  module: '删除这一行；引用数据直接写 <Figure id="150100-001" />，不用先写 import',
  expression: '删掉花括号和里面的内容；要显示花括号本身，写成 \\{',
  syntax: '文字里的小于号写成 &lt;，花括号写成 \\{；标签写完整，例如 <Figure id="150100-001" />；网址写成 [文字](网址)',
  property:
    '写成 <Figure id="150100-001" /> 或 <Figure id="150100-001" show="before" />；show 可以写 before（原值）、after（现值）、value（数量）、rate（变化率）、numerator（分子）、denominator（分母）',
};

export const articleCode: Rule = {
  code: 'article-code',
  level: 'error',
  title: '文章里有程序代码',
  example: {
    file: 'content/cases/hohhot.mdx',
    row: 13,
    line: 13,
    value: "import Chart from '../Chart.astro';",
    detail: { what: 'module' },
  },
  message: (fault) => {
    const { what = '', tag = '' } = fault.detail ?? {};
    return (
      MESSAGES[what] ?? (what === 'property' ? `${tag} 里只能写 id 和 show，都用英文双引号` : `文章里不能用「${tag}」`)
    );
  },
  remedy: (fault) =>
    REMEDIES[fault.detail?.['what'] ?? ''] ??
    '只能用 <Figure id="150100-001" />；别的用文字写法：粗体写成 **粗体**，链接写成 [文字](网址)',
};
