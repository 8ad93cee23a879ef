/** The charts' words. A second language is a second file of this shape. */
import type { ChartData } from './data.ts';

export const chartWords = {
  live: '看互动图',
  isLive: '互动图已打开，用左右方向键逐点看',
  png: '存成图片（PNG）',
  csv: '下载图里的数（CSV）',
  meta: ({ measure, unit, period }: Pick<ChartData, 'measure' | 'unit' | 'period'>): string =>
    `${measure}，单位：${unit}。时间：${period}。`,
  /** What is spoken of a point. */
  point: (index: number, count: number, label: string, shown: string): string =>
    `第 ${index + 1} 个，共 ${count} 个：${label}，${shown}`,
  image: (title: string): string => `${title}。用左右方向键逐点听，数字也在表里。`,
  saved: (name: string): string => `已保存：${name}`,
  failed: '没有保存成。表里的数字可以直接抄。',
  source: '来源：',
  address: '网址：',
  data: (site: string, date: string): string => `${site}，数据到 ${date}`,
} as const;
