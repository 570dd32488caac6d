/** The workbooks these tests write into: each holds one or more annexes and something that must not be lost. Built here, so that what each holds can be read. */
import { englishTable, frenchTable, portugueseTable, spanishFiche, spanishImported, spanishReport, spanishTable } from './annexes';
import type { AnnexSample } from './annexes';
import { Book, DECLARATION, MAIN, MS, PLAIN_STYLES, SML, letters, reference, relationship, theme } from './book';
import type { Sheet } from './book';
import { excel, googleSheets, libreOffice, numbers, openpyxl, poi, prefixed, sheetJs, strict, wps } from './makers';
import {
  MC, SHEET_PROTECTION, X14, charts, chartsheet, comments, conditionalFormats, connections, customProperties, customXml, drawing, dynamicArrays, embedded, extend, externalLinks, headerImage,
  hyperlinks, macros, opaque, pictures, pivot, printing, slicers, smartArt, sparklines, table, threadedComments, timeline, validations, webExtension,
} from './precious';

/** Where an annex's answers may come: at its right, or below it for a fiche. Counted from 0; columns and rows up to `to`, both included. */
export interface OwnPlace {
  readonly sheet: string;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export interface FidelityWorkbook {
  readonly name: string;
  readonly file: Uint8Array;
  readonly programmes: readonly string[];
  readonly places: readonly OwnPlace[];
  /** What a run must tell: of what protects these sheets, or hides rows. */
  readonly told: 'sheetProtected' | 'workbookProtected' | 'rowsFiltered' | null;
}

/** Places right of (below, for a fiche) the annexes of a book. Of annexes one under the other, the rows between are a place too: they may be taken for one. */
export function placesOf(annexes: readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly sample: AnnexSample }[]): OwnPlace[] {
  return annexes.map(({ sheet, row: top, column, sample }) => {
    const row = Math.min(top, ...annexes.filter((other) => other.sheet === sheet && other.column === column).map((other) => other.row));
    const width = Math.max(...sample.cells.map((cells) => cells.length));
    return sample.answers === 'below'
      ? { sheet, rows: [row + sample.cells.length, row + sample.cells.length + 15], columns: [column, column + 2] }
      : { sheet, rows: [row, top + sample.cells.length - 1], columns: [column + width, Math.min(column + width + 40, 16383)] };
  });
}

/** The usual start: the annex, and another sheet of the office's own with figures and a formula. */
function office(book: Book, sample: AnnexSample = spanishTable, row = 0, column = 0): Sheet {
  const sheet = book.sheet(sample.sheet).annex(sample, row, column);
  const other = book.sheet('Otra hoja');
  other.text(0, 0, 'Presupuesto').number(1, 0, 1200, 3).number(2, 0, 800, 3).formula(3, 0, 'SUM(A2:A3)', 2000).number(0, 3, 39965, 2);
  return sheet;
}

type Case = readonly [name: string, build: (book: Book) => void, manner?: ((book: Book) => void) | undefined, told?: FidelityWorkbook['told']];

const CASES: readonly Case[] = [
  // Programs that write workbooks.
  ['as a recent Excel saves', (book) => void office(book), excel],
  ['as LibreOffice saves', (book) => void office(book, spanishReport), libreOffice],
  ['as Google Sheets exports', (book) => { for (const sheet of [office(book), book.sheets[1]!]) drawing(sheet, ''); }, googleSheets],
  ['as openpyxl saves', (book) => void office(book, englishTable), openpyxl],
  ['as the Open XML SDK saves, prefix x', (book) => void office(book), prefixed('x')],
  ['as Reporting Services exports, prefix ss, inline texts', (book) => { book.textMode = 'inline'; office(book, spanishReport); }, prefixed('ss')],
  ['as Apache POI streams', (book) => { book.textMode = 'inline'; office(book, frenchTable); }, poi],
  ['as WPS saves', (book) => { office(book, portugueseTable); customProperties(book); }, wps],
  ['as SheetJS saves', (book) => { book.textMode = 'str'; book.sheet('Anexo 3').annex(spanishTable); }, sheetJs],
  ['as Numbers exports', (book) => { const index = book.sheet('Export Summary').text(0, 0, 'Tabla'); index.element('hyperlinks', `<hyperlinks><hyperlink ref="A1" location="'Anexo 3'!R1C1" tooltip="" display="Anexo 3"/></hyperlinks>`); book.sheet('Anexo 3').annex(spanishTable, 1); }, numbers],
  ['strict OOXML', (book) => { const sheet = office(book); sheet.cell(8, 0, ' t="d"', '<v>2009-06-01</v>'); hyperlinks(sheet); table(sheet, spanishTable); }, strict],
  ['pretty-printed, no row or cell references', (book) => { book.references = false; book.gap = '\n  '; book.sheet('Anexo 3').annex({ ...spanishTable, cells: spanishTable.cells.map((row) => row.map((text) => text === '' ? ' ' : text)) }); }],
  ['Windows line breaks and a byte order mark', (book) => { book.declaration = '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'; book.gap = '\r\n\t'; office(book); }],
  ['single-quoted attributes and decimal references', (book) => { office(book, frenchTable); book.rewrite = (name, xml) => name.startsWith('xl/worksheets/') || name === 'xl/sharedStrings.xml' ? xml.replace(/="([^"']*)"/g, "='$1'").replace(/é/g, '&#233;').replace(/à/g, '&#xE0;') : xml; }],
  ['comments and instructions in the XML', (book) => { office(book); book.rewrite = (name, xml) => name.startsWith('xl/') && name.endsWith('.xml') ? xml.replace(/(<\/?(sheetData|sheets|cellXfs|worksheet xmlns[^>]*|sst xmlns[^>]*)>)/g, '<!-- <c r="A1"> generado --><?mso-nota a="1"?>$1').replace(/^(.*?)(<\?xml[^>]*>)/s, '$2') : xml; }],
  ['texts in CDATA', (book) => { office(book, englishTable); book.rewrite = (name, xml) => name === 'xl/sharedStrings.xml' ? xml.replace(/<t>([^<]*)<\/t>/g, (_, text: string) => `<t><![CDATA[${text.replaceAll('&amp;', '&')}]]></t>`) : xml; }],
  ['attributes on lines of their own, a comment at the end, counts that lie', (book) => {
    office(book);
    book.rewrite = (name, xml) => !name.startsWith('xl/') || !name.endsWith('.xml') ? xml : `${xml.replace(/ (r|s|t|name|sheetId|count)="/g, '\n\t$1 = "').replace(/uniqueCount="\d+"/, 'uniqueCount="1"')}\n<!-- fin -->\n`;
  }],
  ['lower-case references, the namespace twice', (book) => {
    office(book, spanishReport);
    book.rewrite = (name, xml) => name === 'xl/worksheets/sheet1.xml' ? xml.replace('<worksheet ', `<worksheet xmlns:x="${MAIN}" `).replace(/<(\/?)(row|c|v|is|t|f)(?=[ />])/g, '<$1x:$2').replace(/ r="([A-Z]+\d+)"/g, (_, r: string) => ` r="${r.toLowerCase()}"`) : xml;
  }],
  // Packages.
  ['targets from ./, upper-case extensions, a content type missing', (book) => {
    pictures(office(book));
    book.rewrite = (name, xml) => name === '[Content_Types].xml' ? xml.replace('"png"', '"PNG"').replace(/<Override PartName="\/xl\/sharedStrings.xml"[^>]*>/, '') : name.endsWith('.rels') ? xml.replace(/Target="(?!\.\.|http|file|\/)/g, 'Target="./') : xml;
  }],
  ['stored entries and folders', (book) => { office(book); book.manner = { stored: () => true, folders: true, comment: 'hecho a mano' }; }],
  ['sizes after the data', (book) => { office(book); book.manner = { descriptors: true }; }],
  ['zip64 fields', (book) => { office(book); book.manner = { zip64: 'everywhere', stored: (name) => name.endsWith('app.xml') }; }],
  ['content types last, absolute targets, odd case', (book) => {
    office(book); book.absoluteTargets = true; book.arrange = (parts) => [...parts.slice(1).reverse(), parts[0]!];
    book.rewrite = (name, xml) => name === '[Content_Types].xml' ? xml.replace('/xl/worksheets/sheet1.xml', '/xl/worksheets/SHEET1.XML') : xml;
  }],
  ['part names unlike Excel\'s', (book) => { book.worksheetFolder = 'xl/hojas de cálculo'; office(book); book.rewrite = (name, xml) => name.endsWith('.rels') ? xml.replaceAll('hojas de cálculo', 'hojas%20de%20c%C3%A1lculo') : name === '[Content_Types].xml' ? xml.replaceAll('hojas de cálculo', 'hojas%20de%20c%C3%A1lculo') : xml; book.arrange = (parts) => parts.map(([name, data]) => [name.replace('hojas de cálculo', 'hojas%20de%20c%C3%A1lculo'), data]); }],
  ['sheets by a default content type', (book) => {
    office(book); book.defaults = ['<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>', `<Default Extension="xml" ContentType="${SML}.worksheet+xml"/>`];
    book.rewrite = (name, xml) => name === '[Content_Types].xml' ? xml.replace(/<Override PartName="\/xl\/worksheets[^>]*>/g, '') : xml;
  }],
  ['no styles', (book) => { office(book); book.styles = null; book.sheets[1]!.rows.clear(); }],
  ['no theme', (book) => { office(book); book.theme = null; }],
  ['no shared strings', (book) => { book.textMode = 'inline'; office(book); }],
  ['no properties, no calcPr, no views', (book) => { office(book); book.properties = false; book.beforeSheets = ''; book.afterNames = ''; }],
  ['empty shared strings and styles of one', (book) => { book.textMode = 'inline'; office(book); book.sheets[1]!.rows.clear(); book.styles = PLAIN_STYLES.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs><xf/></cellXfs>').replace(/<cellStyles.*<\/cellStyles>/, '').replace(/<dxfs.*<\/dxfs>/, ''); book.sharedStrings = false; book.part('xl/sharedStrings.xml', `${DECLARATION}<sst xmlns="${MAIN}"/>`, `${SML}.sharedStrings+xml`); book.relate('sharedStrings', 'sharedStrings.xml'); }],
  ['template and macro template types', (book) => { office(book); book.workbookType = `${SML}.template.main+xml`; }],
  // Drawings and what floats over cells.
  ['three charts on the annex', (book) => charts(office(book), "'Otra hoja'!$A$2:$A$3"), excel],
  ['a chartsheet first, charts elsewhere', (book) => { chartsheet(book, 'Gráfico', "'Otra hoja'!$A$2:$A$3"); office(book); charts(book.sheets[2]!, "'Otra hoja'!$A$2:$A$3"); }],
  ['pictures and a background', (book) => pictures(office(book)), excel],
  ['a logo in the header', (book) => { const sheet = office(book, spanishReport); headerImage(sheet); comments(sheet); }],
  ['notes', (book) => comments(office(book))],
  ['threaded comments', (book) => threadedComments(office(book)), excel],
  ['SmartArt', (book) => smartArt(office(book, spanishReport))],
  ['embedded Word, a check box, ActiveX', (book) => embedded(office(book))],
  // Analysis.
  ['a pivot table on the annex', (book) => void pivot(book, office(book)), excel],
  ['a table with a slicer', (book) => { const sheet = office(book); table(sheet, spanishTable); slicers(book, sheet); }, excel],
  ['a pivot with a timeline', (book) => { const sheet = pivot(book, office(book)); timeline(book, sheet); }, excel],
  ['sparklines and formats of every kind', (book) => { const sheet = office(book); conditionalFormats(sheet, 'G2:G9'); sparklines(sheet, 'L2', "'Otra hoja'!A2:A3"); }, excel],
  ['formats that reach over our columns', (book) => conditionalFormats(office(book), 'A2:Z9')],
  ['validations, also of the newer kind', (book) => { validations(office(book)); book.sheet('Listas').text(0, 0, 'Salud').text(1, 0, 'Agua').text(2, 0, 'Clima').state = ' state="hidden"'; }],
  ['a table with totals', (book) => { const sheet = office(book); table(sheet, spanishTable, { totals: true }); }],
  ['two tables on one sheet', (book) => { const sheet = office(book); table(sheet, spanishTable); sheet.annex(englishTable, 9); table(sheet, englishTable, { row: 9 }); }],
  ['a query, a connection, a data model', (book) => { const sheet = office(book); table(sheet, spanishTable); connections(book, sheet); }, excel],
  ['a what-if table, scenarios, consolidation', (book) => {
    office(book);
    const sheet = book.sheets[1]!;
    sheet.cell(5, 0, '', '<f t="dataTable" ref="A6:B7" dt2D="1" dtr="1" r1="A2" r2="A3"/><v>4</v>').number(5, 1, 5).number(6, 0, 6).number(6, 1, 7);
    sheet.element('scenarios', '<scenarios current="0" show="0"><scenario name="Bajo" locked="1" count="1" user="Ana"><inputCells r="A2" val="900"/></scenario></scenarios>');
    sheet.element('dataConsolidate', '<dataConsolidate function="average"><dataRefs count="1"><dataRef ref="A1:B4" sheet="Anexo 3"/></dataRefs></dataConsolidate>');
  }],
  ['shared and array formulas on the annex', (book) => {
    const sheet = office(book);
    for (let i = 1; i <= 3; i++) sheet.cell(i, 10, '', i === 1 ? '<f t="shared" ref="K2:K4" si="0">LEN(A2)</f><v>20</v>' : `<f t="shared" si="0"/><v>${i * 10}</v>`);
    sheet.cell(4, 10, '', '<f t="array" ref="K5">SUM(LEN(A2:A4))</f><v>50</v>').formula(5, 10, 'SUM(K2:K4)', 60);
    book.part('xl/calcChain.xml', `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="K6" i="1"/><c r="K5" i="1" a="1"/><c r="K2" i="1" l="1"/><c r="K3" i="1"/><c r="K4" i="1"/><c r="A4" i="2"/></calcChain>`, `${SML}.calcChain+xml`);
    book.relate('calcChain', 'calcChain.xml');
  }],
  ['an annex of formulas with their results', (book) => {
    const sheet = book.sheet('Anexo 3');
    const source = book.sheet('Captura').annex(spanishTable);
    source.annexes.pop();
    spanishTable.cells.forEach((row, i) => row.forEach((text, j) => sheet.cell(i, j, ' t="str"', `<f>Captura!${reference(i, j)}&amp;""</f><v>${text.replaceAll('&', '&amp;')}</v>`)));
    sheet.annexes.push({ row: 0, column: 0, sample: spanishTable });
    source.state = ' state="veryHidden"';
  }],
  ['dynamic arrays and cell metadata', (book) => dynamicArrays(book, office(book)), excel],
  ['names of every kind', (book) => {
    office(book, spanishReport);
    book.names = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Anexo 3'!$A$3:$G$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Anexo 3'!$A$1:$G$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Anexo 3'!$A:$A,'Anexo 3'!$1:$3</definedName>` +
      `<definedName name="Año" localSheetId="1" comment="del análisis">'Otra hoja'!$A$1</definedName><definedName name="Año">2009</definedName><definedName name="IVA" function="1" vbProcedure="1" hidden="1">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*1.16)</definedName><definedName name="Roto">#REF!</definedName>`;
  }],
  // Sheets: views, order, protection.
  ['other sheets protected', (book) => { office(book); book.sheets[1]!.element('sheetProtection', SHEET_PROTECTION).element('protectedRanges', '<protectedRanges><protectedRange sqref="A2:A3" name="Rango1" algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000"/></protectedRanges>'); book.sheet('Vieja').text(0, 0, 'x').element('sheetProtection', '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>'); }],
  ['the annex\'s sheet protected', (book) => void office(book).element('sheetProtection', SHEET_PROTECTION), undefined, 'sheetProtected'],
  ['the workbook\'s structure protected', (book) => { office(book); book.beforeSheets = '<workbookPr/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="AAAA" workbookSaltValue="BBBB" workbookSpinCount="100000" lockStructure="1"/><bookViews><workbookView/></bookViews>'; }, undefined, 'workbookProtected'],
  ['hidden and very hidden sheets, the third active', (book) => { const hidden = book.sheet('Oculta').text(0, 0, 'x'); hidden.state = ' state="hidden"'; book.sheet('Muy oculta').text(0, 0, 'y').state = ' state="veryHidden"'; office(book); book.beforeSheets = '<workbookPr date1904="1"/><bookViews><workbookView firstSheet="2" activeTab="2"/><workbookView xWindow="20" activeTab="3"/></bookViews>'; }],
  ['frozen and split panes, several views, custom views', (book) => {
    const sheet = office(book);
    sheet.element('sheetViews', '<sheetViews><sheetView tabSelected="1" rightToLeft="0" zoomScale="70" view="pageBreakPreview" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView><sheetView workbookViewId="1"><pane xSplit="2000" ySplit="900" topLeftCell="C3"/></sheetView></sheetViews>');
    sheet.element('customSheetViews', '<customSheetViews><customSheetView guid="{12345678-0000-4000-8000-000000000000}" scale="80" hiddenRows="1"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>');
    book.beforeSheets = '<workbookPr/><bookViews><workbookView/><workbookView xWindow="30"/></bookViews>';
    book.afterNames += '<customWorkbookViews><customWorkbookView name="Ana" guid="{12345678-0000-4000-8000-000000000000}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>';
  }],
  ['a filter that hides rows, and a sort', (book) => {
    const sheet = office(book);
    sheet.element('autoFilter', '<autoFilter ref="A1:I4"><filterColumn colId="1"><filters><filter val="Salud"/><filter val="Desarrollo rural"/></filters></filterColumn><sortState ref="A2:I4"><sortCondition ref="A2:A4"/></sortState></autoFilter>');
    sheet.row(2, ' hidden="1"');
    sheet.element('sheetPr', '<sheetPr filterMode="1"/>');
    book.names = "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'Anexo 3'!$A$1:$I$4</definedName>";
  }, undefined, 'rowsFiltered'],
  ['outline groups, hidden columns and rows', (book) => {
    const sheet = office(book, spanishTable, 2, 1);
    sheet.element('cols', '<cols><col min="1" max="1" width="3" customWidth="1"/><col min="3" max="4" width="20" outlineLevel="1" hidden="1" customWidth="1"/><col min="5" max="5" width="9.14" collapsed="1"/><col min="9" max="12" width="15.7" style="4" bestFit="1" customWidth="1" outlineLevel="2"/></cols>');
    sheet.row(4, ' outlineLevel="1" hidden="1"');
    sheet.row(8, ' ht="40" customHeight="1" s="1" customFormat="1" thickBot="1"');
    sheet.element('sheetFormatPr', '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="2"/>');
  }],
  ['merges everywhere', (book) => {
    const sheet = office(book, spanishReport);
    sheet.text(20, 0, 'Resumen').text(20, 8, 'Notas del equipo');
    sheet.element('mergeCells', sheet.elements.get('mergeCells')!.replace(/count="\d+"/, '').replace('</mergeCells>', '<mergeCell ref="A21:C22"/><mergeCell ref="I21:L25"/></mergeCells>'));
  }],
  ['print settings and breaks', (book) => printing(office(book)), excel],
  ['links of every kind', (book) => hyperlinks(office(book)), excel],
  ['errors to ignore, watches, phonetics, web items, smart tags', (book) => {
    const sheet = office(book);
    sheet.element('ignoredErrors', '<ignoredErrors><ignoredError sqref="A1:I9" numberStoredAsText="1"/></ignoredErrors>').element('cellWatches', '<cellWatches><cellWatch r="A2"/></cellWatches>').element('phoneticPr', '<phoneticPr fontId="1" type="noConversion"/>')
      .element('sheetCalcPr', '<sheetCalcPr fullCalcOnLoad="1"/>').element('webPublishItems', '<webPublishItems count="1"><webPublishItem id="1" divId="x" sourceType="sheet" destinationFile="C:\\x.htm"/></webPublishItems>').element('customProperties', `<customProperties><customPr name="Sello" r:id="${sheet.relate('customProperty', '../customProperty1.bin')}"/></customProperties>`);
    book.default('bin', `${SML}.customProperty`);
    book.part('xl/customProperty1.bin', opaque(40, 2));
  }],
  // Cells.
  ['rich texts, phonetics, escapes', (book) => {
    const sheet = office(book);
    const put = (row: number, inner: string) => sheet.cell(row, 11, ' t="s"', `<v>${book.string(inner)}</v>`);
    put(6, '<r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Arial"/></rPr><t>Ojo</t></r><r><t xml:space="preserve"> con esto </t></r>');
    put(7, '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>');
    put(8, '<t>_x0041_ no es A; _x000D_ tampoco; _x005F_x0041_</t>');
    put(9, '<t xml:space="preserve">  dos espacios\tal principio\n y un salto </t>');
    put(10, '<t/>');
    put(11, '<t>emoji 👩🏽‍🌾, &#x1F33D; y &amp;amp; &lt;ul&gt;&lt;li&gt;</t>');
    sheet.cell(12, 11, ' t="inlineStr"', '<is><r><t>en la </t></r><r><rPr><i/></rPr><t>celda</t></r></is>');
  }],
  ['the annex itself in rich text', (book) => {
    const sheet = office(book);
    spanishTable.cells.forEach((row, i) => row.forEach((text, j) => {
      if (text !== '') sheet.cell(i, j, ' s="5" t="s"', `<v>${book.string(`<r><rPr><b/><rFont val="Georgia"/></rPr><t xml:space="preserve">${text.slice(0, 4)}</t></r><r><t xml:space="preserve">${text.slice(4)}</t></r>`)}</v>`);
    }));
  }],
  ['errors, booleans, dates of 1904, odd numbers', (book) => {
    const sheet = office(book, spanishTable, 3);
    ['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#SPILL!'].forEach((error, i) => sheet.cell(0, i, ' t="e"', `<v>${error}</v>`));
    sheet.cell(1, 0, ' t="b"', '<v>1</v>').cell(1, 1, ' t="n"', '<v>1.0000000000000001E-3</v>').cell(1, 2, '', '<v>123456789012345678</v>').cell(1, 3, ' t="str"', '<f>""</f><v></v>').cell(1, 4, ' s="2"', '<v>0.5</v>').cell(1, 5, '', '<f>1/0</f>');
    book.beforeSheets = '<workbookPr date1904="1"/>';
  }],
  ['cells in the last row and the last column', (book) => { office(book).cell(1048575, 16383, ' s="2"', ''); book.sheets[1]!.text(1048575, 0, 'fin').number(1048575, 16383, 1); }],
  ['a cell in the last column of the annex\'s sheet', (book) => { office(book).number(0, 16383, 1); }],
  ['a cell in the last row of the annex\'s sheet', (book) => { office(book).text(1048575, 0, 'fin'); }],
  ['columns styled to the last one', (book) => void office(book).element('cols', '<cols><col min="1" max="1" width="30" customWidth="1" style="5"/><col min="2" max="16384" width="12" style="3"/></cols>')],
  ['thousands of empty styled cells', (book) => { const sheet = office(book); for (let row = 0; row < 400; row++) for (let column = 0; column < 40; column++) if (row > 3 || column > 8) sheet.cell(row, column, ' s="5"', ''); }],
  ['styled empty cells right of the annex', (book) => { const sheet = office(book); for (let row = 0; row < 6; row++) for (let column = 9; column < 14; column++) sheet.cell(row, column, row % 2 === 0 ? ' s="1"' : ' s="4"', ''); }],
  ['notes right of the annex', (book) => { const sheet = office(book); sheet.text(0, 10, 'Comentarios').text(2, 12, 'ver con Ana').number(3, 15, 7); }],
  ['a wrong dimension', (book) => { const sheet = office(book); sheet.element('dimension', '<dimension ref="A1:B2"/>').text(0, 11, 'lejos').text(30, 2, 'abajo'); }],
  ['a dimension far too large', (book) => void office(book).element('dimension', '<dimension ref="A1:XFD1048576"/>')],
  ['row spans that lie, rows without attributes', (book) => { const sheet = office(book); sheet.row(1, ' spans="1:2"'); sheet.row(2, ' spans="3:4" ht="55.5" customHeight="1"'); sheet.row(7, ' ht="12"'); }],
  ['some cells without references', (book) => { office(book); book.rewrite = (name, xml) => name === 'xl/worksheets/sheet1.xml' ? xml.replace(/<c r="[C-I]\d+"/g, '<c').replace(/<row r="3"/, '<row') : xml; }],
  // Around the workbook.
  ['macros', (book) => { office(book); macros(book); }],
  ['external links', (book) => { office(book); externalLinks(book); book.sheets[1]!.formula(6, 0, "[1]Presupuesto!$A$1", 12); }],
  ['custom XML', (book) => { office(book); customXml(book); }],
  ['custom properties, labels, a thumbnail', (book) => { office(book); customProperties(book); }, excel],
  ['another add-in\'s settings', (book) => { office(book); webExtension(book); }],
  ['parts nobody knows', (book) => {
    const sheet = office(book);
    book.part('_xmlsignatures/sig1.xml', `${DECLARATION}<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>`, 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml');
    book.part('futuro/parte.xyz', opaque(80, 1));
    book.default('xyz', 'application/x-futuro');
    book.packageRelationships.push(relationship('rIdFuturo', 'http://example.org/futuro', 'futuro/parte.xyz'));
    book.part('xl/huérfana.xml', '<nadie/>');
    sheet.rootAttributes += ` xmlns:mc="${MC}" xmlns:fu="http://example.org/futuro" mc:Ignorable="fu" fu:marca="1"`;
    extend(sheet, '{99999999-0000-4000-8000-000000000000}', 'xmlns:fu="http://example.org/futuro"', '<fu:cosa a="1"><fu:b>texto</fu:b></fu:cosa>');
    sheet.row(1, ' fu:nota="sí"');
  }],
  ['a part missing that a relationship names', (book) => { const sheet = office(book); sheet.relate('printerSettings', '../printerSettings/printerSettings9.bin'); book.workbookRelationships.push(relationship('rIdNull', 'worksheet', 'NULL')); }],
  ['relationship ids of many kinds', (book) => { office(book); customXml(book); book.rewrite = (name, xml) => name === 'xl/_rels/workbook.xml.rels' || name === 'xl/workbook.xml' ? xml.replace(/(Id|r:id)="rId(\d+)"/g, (_, attribute: string, n: string) => `${attribute}="R${(Number(n) * 7919).toString(16)}"`) : xml; }],
  ['sheet ids and names of many kinds', (book) => {
    const sheet = book.sheet("Anexo 3 — 'consolidados' & más").annex(spanishTable);
    sheet.element('sheetPr', '<sheetPr codeName="Hoja77"/>');
    book.sheet('Evidencias').text(0, 0, 'mías');
    book.sheet('Matriz').text(0, 0, 'mía');
    book.rewrite = (name, xml) => name === 'xl/workbook.xml' ? xml.replace('sheetId="1"', 'sheetId="412"').replace('sheetId="2"', 'sheetId="65000"') : xml;
  }],
  ['the workbook namespace under another prefix', (book) => { office(book); hyperlinks(book.sheets[0]!); book.rewrite = (name, xml) => /^xl\/(workbook|worksheets\/[^/]*)\.xml$/.test(name) ? xml.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll(' r:id=', ' rel:id=') : xml; }],
  ['every style taken', (book) => {
    const sheet = office(book);
    const xfs = Array.from({ length: 1500 }, (_, i) => `<xf numFmtId="${i % 50}" fontId="${i % 3}" fillId="${i % 3}" borderId="${i % 2}" xfId="0"/>`).join('');
    book.styles = PLAIN_STYLES.replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="1500">${xfs}</cellXfs>`).replace('</styleSheet>', `<colors><mruColors><color rgb="FF123456"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext><ext uri="{9260A510-F301-46a8-8635-F512D64BE5F5}" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15:timelineStyles defaultTimelineStyle="TimeSlicerStyleLight1"/></ext></extLst></styleSheet>`);
    for (let i = 0; i < 1500; i++) sheet.cell(20 + Math.floor(i / 50), i % 50, ` s="${i}"`, '');
  }],
  ['a theme with fonts of its own, styles without counts', (book) => { office(book); book.theme = theme('Proxima Nova'); book.styles = PLAIN_STYLES.replace(/ count="\d+"/g, ''); }],
  // What else turns up in offices.
  ['a merged title wider than the annex', (book) => { const sheet = office(book, spanishReport); sheet.element('mergeCells', sheet.elements.get('mergeCells')!.replace('"A1:G1"', '"A1:L1"').replace('"A6:G6"', '"A6:J6"')); }],
  ['empty merged blocks right of the annex', (book) => { const sheet = office(book); sheet.cell(0, 9, ' s="1"', '').element('mergeCells', '<mergeCells count="2"><mergeCell ref="J1:L2"/><mergeCell ref="M1:M40"/></mergeCells>'); }],
  ['all columns right of the annex hidden', (book) => void office(book).element('cols', '<cols><col min="1" max="9" width="18" customWidth="1"/><col min="10" max="16384" width="9.14" hidden="1" customWidth="1"/></cols>')],
  ['the officer\'s own sheets by our names', (book) => { office(book); book.sheet('Matriz Crisol').text(0, 0, 'mía').number(1, 1, 7); book.sheet('Evidencia').text(0, 0, 'papeles'); book.sheet('CRISOL').text(0, 0, 'x'); }],
  ['part names of Office on the web', (book) => {
    office(book);
    const renamed = (text: string) => text.replace(/(workbook|styles|sharedStrings|theme\/theme1|worksheets\/sheet1)\.xml/g, '$122.xml');
    book.rewrite = (name, xml) => /rels$|^\[Content/.test(name) ? renamed(xml) : xml;
    book.arrange = (parts) => parts.map(([name, data]) => [renamed(name), data]);
  }],
  ['the workbook at the root of the package', (book) => {
    office(book); book.worksheetFolder = 'worksheets';
    book.rewrite = (name, xml) => name === '[Content_Types].xml' || name === '_rels/.rels' ? xml.replaceAll('/xl/', '/').replaceAll('"xl/', '"') : xml;
    book.arrange = (parts) => parts.map(([name, data]) => [name.replace(/^xl\//, ''), data]);
  }],
  ['dialog and macro sheets', (book) => {
    office(book); macros(book);
    const dialog = book.sheet('Diálogo', 'xl/dialogsheets/sheet1.xml');
    dialog.rootName = 'dialogsheet'; dialog.elements.clear(); dialog.element('sheetPr', '<sheetPr/>');
    const macro = book.sheet('Macro1', 'xl/macrosheets/sheet1.xml').formula(0, 0, 'RETURN()', 0);
    macro.rootName = 'xm:macrosheet'; macro.rootAttributes = `xmlns="${MAIN}" xmlns:xm="${MS}/excel/2006/main"`; macro.elements.clear();
    macro.element('sheetData', '<sheetData><row r="1"><c r="A1"><f>RETURN()</f><v>0</v></c></row></sheetData>');
    macro.relationshipType = `${MS}/2006/relationships/xlMacrosheet`; macro.contentType = 'application/vnd.ms-excel.macrosheet+xml';
  }],
  ['a shared workbook with its revisions', (book) => {
    office(book);
    book.part('xl/revisions/revisionHeaders.xml', `${DECLARATION}<headers xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" guid="{AAAA0000-0000-4000-8000-000000000000}"/>`, `${SML}.revisionHeaders+xml`);
    book.part('xl/revisions/userNames.xml', `${DECLARATION}<users xmlns="${MAIN}" count="0"/>`, `${SML}.userNames+xml`);
    book.relate('revisionHeaders', 'revisions/revisionHeaders.xml');
    book.relate('usernames', 'revisions/userNames.xml');
  }],
  ['lists that are there and empty', (book) => {
    const sheet = office(book);
    for (const name of ['cols', 'mergeCells', 'dataValidations', 'hyperlinks', 'tableParts', 'rowBreaks', 'headerFooter', 'drawing']) if (name !== 'drawing') sheet.element(name, name === 'cols' ? '<cols></cols>' : `<${name}${name === 'hyperlinks' || name === 'headerFooter' ? '' : ' count="0"'}/>`);
    sheet.rootAttributes += ' xml:space="preserve"';
    book.names = '';
  }],
  ['cells without what they announce', (book) => { const sheet = office(book); sheet.cell(8, 0, ' t="n"', '').cell(8, 1, ' t="s"', '').cell(8, 2, ' t="inlineStr"', '<is/>').cell(8, 3, '', '<f>1+1</f><v/>').cell(8, 4, ' t="str"', '<f>"a"</f>').cell(9, 9, ' t="n"', '').cell(2, 10, ' s="5" t="n"', ''); }],
  ['pictures in cells', (book) => {
    const sheet = office(book);
    book.part('xl/metadata.xml', `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xlrd="${MS}/spreadsheetml/2017/richdata"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`, `${SML}.sheetMetadata+xml`);
    book.relate('sheetMetadata', 'metadata.xml');
    book.part('xl/richData/rdrichvalue.xml', `${DECLARATION}<rvData xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>`, 'application/vnd.ms-excel.rdrichvalue+xml');
    book.relate(`${MS}/2017/06/relationships/rdRichValue`, 'richData/rdrichvalue.xml');
    sheet.cell(6, 2, ' t="e" vm="1" ph="1"', `<v>#VALUE!</v><extLst><ext uri="{00000000-0000-4000-8000-000000000001}"/></extLst>`);
  }],
  ['a sheet in UTF-16', (book) => {
    office(book);
    book.rewrite = (name, xml) => name === 'xl/worksheets/sheet1.xml' ? xml.replace('UTF-8', 'UTF-16') : xml;
    book.arrange = (parts) => parts.map(([name, data]) => [name, name === 'xl/worksheets/sheet1.xml' ? new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(data)}`, 'utf16le')) : data]);
  }],
  ['calculation by hand, sixty sheets', (book) => { for (let i = 0; i < 59; i++) book.sheet(`Hoja ${i}`).number(i, i, i, i % 6); office(book); book.afterNames = '<calcPr calcId="191029" calcMode="manual" iterate="1" iterateCount="20" fullPrecision="0"/><oleSize ref="A1:B2"/>'; }],
  ['a very long text and many lines', (book) => { const sheet = office(book, englishTable); sheet.text(5, 1, 'línea\n'.repeat(4000)).text(6, 1, 'x'.repeat(32767)); }],
  ['cell styles of their own, a row and a column with a style', (book) => {
    const sheet = office(book);
    book.styles = PLAIN_STYLES.replace(/<cellStyleXfs.*<\/cellStyleXfs>/, '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="2" fillId="2" borderId="1" applyNumberFormat="0"/></cellStyleXfs>').replace(/<cellStyles.*<\/cellStyles>/, '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Énfasis propio" xfId="1"/></cellStyles>').replace('borderId="1" xfId="0" applyNumberFormat="1"/>', 'borderId="1" xfId="1" applyNumberFormat="1"/>');
    sheet.row(1, ' s="2" customFormat="1"');
    sheet.element('cols', '<cols><col min="10" max="11" width="5" style="1"/></cols>');
  }],
  // Several at once.
  ['both annexes, a fiche and an archive', (book) => { book.sheet('Anexo 2').annex(spanishImported); book.sheet('Anexo 3').annex(spanishReport); const archive = book.sheet('Archivo'); charts(archive, "'Anexo 3'!$A$1:$A$2"); for (let i = 0; i < 50; i++) archive.number(i, i % 7, i, 3); }, excel],
  ['a fiche', (book) => void office(book, spanishFiche)],
  ['annexes one below the other', (book) => { const sheet = office(book, spanishTable); sheet.annex(spanishImported, 8); }],
  ['annexes in four languages', (book) => { for (const sample of [spanishTable, englishTable, frenchTable, portugueseTable]) book.sheet(sample.sheet).annex(sample, 1, 1); }],
  ['the annex far down and right', (book) => { const sheet = office(book, spanishTable, 40, 30); sheet.text(0, 0, 'Hoja de trabajo').text(60, 2, 'pie'); }],
  ['everything at once', (book) => {
    const sheet = office(book, spanishTable);
    table(sheet, spanishTable);
    conditionalFormats(sheet, 'G2:G9');
    validations(sheet);
    hyperlinks(sheet);
    headerImage(sheet);
    threadedComments(sheet);
    printing(sheet);
    charts(book.sheets[1]!, "'Otra hoja'!$A$2:$A$3");
    pivot(book, sheet);
    book.sheet('Listas').text(0, 0, 'Salud');
    slicers(book, sheet);
    externalLinks(book);
    customXml(book);
    customProperties(book);
    webExtension(book);
    book.sheets[1]!.element('sheetProtection', SHEET_PROTECTION);
    sheet.element('mergeCells', `<mergeCells count="1"><mergeCell ref="A30:${letters(8)}30"/></mergeCells>`);
  }, excel],
];

function built([name, build, manner, told]: Case): FidelityWorkbook {
  const book = new Book();
  build(book);
  manner?.(book);
  const annexes = book.sheets.flatMap((sheet) => sheet.annexes.map((annex) => ({ ...annex, sheet: sheet.name })));
  return { name, file: book.bytes(), programmes: annexes.flatMap(({ sample }) => sample.programmes), places: placesOf(annexes), told: told ?? null };
}

export const WORKBOOKS: readonly FidelityWorkbook[] = CASES.map(built);
