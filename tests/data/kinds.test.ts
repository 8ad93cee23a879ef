/** The sixty-two kinds of bad input the checker is held to, each with a folder whose report has words for it. */
import { expect, test } from 'vitest';
import { LEVEL_WORDS, type Level } from '../../src/check/problem.ts';
import { rules } from '../../src/check/rules/index.ts';
import { badFolder, badFolders } from '../support/bad-folder.ts';

/** Kind → its folders; each begins with the code of the rule that speaks. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  '1 GBK': ['encoding-gbk'],
  '2 UTF-16': ['encoding-utf16', 'encoding-utf16-no-mark'],
  '3 mojibake': ['mojibake', 'mojibake-header'],
  '4 a workbook': ['not-csv-xlsx'],
  '5 a web page': ['not-csv-html'],
  '6 conflict marks': ['merge-conflict'],
  '7 nothing in it': ['empty-file', 'header-only'],
  '8 another delimiter': ['delimiter-semicolon', 'delimiter-tab', 'delimiter-chinese-comma'],
  '9 sep= line': ['sep-line'],
  '10 a title above the header': ['title-row'],
  '11 a column missing': ['header-missing'],
  '12 an unknown column': ['header-unknown'],
  '13 a column twice': ['header-duplicate'],
  '14 a column without a name': ['header-blank'],
  '15 spaces around a column name': ['header-space'],
  '16 too many cells': ['too-many-cells'],
  '17 too few cells': ['too-few-cells'],
  '18 a quote not closed': ['unclosed-quote'],
  '19 a stray quote': ['stray-quote'],
  '20 mixed line ends': ['mixed-newlines'],
  '21 a line break in a short cell': ['line-in-cell'],
  '22 a blank row': ['blank-row'],
  '23 merged cells': ['merged-cells', 'merged-cells-required'],
  '24 a total as a row': ['total-row'],
  '25 a note as a row': ['note-row'],
  '26 a blank that must be filled': ['required'],
  '27 words that say nothing': ['null-word'],
  '28 full-width digits': ['fullwidth-digit'],
  '29 a number with its unit': ['number-unit'],
  '30 thousands and 万': ['number-thousand'],
  '31 scientific notation': ['number-scientific'],
  '32 an odd number': ['number-odd'],
  '33 a leading zero lost': ['leading-zero'],
  '34 percentages': ['percent', 'percent-share'],
  '35 dates written otherwise': ['date-format', 'date-format-no-year'],
  '36 a date serial': ['date-serial'],
  '37 a day that is not, or not yet': ['date-impossible', 'date-future'],
  '38 dates in the wrong order': ['date-order'],
  '39 a word outside a closed set': ['enum'],
  '40 an id twice': ['duplicate-id'],
  '41 an id that vanished': ['id-changed'],
  '42 an id that is nowhere': ['foreign-key-name', 'foreign-key-near-id'],
  '43 nearly the same row': ['near-duplicate'],
  '44 an office under several names': ['name-variant'],
  '45 a total that is not the number of rows': ['total-mismatch'],
  '46 arithmetic': ['arithmetic'],
  '47 a quote that is not in its source': ['quote-not-found'],
  '48 a quote without the number': ['quote-without-number'],
  '49 another unit': ['unit-mismatch'],
  '50 total or average': ['scope-missing'],
  '51 not issued, and no other way': ['not-issued-without-route'],
  '52 addresses': ['url'],
  '53 a mobile number': ['phone'],
  '54 personal data': ['personal-data'],
  '55 HTML in a cell': ['html-in-cell'],
  '56 a formula': ['formula-cell'],
  '57 an error of Excel': ['excel-error', 'excel-error-narrow'],
  '58 invisible characters': ['invisible-char'],
  '59 radicals and variants': ['cjk-compat'],
  '60 a column name that is a trap': ['proto-header'],
  '61 too long, or a bad file name': ['too-long', 'file-name', 'article-name'],
  '62 not looked at for long': ['stale'],
};

test('there are sixty-two', () => {
  expect(Object.keys(kinds).map((kind) => Number.parseInt(kind, 10))).toEqual(
    Array.from({ length: 62 }, (_, i) => i + 1),
  );
});

/** Messages name their file, then what is wrong and how to mend it. */
const WHOLE = /^ {2}【(?:错误|警告|提示)】(?:data|content)\/\S.*：.+(?:。|？)$/u;

const weights: readonly Level[] = ['error', 'warning', 'hint'];

test.each(Object.entries(kinds))('%s', async (_, folders) => {
  for (const folder of folders) {
    const rule = rules.find(({ code }) => folder === code || folder.startsWith(`${code}-`));
    const { expected } = await badFolder(folder);
    const messages = expected.split('\n').filter((line) => line.startsWith('  【'));
    expect(badFolders).toContain(folder);
    expect(messages.filter((message) => !WHOLE.test(message))).toEqual([]);
    // The folder shows its kind at its own weight, and nothing heavier besides.
    const heaviest = weights.find((level) => messages.some((one) => one.includes(`【${LEVEL_WORDS[level]}】`)));
    expect([folder, heaviest]).toEqual([folder, rule?.level]);
  }
});
