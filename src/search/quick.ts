/**
 * The quick index: every name, alias and one-line answer in memory, ranked by what of the question a record covers.
 *
 * A name counts by the rarity of the characters, pairs and numbers it shares with the question, weighed with how much of
 * the name that is. Names hit whole come first; then what covers the question with its place, topic and line; what kind of
 * question it is decides between kinds of records. Nothing is segmented, so one wrong character costs two pairs and no
 * more.
 */
import { spell, spelledShare, type Syllables } from './pinyin.ts';
import { isAnyPaper, namesFrom, readQuestion, type Question } from './question.ts';
import { placeNames, unpackQuick, type QuickFile, type QuickRecord, type RecordType } from './quick-file.ts';
import { syllablesFrom } from './pinyin.ts';
import { bare, eachGram, grams, normal, simplifiedFrom, type Simplified } from './text.ts';
import { OFFICE_NAMES, SAME } from './words.ts';

export interface Hit {
  readonly record: QuickRecord;
  readonly score: number;
  /** How much of the question the record covers, by rarity: 0 to 1. */
  readonly share: number;
  /** The question is the record's name, an alias, or the pinyin of one. */
  readonly exact: boolean;
}

export interface Quick {
  readonly records: readonly QuickRecord[];
  /** Full names of places by code. */
  readonly places: ReadonlyMap<string, string>;
  /** Code → the places above it, nearest first, with itself. */
  lineOf(code: string): readonly string[];
  read(typed: string): Question;
  /** How little often one or two characters, a number or a word is met in all that can be found; larger is rarer. */
  readonly rarity: (gram: string) => number;
  /** Names that share anything with a question nothing answers. */
  nearest(question: Question): QuickRecord[];
  /** Best first. `place`: the visitor's remembered place. */
  search(question: Question, options?: { readonly place?: string; readonly limit?: number }): Hit[];
}

interface Name {
  readonly entry: number;
  readonly key: string;
  /** 1 for the title, less for aliases and questions. */
  readonly rank: number;
}

interface Entry {
  readonly record: QuickRecord;
  readonly index: number;
  readonly line: readonly string[];
  /** Everything it can be found by, as one text. */
  readonly text: string;
}

/** How much a single character says beside its pairs. */
const ALONE = 0.35;

const HAN = /^\p{Script=Han}/u;

/** Where all papers are listed. */
const LISTS_OF_PAPERS: ReadonlyMap<string, RegExp> = new Map([
  ['certificates/', /(?:)/u],
  ['certificates/offices/shequ/', /社区|村|居委/u],
]);

/** So few papers of an office are their own list. */
const FEW_PAPERS = 3;

/** What puts a list before its papers, whatever their texts say. */
const LEAD = 1;

/** A name of so many characters is a sentence. */
const LONG_NAME = 8;

/** Pages that list rows which have records of their own. */
const LIST_PAGES = /^(?:figures|duties|certificates|metrics|data)\/./u;

/** Kinds whose line says something of the thing itself, not how much there is of it. */
const LINE_SAYS: ReadonlySet<RecordType> = new Set(['证明', '名词', '案例', '页面', '数据', '事项']);

/** What decides between kinds where a question covers several alike. */
const PRIOR: Readonly<Record<RecordType, number>> = {
  证明: 0.12,
  单位: 0.04,
  名词: 0.05,
  案例: 0.03,
  页面: -0.1,
  指标: -0.15,
  地区: 0.05,
  数据: 0.08,
  清单: -0.2,
  事项: -0.12,
};

/** Opens the file at once. */
export function openQuick(file: QuickFile): Quick {
  const steps = opening(file);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How long a step may keep the browser from anything else, in milliseconds. */
const STEP = 8;

/** Opens the file in steps, between which the browser can answer keys and load the rest. */
export async function openQuickInSteps(file: QuickFile): Promise<Quick> {
  const steps = opening(file);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < STEP) continue;
    await pause();
    since = performance.now();
  }
}

/** Lets the browser do what is waiting: a message comes back sooner than a timer does. */
const pause = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });

function* opening(file: QuickFile): Generator<undefined, Quick, undefined> {
  const simplified: Simplified = simplifiedFrom(file.simplified);
  const syllables: Syllables = syllablesFrom(file.syllables);
  const records = unpackQuick(file);
  yield;
  const places = placeNames(file.places);
  const parents = new Map(file.places.map(([code, , parent]) => [code, parent]));
  const lines = new Map<string, readonly string[]>();
  const lineOf = (code: string): readonly string[] => {
    if (code === '') return [];
    const known = lines.get(code);
    if (known) return known;
    const line = [code, ...lineOf(parents.get(code) ?? '')];
    lines.set(code, line);
    return line;
  };
  const plain = (text: string): string => normal(text, simplified);
  const metricNames = new Map(
    records.filter(({ type }) => type === '指标').map((one) => [one.path.split('/')[1] ?? '', one.title]),
  );
  const cuts = new Set(
    records.filter(({ type, also }) => type === '指标' && also === '减').map(({ path }) => path.split('/')[1] ?? ''),
  );
  const ownNames = new Map(file.places.map(([code, name]) => [code, name]));
  const placeWords = placesByName(records, ownNames, plain);

  const namesOfPlaces = namesFrom(placeWords.map(([word]) => word));

  yield;

  const names: Name[] = [];
  const entries: Entry[] = [];
  /** gram → names that have it; gram → entries that have it anywhere. */
  const inNames = new Map<string, number[]>();
  const inEntries = new Map<string, number[]>();
  const post = (table: Map<string, number[]>, gram: string, id: number): void => {
    const list = table.get(gram);
    if (!list) table.set(gram, [id]);
    else if (list[list.length - 1] !== id) list.push(id);
  };
  // What stands beside names repeats: places, topics, metrics. Each is taken apart once.
  const taken = new Map<string, { readonly text: string; readonly grams: readonly string[] }>();
  const beside = (piece: string): { readonly text: string; readonly grams: readonly string[] } => {
    const known = taken.get(piece);
    if (known) return known;
    const text = plain(piece);
    const made = { text, grams: [...grams(text)] };
    taken.set(piece, made);
    return made;
  };
  for (const [index, record] of records.entries()) {
    if (index % 16 === 15) yield;
    const line = lineOf(record.place);
    // A duty's or a list's title may be a sentence: its names are what it is called.
    const title = record.type === '数据' ? record.title.slice((places.get(record.place) ?? '').length) : record.title;
    // A remark in brackets is not part of what a thing is called: 贫困（困难）证明 is 贫困证明.
    // A term's brackets hold its other name, which is one of its aliases.
    const short = record.type === '名词' ? title : title.replace(/（[^（）]*）/gu, '');
    const own = record.type === '地区' ? (ownNames.get(record.place) ?? title) : title;
    let everything = plain(record.title);
    [
      title,
      ...(own === title ? [] : [own]),
      ...(short === title || short === '' ? [] : [short]),
      ...record.names,
    ].forEach((name, i) => {
      const text = plain(name);
      const id = names.length;
      names.push({ entry: index, key: bare(text), rank: i === 0 ? 1 : name === short ? 0.995 : 0.94 });
      eachGram(text, (gram) => {
        post(inNames, gram, id);
        post(inEntries, gram, index);
      });
    });
    for (const name of record.names) everything += ` ${plain(name)}`;
    const around = [
      ...line.map((code) => places.get(code) ?? ''),
      ...record.topics,
      LINE_SAYS.has(record.type) ? record.line : '',
      record.metric === undefined ? '' : (metricNames.get(record.metric) ?? ''),
      record.also,
      record.type,
      ...record.offices.map((slug) => OFFICE_NAMES[slug] ?? ''),
    ];
    for (const piece of around) {
      if (piece === '') continue;
      const { text, grams: own } = beside(piece);
      for (const gram of own) post(inEntries, gram, index);
      everything += ` ${text}`;
    }
    entries.push({ record, index, line, text: everything });
  }
  const rarity = (gram: string): number => {
    const having = inEntries.get(gram)?.length ?? 0;
    const weight =
      having === 0 ? Math.log(1 + entries.length) : Math.log(1 + (entries.length - having + 0.5) / (having + 0.5));
    // A single character says little beside its pairs.
    return gram.length === 1 && HAN.test(gram) ? weight * ALONE : weight;
  };
  /** How rare all of a name is. */
  const nameWeights = new Float64Array(names.length);
  for (const [gram, ids] of inNames) {
    const weight = rarity(gram);
    for (const id of ids) nameWeights[id] = (nameWeights[id] ?? 0) + weight;
  }
  yield;
  let spelled: string[][] | null = null;

  /** Names and entries that have a word; the same few are asked for at every key. */
  const holders = new Map<string, { readonly names: readonly number[]; readonly entries: readonly number[] }>();
  const holding = (word: string): { readonly names: readonly number[]; readonly entries: readonly number[] } => {
    const known = holders.get(word);
    if (known) return known;
    // A text that has a word of Chinese has what it begins with; a name may have it across its brackets.
    const start = /^\p{Script=Han}{1,2}/u.exec(word)?.[0];
    const among = start === undefined ? [...entries.keys()] : (inEntries.get(start) ?? []);
    const found = {
      names: [...names.keys()].filter((id) => names[id]?.key.includes(word)),
      entries: among.filter((id) => entries[id]?.text.includes(word)),
    };
    holders.set(word, found);
    return found;
  };
  const numbers = new Map<number, ReadonlySet<string>>();
  const numbersOf = ({ index, text }: Entry): ReadonlySet<string> => {
    const known = numbers.get(index);
    if (known) return known;
    const found = new Set(text.match(/\d+(?:\.\d+)?%?/gu) ?? []);
    numbers.set(index, found);
    return found;
  };

  function weighed(parts: readonly string[]): { weights: ReadonlyMap<string, number>; total: number } {
    const weights = new Map([...grams(parts.join(' '))].map((gram) => [gram, rarity(gram)]));
    return { weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1 };
  }

  function search(
    question: Question,
    { place = '', limit = 40, least = 0.12 }: { place?: string; limit?: number; least?: number } = {},
  ): Hit[] {
    if (question.whole === '') return [];
    const asPlace = placesIn(question, placeWords);
    // What is asked about a place must be in a name; the place itself is where the record stands.
    const topic = asPlace.only ? question.parts : asPlace.rest;
    const key = topic.join('');
    const all = weighed(question.parts);
    const named = weighed(topic);
    const nameShare = new Float64Array(names.length);
    const entryShare = new Float64Array(entries.length);
    for (const [gram, weight] of named.weights)
      for (const id of inNames.get(gram) ?? []) nameShare[id] = (nameShare[id] ?? 0) + weight / named.total;
    for (const [gram, weight] of all.weights)
      for (const id of inEntries.get(gram) ?? []) entryShare[id] = (entryShare[id] ?? 0) + weight / all.total;
    // Other words for the same thing: worth most of the word they stand for.
    for (const { weight, words } of otherWords(topic, named.weights)) {
      const share = weight / all.total;
      for (const word of words) {
        const found = holding(word);
        for (const id of found.names) nameShare[id] = Math.min(1, (nameShare[id] ?? 0) + (weight / named.total) * 0.75);
        for (const id of found.entries) entryShare[id] = Math.min(1, (entryShare[id] ?? 0) + share * 0.75);
      }
    }
    const office = officesIn(question);
    const asked = pairsOf(question.whole);

    // The best of each entry's names.
    const best = new Float64Array(entries.length);
    const exact = new Uint8Array(entries.length);
    names.forEach((name, id) => {
      const share = nameShare[id] ?? 0;
      if (share === 0) return;
      const kind = entries[name.entry]?.record.type;
      let score =
        share * (0.5 + 0.5 * Math.min(1, (share * named.total) / (nameWeights[id] === 0 ? 1 : (nameWeights[id] ?? 1))));
      // A figure's name goes without its place: said alone, it names all figures of its kind alike.
      if (name.key === question.whole && kind !== '数据') {
        score += 1;
        exact[name.entry] = 1;
      } else if (name.key === key || name.key === `${key}证明`) {
        const named = kind !== '数据' || asPlace.codes.length > 0;
        score += named ? 0.7 : 0.4;
        if (named) exact[name.entry] = 1;
      } else if (name.key.length > 1 && question.whole.includes(name.key)) {
        // A place named beside something else is where, not what.
        if (kind !== '地区')
          score += (kind === '页面' ? 0.25 : 0.5) * Math.min(1, name.key.length / Math.max(2, key.length));
      } else if (key.length > 1 && name.key.includes(key)) {
        score += (kind === '页面' ? 0.5 : 1) * (0.25 + 0.2 * (key.length / name.key.length));
      } else {
        // Beside one wrong character, how rare the right one is says nothing.
        const near = nearly(key, name.key);
        if (near > 0) score = share + near;
      }
      // A whole sentence nearly as we have it, with its small words.
      if (share > 0.3 && name.key.length >= LONG_NAME && asked.length >= LONG_NAME - 1)
        score += 1.5 * Math.max(0, kinship(asked, pairsOf(name.key)) - 0.6);
      best[name.entry] = Math.max(best[name.entry] ?? 0, score * name.rank);
    });
    if (question.latin) {
      spelled ??= names.map((name) => spell(name.key, syllables));
      const typed = question.text.split(/[\s']+/u).filter((word) => word !== '');
      const joined = typed.join('');
      spelled.forEach((one, id) => {
        const name = names[id];
        if (!name || one.length === 0) return;
        let share = spelledShare(joined, one);
        if (share === 0 && typed.length > 1) {
          const each = typed.map((word) => spelledShare(word, one));
          if (each.every((some) => some > 0))
            share =
              Math.min(
                1,
                each.reduce((a, b) => a + b, 0),
              ) * 0.8;
        }
        if (share === 0) return;
        // As where it is written: what a figure counted, said alone, names all of its kind alike.
        const isFigure = entries[name.entry]?.record.type === '数据';
        if (share === 1 && !isFigure) exact[name.entry] = 1;
        best[name.entry] = Math.max(best[name.entry] ?? 0, ((isFigure ? 0.5 : 0.9) + 0.5 * share) * name.rank);
        entryShare[name.entry] = 1;
      });
    }

    const hits: Hit[] = [];
    for (const entry of entries) {
      const { record, index, line } = entry;
      const share = entryShare[index] ?? 0;
      const name = best[index] ?? 0;
      const inOffice = overlap(office.slugs, record.offices);
      if (share < least && name < least && !(inOffice && office.only)) continue;
      let score = name + 0.45 * share + PRIOR[record.type];
      // Pages of lists lead on to what is asked for: that comes first.
      if (record.type === '页面' && LIST_PAGES.test(record.path)) score -= 0.4;
      // A place with nothing of its own here is rarely what is meant.
      if (record.type === '地区' && record.line === '') score -= 0.3;
      score += placeScore(record, line, asPlace, share, name);
      if (question.numbers.length > 0) score += numberScore(record, numbersOf(entry), question);
      // Asked for nothing else, an office's papers come first, and what only it issues before what others issue as well.
      if (inOffice)
        score += !office.only ? 0.1 : record.type !== '证明' ? 0 : 1.2 + 0.1 * kinship(office.slugs, record.offices);
      if (question.asksMeaning && record.type === '名词') score += 0.3;
      if (record.type === '数据') {
        if (question.asksNumber) score += 0.15;
        // What became less comes before what there is; a change the source prints says more than the numbers alone.
        if (cuts.has(record.metric ?? '')) score += 0.2;
        if (record.line.includes('%')) score += question.asksRate ? 0.15 : 0.03;
      }
      if (record.type === '案例' && question.asksCase) score += 0.6 * Math.min(1, 2 * Math.max(share, name));
      // Who compares places wants the page that has them all.
      if (question.comparesPlaces && (record.type === '指标' || record.path.startsWith('figures/topics/')))
        score += 0.9;
      if (record.type === '清单' && /清单|目录/u.test(question.text)) score += 0.15;
      if (question.asksList && LISTS_OF_PAPERS.get(record.path)?.test(question.text)) score += 4;
      if (question.asksPaper && asPlace.codes.length === 0 && question.numbers.length === 0) {
        score += record.type === '证明' ? 0.15 : record.type === '事项' || record.type === '清单' ? -0.15 : 0;
      }
      // What the visitor's own place has comes before what others have, unless another place was named.
      if (place !== '' && asPlace.codes.length === 0 && (line.includes(place) || lineOf(place).includes(record.place)))
        score += 1.3 * share;
      hits.push({
        record,
        score,
        share: Math.max(share, exact[index] ? 1 : 0, inOffice && office.only ? 1 : 0),
        exact: exact[index] === 1,
      });
    }
    hits.sort((a, b) => b.score - a.score);
    if (office.only) placeList(hits, question.asksWhich);
    placePapers(hits, asPlace.codes, isAnyPaper(key), question.wrapped);
    return hits.slice(0, limit);
  }

  return {
    records,
    places,
    lineOf,
    rarity,
    read: (typed) => readQuestion(typed, simplified, namesOfPlaces),
    nearest: (question) => search(question, { limit: 5, least: 0.001 }).map(({ record }) => record),
    search,
  };
}

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/** The pairs of neighbouring characters of a text. */
const pairsOf = (text: string): string[] => [...text].slice(1).map((character, i) => (text[i] ?? '') + character);

/** How much of what two lists name is in both: 0 to 1. */
const kinship = (a: readonly string[], b: readonly string[]): number =>
  (2 * a.filter((one) => b.includes(one)).length) / Math.max(1, a.length + b.length);

/**
 * The list of an office's papers stands first where somebody asks which there are and there are many; else right after
 * the first of them, which has an answer.
 */
function placeList(hits: Hit[], asked: boolean): void {
  const list = hits.findIndex(({ record }) => record.type === '单位');
  const moved = hits[list];
  const papers = hits.filter(
    ({ record }) => record.type === '证明' && overlap(record.offices, moved?.record.offices ?? []),
  );
  const best = papers[0];
  if (!best || !moved) return;
  const first = asked && papers.length > FEW_PAPERS;
  hits.splice(list, 1);
  const at = hits.indexOf(best);
  hits.splice(first ? at : at + 1, 0, { ...moved, score: best.score + (first ? LEAD : -0.01) });
}

/** Every place has a page of what holds there, which is no record: its address and its name follow from the place's. */
const papersOf = (record: QuickRecord): QuickRecord => ({
  ...record,
  path: `${record.path}certificates/`,
  title: `${record.title}的证明怎么办`,
  names: [],
  line: '',
});

/** How many come before the papers of a place that was named beside them without asking how to get one. */
const BEFORE_PAPERS = 3;

/**
 * Who asks how to get a paper in a place is led to what holds there: to all of it where no paper was named, else to that
 * paper's part, after what holds everywhere.
 */
function placePapers(hits: Hit[], codes: readonly string[], anyPaper: boolean, wrapped: boolean): void {
  const own = hits.find(({ record }) => record.type === '地区' && codes.includes(record.place));
  const best = hits[0];
  const paper = best?.record.type === '证明' ? best.record : null;
  if (!own || !best || !(anyPaper || paper)) return;
  const papers = papersOf(own.record);
  const at = !anyPaper ? 1 : wrapped ? 0 : Math.min(BEFORE_PAPERS, hits.length);
  const record =
    anyPaper || !paper
      ? papers
      : {
          ...papers,
          path: `${papers.path}#${paper.path.split('/')[1] ?? ''}`,
          title: `${own.record.title}：${paper.title}`,
        };
  const score = (hits[Math.max(0, at - 1)] ?? best).score + (at === 0 ? LEAD : -0.01);
  hits.splice(at, 0, { record, score, share: 1, exact: at === 0 });
}

/** One character of a name mistyped, missing or too many: near 1 for a long name, 0 for anything else. */
export function nearly(typed: string, name: string): number {
  const [a, b] = [typed, name];
  if (a.length < 3 || Math.abs(a.length - b.length) > 1 || b.length < 3) return 0;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const wrong = Math.max(a.length, b.length) - start - end;
  return wrong === 1 ? 1 - 1 / Math.max(a.length, b.length) : 0;
}

/** Place names as people write them, with or without 市, 县 …, and the codes they mean; longest first. */
function placesByName(
  records: readonly QuickRecord[],
  ownNames: ReadonlyMap<string, string>,
  plain: (text: string) => string,
): readonly (readonly [string, readonly string[]])[] {
  const words = new Map<string, string[]>();
  for (const { type, title, names, place } of records) {
    if (type !== '地区') continue;
    for (const name of new Set([title, ownNames.get(place) ?? title, ...names].map((one) => bare(plain(one))))) {
      if (name.length < 2 || name === '全国') continue;
      const codes = words.get(name);
      if (codes) codes.push(place);
      else words.set(name, [place]);
    }
  }
  return [...words].sort((a, b) => b[0].length - a[0].length);
}

interface AsPlace {
  readonly codes: readonly string[];
  /** What is left of the question without them. */
  readonly rest: readonly string[];
  /** Nothing but the place was asked for. */
  readonly only: boolean;
}

function placesIn(question: Question, words: readonly (readonly [string, readonly string[]])[]): AsPlace {
  let left = question.parts.join(' ');
  const codes: string[] = [];
  for (const [word, own] of words) {
    if (!left.includes(word)) continue;
    codes.push(...own);
    left = left.replaceAll(word, ' ');
  }
  return {
    codes,
    rest: left.split(' ').filter((part) => part !== '' && !/^[省市区县旗盟州镇乡村]$/u.test(part)),
    only: codes.length > 0 && /^[\s省市区县旗盟州镇乡村]*$/u.test(left),
  };
}

function placeScore(
  record: QuickRecord,
  line: readonly string[],
  { codes, only }: AsPlace,
  share: number,
  name: number,
): number {
  if (codes.length === 0) return 0;
  // What holds everywhere comes after what the place itself has, but a paper is asked for in some place.
  if (record.place === '') return only ? -0.3 : record.type === '证明' ? -0.1 : -0.7;
  const at = codes.some((code) => line.includes(code));
  if (!at) return -0.6;
  if (only) return record.type === '地区' && codes.includes(record.place) ? 1.2 : 0;
  // An article about the place has its place among the figures, whatever its title says.
  // The place of the question alone is not yet an answer to it.
  return record.type === '地区'
    ? -0.35
    : 0.15 +
        0.25 * share +
        (codes.includes(record.place) ? 0.1 : 0) +
        (record.type === '案例' ? (name < 0.3 ? 0.5 : -0.05) : 0);
}

function numberScore(record: QuickRecord, numbers: ReadonlySet<string>, question: Question): number {
  const hit = question.numbers.filter((number) => numbers.has(number)).length / question.numbers.length;
  if (record.type === '数据') return hit === 0 ? -0.3 : 0.8 * hit;
  if (record.type === '页面') return 0;
  return hit === 0 || record.type === '地区' ? 0 : 0.2 * hit;
}

interface AsOffice {
  readonly slugs: readonly string[];
  /** Nothing but the office was asked for. */
  readonly only: boolean;
}

const OFFICES = Object.entries(OFFICE_NAMES)
  .flatMap(([slug, names]) => names.split(' ').map((name) => [name, slug] as const))
  .sort((a, b) => b[0].length - a[0].length);

/** What may stand beside an office where somebody asks what it is for. */
const BESIDE_OFFICE =
  /证明|证|盖章|窗口|业务|手续|材料|具|事项|办事|服务|站|所|处|中心|乡镇|县|市|区|还|开|办|能|的|管|要|出/gu;

function officesIn(question: Question): AsOffice {
  let left = question.key;
  const slugs = new Set<string>();
  for (const [name, slug] of OFFICES) {
    if (!question.key.includes(name)) continue;
    const longer = OFFICES.some(
      ([other]) => other.length > name.length && other.includes(name) && question.key.includes(other),
    );
    if (longer) continue;
    slugs.add(slug);
    left = left.replaceAll(name, '');
  }
  return {
    slugs: [...slugs],
    only: slugs.size > 0 && left.replace(BESIDE_OFFICE, '').trim() === '',
  };
}

/** For every word of the question that has others of the same meaning: those, and how much of the question it is. */
function otherWords(
  parts: readonly string[],
  weights: ReadonlyMap<string, number>,
): { readonly weight: number; readonly words: readonly string[] }[] {
  return SAME.flatMap((line) => {
    const word = line.filter((one) => parts.some((part) => part.includes(one))).sort((a, b) => b.length - a.length)[0];
    if (word === undefined) return [];
    const own =
      [...grams(word)].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0) / (word.length === 1 ? ALONE : 1);
    return [{ weight: own, words: line.filter((one) => !parts.some((part) => part.includes(one))).slice(0, 6) }];
  });
}
