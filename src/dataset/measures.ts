/**
 * What a figure's one number is. A number that went away (减量) never stands beside one that is there (存量), and
 * neither of them beside a share or a change in percent. Of this file alone: the browser needs it without the rest.
 */
export const MEASURES = ['现有的数', '原来的数', '减掉的数', '变化的百分比', '占的百分比'] as const;
export type Measure = (typeof MEASURES)[number];
