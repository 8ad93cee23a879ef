/** The head (front matter) of a case article in `content/cases/*.mdx`. */
import { z } from 'zod';
import { isDate } from './cells.ts';

const day = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value) && isDate(value), {
  message: '日期写成 2024-08-06 的样子',
});

export const caseHead = z.strictObject({
  title: z.string().min(1),
  /** The district the article is about. */
  district: z.string(),
  /** Ids of the sources it is written from, the main one first. */
  sources: z.array(z.string()).min(1),
  /** Two or three sentences. */
  summary: z.string().min(1),
  /** When we published it. */
  date: day,
  updated: day.optional(),
  /** Ids of duty lists it speaks of. */
  lists: z.array(z.string()).default([]),
  /** Figures of the facts table, in its order. */
  figures: z.array(z.string()).default([]),
});
export type CaseHead = z.infer<typeof caseHead>;

/** The head of a page in `content/pages/*.mdx`. */
export const pageHead = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  updated: day,
  /** How readers ask for the page: it is found by these words, and nobody is shown them. */
  asked: z.array(z.string()).default([]),
});
export type PageHead = z.infer<typeof pageHead>;
