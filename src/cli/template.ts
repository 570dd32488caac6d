/** `template`: a new workbook to be filled in. Knows no terminal. */
import { resolve } from 'node:path';
import { CrisolError } from '../errors';
import { createXlsx } from '../host/xlsx/open';
import { PACKS, packFor, type LanguageTag } from '../language';
import { TEMPLATE_KINDS, type TemplateKind } from '../language/template-texts';
import { createSession } from '../workbook/session';
import type { Command } from './command';
import { findNewTarget, writeResult } from './files';
import { oneLine } from './table';
import { inExcel, saveWorkbook } from './workbook';

/** A new workbook holds one sheet, under a name that no template has, until the template's stand there. */
const FIRST_SHEET = 'Crisol';

/** The template as a file. */
export async function templateFile(kind: TemplateKind, language: LanguageTag): Promise<Uint8Array> {
  const file = `${packFor(language).template.file[kind]}.xlsx`;
  const model = createXlsx(FIRST_SHEET);
  const [first] = model.sheets();
  await inExcel(model, file, () => createSession(PACKS).insertTemplate(kind, language));
  model.removeSheet(first!);
  return saveWorkbook(model, file);
}

export const template: Command = {
  options: ['out', 'lang'],
  async perform(run) {
    const { machine, arguments: { subject, out }, pack } = run;
    const kind = TEMPLATE_KINDS.find((one) => one === subject);
    if (!kind) throw subject === null ? new CrisolError('missingArgument', { argument: TEMPLATE_KINDS.join(', ') }) : new CrisolError('badArgument', { argument: subject });
    const target = await findNewTarget(`${pack.template.file[kind]}.xlsx`, out === null ? null : resolve(machine.folder, out), machine.folder);
    const place = await writeResult(target, await templateFile(kind, pack.tag));
    run.print(oneLine(pack.command.written(place)));
  },
};
