/** Texts beside the tables that have numbers of persons in them: articles and the settings. */
import type { Fault } from '../csv/fault.ts';
import { personalIn, type PersonalNumber } from './personal.ts';
import type { Project } from './project.ts';

/** Such a text: where it stands, and what is in it. */
export interface PrivateText {
  readonly place: Pick<Fault, 'file' | 'row' | 'line' | 'column'>;
  readonly numbers: readonly PersonalNumber[];
  readonly mobiles: readonly string[];
  /** Whether the text itself says that a number may be published. */
  readonly agreed: boolean;
}

/** What an editor writes beside a mobile number that its owner wants published. */
export const AGREED = '已同意公开';

/** The settings' file. */
export const SETTINGS = 'data/site.json';

/** All such texts. */
export function privateTexts({ cases, pages, settings }: Project): PrivateText[] {
  const found: PrivateText[] = [];
  const look = (text: string, place: PrivateText['place']): void => {
    const { numbers, mobiles } = personalIn(text);
    if (numbers.length + mobiles.length > 0) found.push({ place, numbers, mobiles, agreed: text.includes(AGREED) });
  };
  for (const { file, head, body, bodyLine } of [...cases, ...pages]) {
    for (const [column, text] of Object.entries(head)) if (typeof text === 'string') look(text, { file, column });
    for (const [index, text] of body.split('\n').entries())
      look(text, { file, row: bodyLine + index, line: bodyLine + index });
  }
  for (const [column, text] of Object.entries(settings ?? {}))
    if (typeof text === 'string') look(text, { file: SETTINGS, column });
  return found;
}
