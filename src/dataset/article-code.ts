/**
 * Articles are text, and MDX is code: whatever of it a program would run is found here, before Astro compiles it.
 * satteri is the parser that @astrojs/mdx compiles with, so the two cannot read an article differently.
 */
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Fault } from '../csv/fault.ts';

/** Which of a figure's numbers an article may ask for. */
const SHOWN = /^(?:before|after|value|rate|numerator|denominator)$/u;

/** The components an article may use, with the properties each may have and what may stand in them. */
const COMPONENTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  Figure: { id: /^/u, show: SHOWN },
  // A heading other pages link to.
  h2: { id: /^[a-z][a-z-]*$/u },
};

/** What is read of a node of the tree, whatever its type. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
  readonly children?: readonly Node[];
  /** Of a JSX element. */
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  /** Of a link or an image. */
  readonly url?: string;
  readonly value?: string;
}

/** Where a link may lead: another place of this site, the web, a mail address, a phone. */
const LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|\.{1,2}\/|[a-z0-9-]+\/)/iu;

/**
 * Everything in an article that is not text.
 *
 * @param body the article below its head
 * @param bodyLine the line of the file the body starts at
 */
export function articleCode(file: string, body: string, bodyLine: number): Fault[] {
  const lines = body.split('\n');
  const fault = (code: string, line: number, detail: Readonly<Record<string, string>>, value?: string): Fault => ({
    code,
    file,
    row: bodyLine + line - 1,
    line: bodyLine + line - 1,
    value: value ?? (lines[line - 1] ?? '').trim(),
    detail,
  });
  let root: Node;
  try {
    root = (file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body)) as Node;
  } catch (error) {
    const line = /^(\d+):\d+:/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '1';
    return [fault('article-code', Number(line), { what: 'syntax' })];
  }
  const faults: Fault[] = [];
  const visit = (node: Node): void => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'mdxjsEsm':
        faults.push(fault('article-code', line, { what: 'module' }, node.value?.split('\n')[0]));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        faults.push(fault('article-code', line, { what: 'expression' }, `{${node.value ?? ''}}`));
        break;
      case 'html':
        faults.push(fault('article-code', line, { what: 'tag', tag: node.value?.split('\n')[0] ?? '' }, node.value));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const allowed = COMPONENTS[node.name ?? ''];
        const odd = node.attributes?.some(
          ({ type, name, value }) =>
            type !== 'mdxJsxAttribute' || typeof value !== 'string' || allowed?.[name ?? '']?.test(value) !== true,
        );
        const written = /^<[^>]*>/u.exec((lines[line - 1] ?? '').slice((node.position?.start.column ?? 1) - 1))?.[0];
        const tag = `<${node.name ?? ''}>`;
        if (!allowed) faults.push(fault('article-code', line, { what: 'tag', tag }, written));
        else if (odd) faults.push(fault('article-code', line, { what: 'property', tag }, written));
        break;
      }
      case 'link':
      case 'definition':
        if (!LINK.test(node.url ?? '')) faults.push(fault('article-link', line, {}, node.url));
        break;
      case 'image':
        if (!/^(?:\/(?!\/)|\.{1,2}\/)/u.test(node.url ?? ''))
          faults.push(fault('article-link', line, { image: '1' }, node.url));
        break;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return faults;
}
