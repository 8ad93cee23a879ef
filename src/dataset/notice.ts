/** What goes on a village's notice board: the papers people come for, by verdict, on one sheet. */
import type { Verdict } from '../schema/certificates.ts';
import { answerSheet, type Answer } from './answers.ts';
import { COUNTRY, type Dataset } from './dataset.ts';
import { ancestry } from './districts.ts';

/** The colours of a notice board, as the red-yellow-green lists of villages use them. */
export type Light = '绿' | '黄' | '红';

/** The columns of a sheet, as somebody at the counter asks: may you issue it, and if not, where then? */
export const NOTICE_GROUPS = [
  { verdict: '社区可开', light: '绿', meaning: '到社区、村里问' },
  { verdict: '到别处办', light: '黄', meaning: '社区、村不开，去管这件事的单位' },
  { verdict: '不用开', light: '红', meaning: '社区、村不开，用证件或别的材料证明' },
  { verdict: '已取消', light: '红', meaning: '这种证明已经取消' },
] as const satisfies readonly { verdict: Verdict; light: Light; meaning: string }[];

export interface NoticeGroup {
  readonly verdict: Verdict;
  readonly light: Light;
  readonly meaning: string;
  readonly answers: readonly Answer[];
}

export interface Notice {
  readonly groups: readonly NoticeGroup[];
  readonly count: number;
  /** The day the oldest of the answers was checked. */
  readonly checkedOn: string | null;
  /** A colour and what it stands for in the place's own list, where it has published one with colours. */
  readonly ownLegend: readonly (readonly [colour: string, meaning: string])[];
}

/** The batch every place shares: papers that committees must not be asked for. */
const FIRST_BATCH = '国家第一批';

/** The sheet of a place: the national first batch, and everything the place or one above it has ruled on. */
export function noticeOf(dataset: Dataset, code: string): Notice {
  const answers = answerSheet(dataset, code).filter(
    (answer) =>
      answer.verdict !== null &&
      !answer.isElsewhere &&
      ((code !== COUNTRY && answer.isLocal) || (answer.certificate.batch?.split(/[;；]/u) ?? []).includes(FIRST_BATCH)),
  );
  const dates = answers.flatMap(({ checkedOn }) => checkedOn ?? []).sort();
  const lists = ancestry(dataset, code).flatMap((place) => dataset.index.listsOf.get(place.code) ?? []);
  const legend = lists.find((list) => list.legend.length > 0)?.legend ?? [];
  return {
    groups: NOTICE_GROUPS.map((group) => ({
      ...group,
      answers: answers.filter(({ verdict }) => verdict === group.verdict),
    })).filter((group) => group.answers.length > 0),
    count: answers.length,
    checkedOn: dates[0] ?? null,
    ownLegend: legend.map(([meaning, colour]) => [colour, meaning] as const),
  };
}
