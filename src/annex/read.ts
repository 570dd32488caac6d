/** A workbook's sheets → its annexes and programmes, each field with the cells it came from, and what was left alone and why. */
import { detectLanguage } from '../language/detect';
import type { Block, RawProgramme } from './block';
import { countriesIn } from './countries';
import { findFiches } from './fiches';
import type { SheetGrid } from './grid';
import { headingsOf, withChoices, type HeadingChoice, type HeadingPack } from './headings';
import type { Annex, AnnexReading, Programme, Skipped } from './programme';
import { sheetOf, skippedAt } from './sheet';
import { findTables } from './tables';

const NUMBERED = /^\s*(?:n[o.º°]*\s*)?\(?(\d{1,3}(?:\.\d{1,3})*)(?:\s*[.)]\s*|\s*[-–—:º°]+\s+)(?=[\p{L}\p{N}"“«¿¡'(])/iu;
const NUMBER_ONLY = /^\s*(\d{1,3})\s*[.)º°]?\s*$/;

/**
 * Reads every annex of a workbook (Annexes 2 and 3 of the evaluation), whatever its layout and language. Reads and never throws: what is not
 * understood is named in `skipped`. Crisol's own columns and sheets are not part of any annex.
 * @param packs the languages whose headings are known; of equals, the first names the language
 * @param choices what the officer said of headings
 */
export function readAnnexes(sheets: readonly SheetGrid[], packs: readonly HeadingPack[], choices: readonly HeadingChoice[] = []): AnnexReading {
  const known = headingsOf(packs);
  const order = packs.map(({ tag }) => tag);
  const annexes: Annex[] = [];
  const programmes: Programme[] = [];
  const skipped: Skipped[] = [];
  for (const grid of sheets) {
    if (grid.own !== null) continue;
    const sheet = sheetOf(grid);
    const headings = withChoices(known, choices.filter((choice) => choice.sheet === grid.sheet));
    const tables = findTables(sheet, headings, order);
    const fiches = findFiches(sheet, tables, headings, order);
    const blocks = [...tables.blocks, ...fiches.blocks].sort((a, b) => a.annex.area.row - b.annex.area.row || a.annex.area.column - b.annex.area.column);
    const unread = [...tables.unread, ...fiches.unread];
    skipped.push(...unread);
    if (blocks.length === 0 && unread.length === 0) {
      const first = grid.cells.flat().find((cell) => cell.kind !== 'empty');
      skipped.push(skippedAt(sheet, null, first ? 'noAnnex' : 'emptySheet', first?.text ?? ''));
    }
    for (const block of blocks) {
      annexes.push(block.annex);
      skipped.push(...block.skipped);
      for (const raw of block.programmes) programmes.push(programmeOf(raw, block, annexes.length - 1));
    }
  }
  return { annexes, programmes, skipped };
}

/** "1. SIGOB" → number "1", name "SIGOB". */
function numbered(text: string, column: string | null): { number: string | null; name: string } {
  const flat = text.replace(/\s+/g, ' ').trim();
  const found = NUMBERED.exec(flat);
  const fromColumn = column === null ? null : (NUMBER_ONLY.exec(column)?.[1] ?? column);
  return found ? { number: found[1]!, name: flat.slice(found[0].length) } : { number: fromColumn, name: flat };
}

function programmeOf(raw: RawProgramme, { annex, language }: Block, index: number): Programme {
  const parts = Object.values(raw.fields).flat();
  return {
    annex: index, kind: annex.kind, sheet: annex.sheet, layout: annex.layout,
    ...numbered(raw.name.text, raw.number),
    key: raw.key, cell: raw.name.cell, row: raw.name.row, column: raw.name.column, rows: [raw.first, raw.last],
    fields: raw.fields,
    countries: (raw.fields.countries ?? []).flatMap((part) => countriesIn(part.text, part.cell)),
    language: detectLanguage(parts.map((part) => part.text), language),
  };
}
