import type { Fault } from '../../csv/fault.ts';
import { ownRuns, runsOf } from '../own-words.ts';
import type { Rule } from '../rule.ts';

export const copiedSentence: Rule = {
  code: 'copied-sentence',
  level: 'error',
  title: '照抄了来源的句子',
  example: {
    file: 'content/cases/hohhot.mdx',
    row: 11,
    line: 11,
    value: '从2023年开始呼和浩特市连续',
    detail: { file: '002_6ad288150c95df33.txt' },
  },
  message: (fault) => `和 ${fault.detail?.['file'] ?? ''} 里的原文有 15 个字以上相同，又没有加引号`,
  remedy: () => '用自己的话重写；确实要引用，加上中文引号“ ”，尽量短',
  find: (project) => {
    if (project.sourceTexts === null) return [];
    const texts = [...project.sourceTexts].map(([file, text]) => ({ file, runs: new Set(runsOf(text)) }));
    return project.cases.flatMap(({ file, head, body, bodyLine }): Fault[] => {
      const parts = [
        { text: head.title, line: 1 },
        { text: head.summary, line: 1 },
        ...body.split('\n').map((text, index) => ({ text, line: bodyLine + index })),
      ];
      return parts.flatMap(({ text, line }): Fault[] => {
        for (const run of ownRuns(text)) {
          const source = texts.find(({ runs }) => runs.has(run));
          if (source) {
            return [{ code: 'copied-sentence', file, row: line, line, value: run, detail: { file: source.file } }];
          }
        }
        return [];
      });
    });
  },
};
