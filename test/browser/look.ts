/** Looks at the pane as axe and a ruler see it, narrow and wide, in light, dark and forced colours. */
import axe from 'axe-core';
import type { Pane } from './pane';

const WIDTHS = [320, 450];
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe and the eye of a ruler find fault with in the view that is shown. Runs in the page. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  // Fluent's own, which hand the focus on at once.
  const { violations } = await window.axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] });
  for (const { id, nodes } of violations) for (const node of nodes) found.push(`${id}: ${node.html.slice(0, 160)} ${node.any.map(({ message }) => message).join(' ')}`);
  const width = document.documentElement.clientWidth;
  const describe = (one: Element): string => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> ${(one.textContent ?? '').trim().slice(0, 60)}`;
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    const { left, right, width: wide, height: high } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (wide < 2 || high < 2 || style.visibility === 'hidden' || one.closest('svg')) continue;
    if (right > width + 1 || left < -1) found.push(`beyond the edge: ${describe(one)}`);
    const cut = style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1 && !['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName);
    if (cut) found.push(`cut off: ${describe(one)}`);
  }
  // There Excel puts its own button.
  for (const [x, y] of [[33, 1], [17, 16], [33, 31], [1, 1], [1, 31]] as const) {
    const there = document.elementFromPoint(width - x, y)?.closest('button, a, input, select, [role=tab]');
    if (there) found.push(`in Excel's corner: ${describe(there)}`);
  }
  return [...new Set(found)];
}

/** Looks at the view in every width and look, and tells its faults. */
export async function findFaults(pane: Pane, view: string): Promise<string[]> {
  const { page } = pane.excel;
  await pane.frame.evaluate(`window.axe ?? (() => { ${axe.source} })(); 0`);
  const found = new Map<string, string[]>();
  for (const look of LOOKS)
    for (const width of WIDTHS) {
      await page.emulateMedia(look);
      await page.setViewportSize({ width, height: 640 });
      const name = `${width} px ${look.forcedColors === 'active' ? 'forced colours' : look.colorScheme}`;
      for (const fault of await pane.frame.evaluate(faults)) found.set(fault, [...(found.get(fault) ?? []), name]);
    }
  await page.emulateMedia(LOOKS[0]);
  await page.setViewportSize({ width: 320, height: 640 });
  return [...found].map(([fault, names]) => `${view} (${names.join(', ')}): ${fault}`);
}
