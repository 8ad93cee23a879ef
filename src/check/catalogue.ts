/** The kinds of mistake as the handbook shows them: generated from the rules, so that the two cannot differ. */
import { FIXED_KINDS } from './fix.ts';
import { formatProblem, type Level } from './problem.ts';
import { toProblem } from './rule.ts';
import { rules } from './rules/index.ts';

/** One kind of mistake. */
export interface CatalogueEntry {
  /** The rule's code: also its anchor on `/editing/errors/`. */
  readonly code: string;
  readonly level: Level;
  readonly title: string;
  /** What stands in the file, where one cell or line is to blame. */
  readonly wrong: string | null;
  /** What should stand there, where one cell is all it takes. */
  readonly right: string | null;
  /** The whole message as the checker says it of the example. */
  readonly message: string;
  /** What to do, by itself. */
  readonly remedy: string;
  /** Whether `npm run fix` mends it, wherever it needs no judgement. */
  readonly fixed: boolean;
}

/** Kinds that belong together, in the order an editor meets them. */
export interface CatalogueGroup {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

/** Each code once. A rule that is missing here fails its test. */
const GROUPS: readonly (readonly [title: string, codes: readonly string[]])[] = [
  [
    '文件打不开或读不全',
    [
      'encoding-gbk',
      'encoding-utf16',
      'mojibake',
      'not-csv-xlsx',
      'not-csv-html',
      'merge-conflict',
      'empty-file',
      'header-only',
      'delimiter',
      'sep-line',
      'mixed-newlines',
      'file-missing',
      'file-lost',
      'file-name',
      'file-misplaced',
      'article-name',
      'file-unknown',
      'file-copy',
      'settings',
    ],
  ],
  [
    '列名',
    [
      'title-row',
      'header-missing',
      'header-unknown',
      'header-duplicate',
      'header-blank',
      'header-space',
      'proto-header',
    ],
  ],
  [
    '一整行',
    [
      'too-many-cells',
      'too-few-cells',
      'unclosed-quote',
      'stray-quote',
      'blank-row',
      'merged-cells',
      'total-row',
      'note-row',
    ],
  ],
  [
    '格子里的文字',
    [
      'required',
      'null-word',
      'cell-space',
      'invisible-char',
      'cjk-compat',
      'line-in-cell',
      'html-in-cell',
      'formula-cell',
      'excel-error',
      'too-long',
      'enum',
      'pairs',
      'url',
      'phone',
      'contact-mobile',
      'personal-data',
    ],
  ],
  [
    '数字和日期',
    [
      'number-text',
      'number-unit',
      'number-thousand',
      'number-scientific',
      'number-odd',
      'fullwidth-digit',
      'leading-zero',
      'percent',
      'date-format',
      'date-serial',
      'date-impossible',
      'date-future',
      'date-order',
      'period-format',
    ],
  ],
  [
    '编号和引用',
    [
      'id-format',
      'district-code',
      'district-loop',
      'list-loop',
      'duplicate-id',
      'id-changed',
      'near-duplicate',
      'name-variant',
      'foreign-key',
      'correction-object',
      'frozen-changed',
      'frozen-dropped',
    ],
  ],
  [
    '内容对不上',
    [
      'arithmetic',
      'no-number',
      'swapped',
      'total-mismatch',
      'total-unexplained',
      'unit-mismatch',
      'scope-missing',
      'series-break',
      'items-missing',
      'not-issued-without-route',
      'unsourced',
      'quote-not-found',
      'quote-line',
      'quote-without-number',
      'source-text-missing',
      'stale',
    ],
  ],
  ['文章', ['article-head', 'article-code', 'article-link', 'article-figure', 'copied-sentence']],
];

/** The whole catalogue. */
export function catalogue(): CatalogueGroup[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return GROUPS.map(([title, codes]) => ({
    title,
    entries: codes.flatMap((code): CatalogueEntry[] => {
      const rule = byCode.get(code);
      if (!rule) return [];
      const { right, ...place } = rule.example;
      const fault = { ...place, code };
      return [
        {
          code,
          level: rule.level,
          title: rule.title,
          wrong: fault.value ?? null,
          right: right ?? null,
          message: formatProblem(toProblem(rule, fault)),
          remedy: rule.remedy(fault),
          fixed: FIXED_KINDS.has(code),
        },
      ];
    }),
  }));
}
