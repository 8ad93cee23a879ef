/** All rules. To add one, add its file and two lines here. */
import type { Rule } from '../rule.ts';
import { arithmetic } from './arithmetic.ts';
import { articleCode } from './article-code.ts';
import { articleFigure } from './article-figure.ts';
import { articleHead } from './article-head.ts';
import { articleLink } from './article-link.ts';
import { articleName } from './article-name.ts';
import { blankRow } from './blank-row.ts';
import { cellSpace } from './cell-space.ts';
import { cjkCompat } from './cjk-compat.ts';
import { contactMobile } from './contact-mobile.ts';
import { copiedSentence } from './copied-sentence.ts';
import { correctionObject } from './correction-object.ts';
import { dateFormat } from './date-format.ts';
import { dateFuture } from './date-future.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateOrder } from './date-order.ts';
import { dateSerial } from './date-serial.ts';
import { delimiter } from './delimiter.ts';
import { districtCode } from './district-code.ts';
import { districtLoop } from './district-loop.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyFile } from './empty-file.ts';
import { encodingGbk } from './encoding-gbk.ts';
import { encodingUtf16 } from './encoding-utf16.ts';
import { enumeration } from './enum.ts';
import { excelError } from './excel-error.ts';
import { fileCopy } from './file-copy.ts';
import { fileLost } from './file-lost.ts';
import { fileMisplaced } from './file-misplaced.ts';
import { fileMissing } from './file-missing.ts';
import { fileName } from './file-name.ts';
import { fileUnknown } from './file-unknown.ts';
import { foreignKey } from './foreign-key.ts';
import { formulaCell } from './formula-cell.ts';
import { frozenChanged } from './frozen-changed.ts';
import { frozenDropped } from './frozen-dropped.ts';
import { fullwidthDigit } from './fullwidth-digit.ts';
import { headerBlank } from './header-blank.ts';
import { headerDuplicate } from './header-duplicate.ts';
import { headerMissing } from './header-missing.ts';
import { headerOnly } from './header-only.ts';
import { headerSpace } from './header-space.ts';
import { headerUnknown } from './header-unknown.ts';
import { htmlInCell } from './html-in-cell.ts';
import { idChanged } from './id-changed.ts';
import { idFormat } from './id-format.ts';
import { invisibleChar } from './invisible-char.ts';
import { itemsMissing } from './items-missing.ts';
import { leadingZero } from './leading-zero.ts';
import { lineInCell } from './line-in-cell.ts';
import { listLoop } from './list-loop.ts';
import { mergeConflict } from './merge-conflict.ts';
import { mergedCells } from './merged-cells.ts';
import { mixedNewlines } from './mixed-newlines.ts';
import { mojibake } from './mojibake.ts';
import { nameVariant } from './name-variant.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { noNumber } from './no-number.ts';
import { notCsvHtml } from './not-csv-html.ts';
import { notCsvXlsx } from './not-csv-xlsx.ts';
import { notIssuedWithoutRoute } from './not-issued-without-route.ts';
import { noteRow } from './note-row.ts';
import { nullWord } from './null-word.ts';
import { numberOdd } from './number-odd.ts';
import { numberScientific } from './number-scientific.ts';
import { numberText } from './number-text.ts';
import { numberThousand } from './number-thousand.ts';
import { numberUnit } from './number-unit.ts';
import { pairs } from './pairs.ts';
import { percent } from './percent.ts';
import { periodFormat } from './period-format.ts';
import { personalData } from './personal-data.ts';
import { phone } from './phone.ts';
import { protoHeader } from './proto-header.ts';
import { quoteLine } from './quote-line.ts';
import { quoteNotFound } from './quote-not-found.ts';
import { quoteWithoutNumber } from './quote-without-number.ts';
import { required } from './required.ts';
import { scopeMissing } from './scope-missing.ts';
import { sepLine } from './sep-line.ts';
import { seriesBreak } from './series-break.ts';
import { settings } from './settings.ts';
import { sourceTextMissing } from './source-text-missing.ts';
import { stale } from './stale.ts';
import { strayQuote } from './stray-quote.ts';
import { swapped } from './swapped.ts';
import { titleRow } from './title-row.ts';
import { tooFewCells } from './too-few-cells.ts';
import { tooLong } from './too-long.ts';
import { tooManyCells } from './too-many-cells.ts';
import { totalMismatch } from './total-mismatch.ts';
import { totalRow } from './total-row.ts';
import { totalUnexplained } from './total-unexplained.ts';
import { unclosedQuote } from './unclosed-quote.ts';
import { unitMismatch } from './unit-mismatch.ts';
import { unsourced } from './unsourced.ts';
import { url } from './url.ts';

export const rules: readonly Rule[] = [
  arithmetic,
  articleCode,
  articleFigure,
  articleHead,
  articleLink,
  articleName,
  blankRow,
  cellSpace,
  cjkCompat,
  contactMobile,
  copiedSentence,
  correctionObject,
  dateFormat,
  dateFuture,
  dateImpossible,
  dateOrder,
  dateSerial,
  delimiter,
  districtCode,
  districtLoop,
  duplicateId,
  emptyFile,
  encodingGbk,
  encodingUtf16,
  enumeration,
  excelError,
  fileCopy,
  fileLost,
  fileMisplaced,
  fileMissing,
  fileName,
  fileUnknown,
  foreignKey,
  formulaCell,
  frozenChanged,
  frozenDropped,
  fullwidthDigit,
  headerBlank,
  headerDuplicate,
  headerMissing,
  headerOnly,
  headerSpace,
  headerUnknown,
  htmlInCell,
  idChanged,
  idFormat,
  invisibleChar,
  itemsMissing,
  leadingZero,
  lineInCell,
  listLoop,
  mergeConflict,
  mergedCells,
  mixedNewlines,
  mojibake,
  nameVariant,
  nearDuplicate,
  noNumber,
  notCsvHtml,
  notCsvXlsx,
  notIssuedWithoutRoute,
  noteRow,
  nullWord,
  numberOdd,
  numberScientific,
  numberText,
  numberThousand,
  numberUnit,
  pairs,
  percent,
  periodFormat,
  personalData,
  phone,
  protoHeader,
  quoteLine,
  quoteNotFound,
  quoteWithoutNumber,
  required,
  scopeMissing,
  sepLine,
  seriesBreak,
  settings,
  sourceTextMissing,
  stale,
  strayQuote,
  swapped,
  titleRow,
  tooFewCells,
  tooLong,
  tooManyCells,
  totalMismatch,
  totalRow,
  totalUnexplained,
  unclosedQuote,
  unitMismatch,
  unsourced,
  url,
];
