/** Elements from names, attributes and children. Text is always text: nothing here reads markup. */

/** Makes an element. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== ''));
  return made;
}

/** Puts these in place of what an element holds. */
export const fill = (holder: Element, ...children: readonly (Node | string)[]): void =>
  holder.replaceChildren(...children.filter((child) => child !== ''));
