import type { ComponentId } from './components';

/** The five lessons of section 4.2, in its order. */
export const LESSONS = ['demand', 'integral', 'knowledge', 'alliances', 'capacities'] as const;
export type Lesson = (typeof LESSONS)[number];

/**
 * Which components speak for each lesson; the source ties none to them, so this is our reading. A programme shows a lesson in full with all of `core` met; in
 * part with some of it, with part of it or with anything of `way` met: what leads there. The source says so of one lesson itself: experts sent and virtual
 * exchange are only the way to capacity development, which is complete with ownership. The integral approach shows in the tie to public policy, at home and abroad.
 */
export const LESSON_COMPONENTS: Readonly<Record<Lesson, { readonly core: readonly ComponentId[]; readonly way: readonly ComponentId[] }>> = {
  demand: { core: ['1.5'], way: [] },
  integral: { core: ['2.1', '3.1'], way: ['1.1'] },
  knowledge: { core: ['2.4'], way: ['1.4', '2.3'] },
  alliances: { core: ['2.5', '3.5'], way: [] },
  capacities: { core: ['3.4'], way: ['3.2', '3.3'] },
};
