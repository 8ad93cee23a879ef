/** What somebody typed, read: what is looked for, which numbers, what kind of question it is. */
import { bare, normal, runsOf, type Simplified } from './text.ts';
import { DENIED, STOP, WRAPPING } from './words.ts';

export interface Question {
  /** As typed, in the one form text is compared in. */
  readonly text: string;
  /** The same without spaces and punctuation. */
  readonly whole: string;
  /** What is left without the words a question is wrapped in; the text itself where nothing is. */
  readonly parts: readonly string[];
  /** The parts without anything between. */
  readonly key: string;
  /** Is wrapped in words of asking: 去哪开, 怎么办. */
  readonly wrapped: boolean;
  /** Numbers with what they count, without years: `140`, `58.6%`. */
  readonly numbers: readonly string[];
  /** Only Latin letters: pinyin, perhaps. */
  readonly latin: boolean;
  /** Asks what something is. */
  readonly asksMeaning: boolean;
  /** Asks how many. */
  readonly asksNumber: boolean;
  /** Asks by how much. */
  readonly asksRate: boolean;
  /** Asks how others did it. */
  readonly asksCase: boolean;
  /** Asks which papers there are, and says nothing else about them. */
  readonly asksList: boolean;
  /** Asks which things there are. */
  readonly asksWhich: boolean;
  /** Asks how places compare. */
  readonly comparesPlaces: boolean;
  /** Asks for a paper: 证明, 证, 盖章. */
  readonly asksPaper: boolean;
}

const LONGEST_FIRST = [...WRAPPING].sort((a, b) => b.length - a.length);

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/** A word that carries no subject, or is made of such words alone: 都要, 我去. */
const isStop = (word: string): boolean => STOP.has(word) || [...word].every((character) => STOP.has(character));

/** A text without words that carry no subject. */
function withoutStops(text: string): string {
  if (!segmenter) return text;
  let left = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) left += isWordLike && !isStop(segment) ? segment : ' ';
  return left;
}

/** What says nothing about which paper is asked for. */
const GENERIC =
  /证明|社区|居委会|村委会|村里|村|居委|基层|减负|不再|不用|取消|开|具|办理|清单|全部|所有|目录|最新|事项|可以|能|(?:19|20)\d\d年?/gu;

/** Whether a text asks for papers and says nothing else about them. */
export const isAnyPaper = (text: string): boolean => text.includes('证') && text.replace(GENERIC, '') === '';

/** What stands after an amount. */
const COUNTED = /^\s*(?:多|余)?[项件块个人名条户类张次家种套万元]/u;

/** Numbers people call, not amounts. */
const HOTLINE = /^123\d\d$/u;

/** Names by their first character, longer ones first. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Names to be found in a text: looked up, as a pattern of hundreds of names takes a browser longer to make than to use. */
export function namesFrom(names: Iterable<string>): Names {
  const table = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const first = name[0] ?? '';
    const others = table.get(first);
    if (others) others.push(name);
    else table.set(first, [name]);
  }
  return table;
}

/** A text taken apart at names; every second piece is a name. */
function splitAt(text: string, names: Names): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const name = names.get(text[at] ?? '')?.find((one) => text.startsWith(one, at));
    if (name === undefined) continue;
    pieces.push(text.slice(from, at), name);
    from = at + name.length;
    at = from - 1;
  }
  return [...pieces, text.slice(from)];
}

/**
 * Reads a question.
 *
 * @param names names that must stay whole
 */
export function readQuestion(typed: string, simplified: Simplified, names: Names = new Map()): Question {
  const text = normal(typed, simplified).trim();
  const meant = DENIED.reduce((left, [said, means]) => left.replace(said, means), text);
  const unwrapped = LONGEST_FIRST.reduce((left, phrase) => left.replaceAll(phrase, ' '), meant);
  const whole = bare(text);
  // Only runs of Chinese go through the segmenter, which takes 58.6% apart; and no name of a place does: 和林格尔 keeps 和.
  const parts = runsOf(unwrapped)
    .flatMap((run) => {
      if (!/^\p{Script=Han}/u.test(run)) return [run];
      return splitAt(run, names).flatMap((piece, i) =>
        // Two or three characters are all that somebody typed: nothing of them is wrapping.
        i % 2 === 1 || whole.length <= 3 ? [piece] : withoutStops(piece).split(' '),
      );
    })
    .filter((part) => part !== '');
  // Of a word nobody knows single characters may be left: then it is looked for as it is.
  const left =
    parts.length === 0
      ? runsOf(text)
      : parts.length > 1 && parts.every((part) => part.length === 1)
        ? runsOf(meant)
        : parts;
  return {
    text,
    whole,
    parts: left,
    key: left.join(''),
    wrapped: unwrapped !== meant,
    numbers: [...text.matchAll(/\d+(?:\.\d+)?%?/gu)]
      .filter(
        ({ 0: number, index }) =>
          // A year is an amount only where it says of what; the number of a document is none.
          (!/^(?:19|20)\d\d$/u.test(number) || COUNTED.test(text.slice(index + 4))) &&
          !text.slice(index + number.length).startsWith('号'),
      )
      .map(({ 0: number }) => number)
      .filter((number) => !HOTLINE.test(number)),
    latin: /^[a-z\s']+$/u.test(text),
    asksMeaning: /什么意思|是什么|什么是|什么叫|是啥|怎么回事|指什么/u.test(text),
    asksNumber: /多少|最多|最少|数量|数据|比例|几[个项块张次]|降幅|统计/u.test(text),
    asksRate: /比例|降幅|百分|幅度|率/u.test(text),
    asksCase: /案例|经验|做法|典型|怎么做到/u.test(text),
    asksList:
      (/哪些|什么证|全部|清单|所有|目录/u.test(text) || whole === '证明') &&
      text.includes('证明') &&
      left.join('').replace(GENERIC, '') === '',
    asksWhich: /什么|哪些|啥/u.test(text),
    comparesPlaces: /各地|各[省市区县]|排名|(?:哪里|哪儿|哪个地方|哪些地方|哪个?[省市区县]).*最/u.test(text),
    asksPaper: /证|盖章|手续|开具/u.test(text),
  };
}
