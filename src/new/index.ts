/** `npm run new`: what can be made, and the questions each takes. */
import { stringify } from 'yaml';
import { decode } from '../csv/decode.ts';
import { writeSource } from '../csv/write.ts';
import { dutyLists } from '../schema/duty-lists.ts';
import { duties } from '../schema/duties.ts';
import { RowDraft, type Cells } from './row.ts';
import { Session, Stopped, type Terminal } from './session.ts';
import type { Files } from '../dataset/files.ts';

/** What an editor can make, by the word for it. */
const KINDS: Readonly<Record<string, (session: Session) => Promise<RowDraft[]>>> = {
  地区: newDistrict,
  清单: newList,
  证明: newCertificate,
  数据: newFigure,
  案例: newCase,
};
/** The same in letters, for keyboards and scripts. */
const LETTERS: Readonly<Record<string, string>> = {
  district: '地区',
  list: '清单',
  certificate: '证明',
  figure: '数据',
  case: '案例',
};

/**
 * Asks for something new until all of it holds.
 *
 * @param wanted what is to be made, where it is known
 * @returns the files to write, or null where it was given up
 */
export async function makeNew(
  files: Files,
  today: string,
  terminal: Terminal,
  wanted?: string,
): Promise<ReadonlyMap<string, string> | null> {
  const session = await Session.start(files, today, terminal);
  try {
    let kind = wanted ?? '';
    while (KINDS[LETTERS[kind] ?? kind] === undefined) {
      if (kind !== '') session.say(`  没有「${kind}」。可以写 ${Object.keys(KINDS).join('、')}。`);
      kind = await session.ask(`要加什么：${Object.keys(KINDS).join('、')}\n> `);
    }
    const drafts = (await KINDS[LETTERS[kind] ?? kind]?.(session)) ?? [];
    if (!(await settle(session, drafts))) return null;
    const names = [...session.texts.keys()];
    const yes = await session.ask(`\n检查通过。要写入 ${names.join('、')} 吗？按回车写入，写「不」放弃\n> `);
    return /^(?:不|否|n|no)/iu.test(yes) ? null : session.texts;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    session.say('\n还没有写完就停了。');
    return null;
  }
}

/** Asks again for what only the whole shows, until nothing is wrong. @returns false where no answer can mend it */
async function settle(session: Session, drafts: readonly RowDraft[]): Promise<boolean> {
  for (;;) {
    const problems = await session.problems();
    const errors = problems.filter((problem) => problem.level === 'error');
    if (errors.length === 0) {
      for (const problem of problems) session.say(`  提醒：${problem.message}。${problem.remedy}。`);
      return true;
    }
    let asked = false;
    for (const draft of drafts) asked = (await draft.askAgain(errors)) || asked;
    if (asked) continue;
    for (const problem of errors) session.say(`  ${problem.file}：${problem.message}。${problem.remedy}。`);
    return false;
  }
}

async function newDistrict(session: Session): Promise<RowDraft[]> {
  const draft = await RowDraft.begin(session, 'data/districts.csv', {});
  return [await draft.ask()];
}

async function newFigure(session: Session): Promise<RowDraft[]> {
  const district = await askDistrict(session, '哪个地区的数据：写代码或名称');
  const file = `data/figures/${district}.csv`;
  const numbers = session.project.tables.figures
    .map(({ value }) => value.id)
    .filter((id) => id.startsWith(`${district}-`))
    .map((id) => Number(id.slice(district.length + 1)))
    .filter(Number.isInteger);
  const id = `${district}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
  const draft = await RowDraft.begin(session, file, { 编号: id });
  return [await draft.ask()];
}

async function newCertificate(session: Session): Promise<RowDraft[]> {
  session.say('先写这个证明叫什么。');
  const certificate = await (await RowDraft.begin(session, 'data/certificates.csv', {})).ask();
  session.say('\n再写全国的答案。每句话后面写来源编号，例如 由派出所出具[来源编号]；没有来源的写 [未核实]。');
  const answer = await RowDraft.begin(
    session,
    'data/certificate-answers.csv',
    { 核对日期: session.today },
    { 证明: certificate.cell('编号'), 地区: '000000' },
  );
  return [certificate, await answer.ask()];
}

async function newList(session: Session): Promise<RowDraft[]> {
  const lists = new Map(session.project.tables['duty-lists'].map((row) => [row.value.id, row]));
  let previous: string;
  for (;;) {
    previous = await session.ask('有没有上一版：有就写上一版的编号，没有按回车\n> ');
    if (previous === '' || lists.has(previous)) break;
    session.say(`  不行：duty-lists.csv 里没有「${previous}」。`);
  }
  // What a new version has in common with the one before.
  const shared = ['地区', '清单类型', '标题', '发布机关', '条目公开', '图例', '计数口径', '层级'];
  const old = lists.get(previous)?.cells ?? {};
  const proposals: Record<string, string> = Object.fromEntries(shared.map((name) => [name, old[name] ?? '']));
  const draft = await RowDraft.begin(
    session,
    'data/duty-lists.csv',
    proposals,
    previous === '' ? {} : { 上一版: previous },
  );
  await draft.ask();
  if (draft.cell('条目公开') === dutyLists.columns.itemsPublic.cell.words?.[2]) return [draft];
  await newItems(session, draft.cell('编号'), previous);
  return [draft];
}

/** The items of a new list: those of the version before, or one a line. */
async function newItems(session: Session, list: string, previous: string): Promise<void> {
  const file = `data/duties/${list}.csv`;
  const bytes = previous === '' ? null : await session.before(`data/duties/${previous}.csv`);
  const text = bytes === null ? null : decode(file, bytes).text;
  if (text !== null) {
    session.put(file, text);
    session.say(
      `\n条目先照上一版抄了一份，放在 ${file}。接下来打开它，改成新版的样子：同一事项留着原来的编号，新增的用没用过的编号，移出的删掉整行。`,
    );
    return;
  }
  session.say(
    '\n再写条目，一行一条：类别|事项|责任部门，后一项可以不写。写完按一次回车。条目多的，先写一条，以后用 npm run import 导入。',
  );
  const header = Object.values(duties.columns).map((column) => column.header);
  const rows: string[][] = [];
  for (;;) {
    const answer = await session.ask('> ');
    if (answer === '' && rows.length > 0) break;
    const [kind = '', title = '', department = ''] = answer.split(/[|｜]/u).map((part) => part.trim());
    if (title === '') {
      session.say('  不行：至少写类别和事项，中间用 | 分开，例如 依法协助|养犬登记。');
      continue;
    }
    const cells: Cells = {
      编号: `d${String(rows.length + 1).padStart(3, '0')}`,
      类别: kind,
      事项: title,
      责任部门: department,
    };
    rows.push(header.map((name) => cells[name] ?? ''));
  }
  session.put(file, writeSource([header, ...rows]));
}

/** A district by its code or its name. */
async function askDistrict(session: Session, question: string): Promise<string> {
  for (;;) {
    const answer = await session.ask(`${question}\n> `);
    const found = session.project.tables.districts.filter(
      ({ value }) => value.code === answer || value.name === answer || value.aliases.includes(answer),
    );
    const [only] = found;
    if (only && found.length === 1) return only.value.code;
    session.say(
      found.length === 0
        ? `  不行：districts.csv 里没有「${answer}」。先加这个地区：npm run new -- 地区。`
        : `  不行：叫「${answer}」的有好几个，写代码：${found.map(({ value }) => `${value.code}（${value.name}）`).join('、')}。`,
    );
  }
}

/** Questions of a case article, by the name of the head's item. */
const CASE_QUESTIONS: readonly (readonly [name: string, question: string, list: boolean])[] = [
  ['title', '标题', false],
  ['sources', '来源：编号，几个用 ; 分开，主要的在前', true],
  ['summary', '提要：两三句话', false],
  ['figures', '用到的数据：编号，几个用 ; 分开；没有按回车', true],
  ['lists', '说到的清单：编号，几个用 ; 分开；没有按回车', true],
];

async function newCase(session: Session): Promise<RowDraft[]> {
  const slugs = new Set(session.project.cases.map((article) => article.slug));
  let slug: string;
  for (;;) {
    slug = await session.ask('文件名：小写字母、数字和连字符，就是网址，例如 beichen-zhunru\n> ');
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug) && !slugs.has(slug)) break;
    session.say(
      slugs.has(slug) ? '  不行：已经有这篇案例，换一个名字。' : '  不行：只用小写字母、数字和连字符，不写 .mdx。',
    );
  }
  const file = `content/cases/${slug}.mdx`;
  const district = await askDistrict(session, '哪个地区的：写代码或名称');
  const head: Record<string, string | string[]> = {
    title: '标题',
    district,
    sources: ['x'],
    summary: '提要',
    date: session.today,
  };
  const body = { text: '' };
  const keep = (): void => session.put(file, `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body.text}\n`);
  for (const [name, question, list] of CASE_QUESTIONS) {
    for (;;) {
      const answer = await session.ask(`${question}\n> `);
      const parts = answer
        .split(/[;；]/u)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      if (list && parts.length === 0 && name !== 'sources') break;
      head[name] = list ? parts : answer;
      keep();
      const wrong = (await session.problems()).find(
        (problem) => problem.file === file && problem.level === 'error' && problem.column?.split('.')[0] === name,
      );
      if (!wrong) break;
      session.say(`  不行：${wrong.message}。${wrong.remedy}。`);
    }
  }
  session.say('正文：用自己的话写，一行一段，小标题前面写 ## 和一个空格。写完按一次回车。');
  for (;;) {
    const answer = await session.ask('> ');
    if (answer === '' && body.text !== '') break;
    if (answer === '') continue;
    const before = body.text;
    body.text = before === '' ? answer : `${before}\n\n${answer}`;
    keep();
    const wrong = (await session.problems()).find((problem) => problem.file === file && problem.level === 'error');
    if (!wrong) continue;
    session.say(`  不行：${wrong.message}。${wrong.remedy}。这一段没有收，再写一次。`);
    body.text = before;
    keep();
  }
  return [];
}
