/** The tables of the quick index, made at build for the characters our own names use. */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { COUNTRY, type Dataset } from '../dataset/dataset.ts';
import { ancestry } from '../dataset/districts.ts';
import type { QuickRecord, QuickTables } from './quick-file.ts';

/** Every Han character of the basic block: what people type in traditional characters is in it. */
const BASIC_HAN = [...Array(0x9fff - 0x4e00 + 1).keys()].map((i) => String.fromCodePoint(0x4e00 + i));

/** Tables for records and what else is looked up. */
export function quickTables(dataset: Dataset, records: readonly QuickRecord[]): QuickTables {
  // Nobody spells what a figure counted or a duty's sentence.
  const spelled = records.filter(({ type }) => !['数据', '清单', '事项'].includes(type));
  const names = new Set(spelled.flatMap(({ title, names: others }) => [...[title, ...others].join('')]));
  const used = new Set(records.flatMap(({ title, names: others, line }) => [...[title, ...others, line].join('')]));
  const needed = new Set(records.flatMap(({ place }) => ancestry(dataset, place).map(({ code }) => code)));
  const toSimplified = Converter({ from: 'hk', to: 'cn' });
  const toSimplifiedTw = Converter({ from: 'tw', to: 'cn' });
  const pairs = BASIC_HAN.flatMap((one) => {
    const simple = [toSimplified(one), toSimplifiedTw(one)].find((other) => other !== one && used.has(other));
    return simple === undefined || used.has(one) || [...simple].length !== 1 ? [] : [one + simple];
  });
  const groups = new Map<string, string>();
  for (const character of [...names].sort()) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const [syllable = ''] = pinyin(character, { toneType: 'none', type: 'array', v: true });
    if (/^[a-z]+$/u.test(syllable)) groups.set(syllable, (groups.get(syllable) ?? '') + character);
  }
  return {
    simplified: pairs.join(''),
    syllables: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, characters]) => syllable + characters)
      .join('|'),
    places: dataset.districts
      .filter(({ code }) => needed.has(code))
      .map(({ code, name, parent }) => [code, name, parent === COUNTRY ? '' : (parent ?? '')]),
  };
}
