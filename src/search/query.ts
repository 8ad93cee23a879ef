/** A reader's question → the character pairs to look for. */
import { characterPairs } from './tokens.ts';

/** What people wrap a question in. Longest first, so that 「去哪里」 goes before 「去哪」. */
const PHRASES = [
  '请问', '我想知道', '我想问', '想问一下', '想问', '咨询一下', '怎么办理', '怎么办', '怎么开', '怎么查', '怎么补办', '怎么弄', '怎样办理', '怎样', '如何办理', '如何',
  '怎么', '去哪里', '去哪儿', '去哪', '到哪里', '到哪儿', '到哪', '在哪里', '在哪儿', '在哪', '哪里', '哪儿', '找谁', '需要什么材料', '需要什么手续', '需要什么',
  '要什么', '是什么', '什么叫', '什么是', '什么', '哪些', '哪个', '能不能', '可不可以', '可以', '要不要', '还给不给', '给不给', '为什么', '多少', '现在还能', '现在', '一下', '有没有',
  '是不是', '谁来', '谁给',
].sort((a, b) => b.length - a.length); // prettier-ignore

/** Single characters that carry no meaning at the edge of what is left. */
const EDGE =
  /^[的了吗呢吧啊呀么去到在要能给开办和与及或被把就都也又有不才用多人里上下中谁哪那这是个还找]+|[的了吗呢吧啊呀么去到在要能给开办和与及或被把就都也又有不才用谁哪那这是个还找]+$/gu;

/** A part without its edges. Two characters that begin like 「上海」, 「中国」 or 「人口」 are a word and stay one. */
const withoutEdges = (part: string): string => (/^[上下中里人多和].$/u.test(part) ? part : part.replace(EDGE, ''));

/**
 * The character pairs of a question, without its wrapping. Full-width is read as half-width.
 * Where nothing is left (「怎么办」), the question itself is looked for.
 */
export function queryPairs(question: string): string[] {
  const normal = question.normalize('NFKC').toLowerCase().trim();
  const bare = PHRASES.reduce((text, phrase) => text.replaceAll(phrase, ' '), normal)
    .split(/\s+/u)
    .map(withoutEdges)
    .join(' ');
  const pairs = characterPairs(bare);
  return pairs.length > 0 ? pairs : characterPairs(normal);
}
