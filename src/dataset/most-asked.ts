/** The certificates on the home page. */
import type { Certificate } from '../schema/certificates.ts';
import type { Dataset } from './dataset.ts';

/**
 * Ten papers of the national list that people are most often sent away for. Chosen by hand, in the order of life:
 * no source counts how often each is asked for, so the page does not call it a ranking.
 */
const CHOSEN = [
  '亲属关系证明',
  '婚姻状况证明',
  '无犯罪记录证明',
  '健在证明',
  '死亡证明',
  '居民在社区居住证明',
  '居民身份信息证明',
  '收入证明',
  '居民养犬证明',
  '证件遗失证明',
];

/** The certificates above that are in the data, and further ones from the top of the table up to ten. */
export function mostAsked(dataset: Dataset): Certificate[] {
  const chosen = CHOSEN.flatMap((name) => dataset.certificates.find((one) => one.name === name) ?? []);
  return [...chosen, ...dataset.certificates.filter((one) => !chosen.includes(one))].slice(0, 10);
}
