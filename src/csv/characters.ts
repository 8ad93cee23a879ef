/** Characters that look like nothing, or like others: found by the check, mended by `npm run fix`. */

/** What an eye cannot see: no-break and zero-width spaces, marks of direction, soft hyphens, control characters. */
export const INVISIBLE =
  /[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** Cells are read without the spaces around them, full-width ones and byte order marks too. */
export const trimCell = (text: string): string => text.trim();

/** Without invisible characters; a no-break space is a space. */
export const visible = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replace(new RegExp(INVISIBLE, 'gu'), '');

/** `⼈人`: the first is another form of the second. */
const pairs = (text: string): [string, string][] =>
  text.split(' ').map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']);

/** Radicals that Unicode does not itself call another form of a character. */
const RADICALS =
  '⺟母 ⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻰龙 ⺩王 ⺝月 ⻨麦 ⻮齿';

/** Old and traditional forms that occur in such tables: 証明 is not found by who looks for 证明. */
const VARIANTS =
  '戶户 証证 證证 區区 縣县 鄉乡 鎮镇 辦办 務务 黨党 員员 會会 長长 門门 關关 處处 報报 單单 據据 號号 編编 標标 準准 條条 ' +
  '項项 數数 書书 國国 義义 歲岁 壽寿 親亲 屬属 繼继 業业 產产 車车 電电 話话 網网 內内 爲为 為为 與与 裡里 裏里 後后 ' +
  '個个 們们 來来 對对 時时 過过 還还 這这 說说 説说 請请 無无 開开 減减 負负 責责 權权 職职 協协 調调 獎奖 懲惩 檢检 ' +
  '驗验 養养 護护 醫医 療疗 險险 費费 貧贫 擔担 峯峰 羣群 並并 夠够 眾众 衆众';

const FORMS: ReadonlyMap<string, string> = new Map([...pairs(RADICALS), ...pairs(VARIANTS)]);

/** ⼈ for 人 in text copied from a PDF, and characters that have two code points, of which this is the wrong one. */
const STAND_IN = '\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff';

/** A character that readers type otherwise. */
export const UNUSUAL = new RegExp(`[${STAND_IN}${[...FORMS.keys()].join('')}]`, 'u');

/** The form of an {@link UNUSUAL} character that readers type, e.g. `人` for `⼈`. */
export const usual = (character: string): string => FORMS.get(character) ?? character.normalize('NFKC');

/** Only how it is encoded is wrong, not what somebody wrote: a radical for its character. */
const DISGUISED = new RegExp(
  `[${STAND_IN}${pairs(RADICALS)
    .map(([radical]) => radical)
    .join('')}]`,
  'gu',
);

/** With ordinary characters in the place of radicals. Traditional characters stay: they may be a name. */
export const undisguised = (text: string): string => text.replace(DISGUISED, usual);
