/** What people keep in workbooks beside an annex, each as the parts and elements real programs write. Knows the builder, not what is tested. */
import type { AnnexSample } from './annexes';
import { DECLARATION, MAIN, MS, OFFICE, OFFICEDOCUMENT, PACKAGE, SML, escape, reference, relationship } from './book';
import type { Book, Sheet } from './book';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const X14 = `${MS}/spreadsheetml/2009/9/main`;
const X15 = `${MS}/spreadsheetml/2010/11/main`;
const XM = `${MS}/excel/2006/main`;
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

export const PNG = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));

/** Bytes that no program here understands: macros, printer settings, embedded objects. Not text, the same every time. */
export function opaque(length: number, seed: number): Uint8Array {
  let n = seed;
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from({ length }, (_, i) => head[i] ?? ((n = (n * 1103515245 + 12345) & 0x7fffffff) >> 16) & 0xff);
}

function numbered(book: Book, folder: string, stem: string, extension: string): string {
  for (let n = 1; ; n++) if (!book.extra.has(`${folder}/${stem}${n}.${extension}`)) return `${folder}/${stem}${n}.${extension}`;
}

function rels(of: string, ...relationships: string[]): [string, string] {
  return [of.replace(/([^/]*)$/, '_rels/$1.rels'), `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`];
}

const up = (part: string) => part.replace(/^xl\//, '../');

export function ext(uri: string, namespaces: string, inner: string): string {
  return `<ext uri="${uri}" ${namespaces}>${inner}</ext>`;
}

/** Adds to the sheet's extension list. */
export function extend(sheet: Sheet, uri: string, namespaces: string, inner: string): void {
  const had = (sheet.elements.get('extLst') ?? '<extLst></extLst>').replace('</extLst>', '');
  sheet.element('extLst', `${had}${ext(uri, namespaces, inner)}</extLst>`);
}

function anchor(row: number, column: number, inner: string): string {
  return `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 5}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 12}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** A drawing of whatever anchors; its relationships. */
export function drawing(sheet: Sheet, anchors: string, ...relationships: string[]): string {
  const name = numbered(sheet.book, 'xl/drawings', 'drawing', 'xml');
  sheet.book.part(name, `${DECLARATION}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${OFFICE}">${anchors}</xdr:wsDr>`, `${OFFICEDOCUMENT}.drawing+xml`);
  if (relationships.length > 0) sheet.book.extra.set(...rels(name, ...relationships));
  sheet.element('drawing', `<drawing r:id="${sheet.relate('drawing', up(name))}"/>`);
  return name;
}

const frame = (id: number, name: string, inner: string, uri: string) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></xdr:graphicFrame>`;

const PLOTS: Readonly<Record<'bar' | 'line' | 'pie', string>> = {
  bar: '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>', line: '<c:grouping val="standard"/><c:varyColors val="0"/>', pie: '<c:varyColors val="1"/>',
};

export function chartPart(book: Book, kind: keyof typeof PLOTS, values: string): string {
  const name = numbered(book, 'xl/charts', 'chart', 'xml');
  const axes = kind === 'pie' ? '' : '<c:axId val="111"/><c:axId val="222"/>';
  const axis = (tag: string, id: number, cross: number, at: string) => `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/><c:crossAx val="${cross}"/></c:${tag}>`;
  book.part(name, `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${A}" xmlns:r="${OFFICE}"><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="c14" xmlns:c14="${MS}/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>` +
    `<c:chart><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:${kind}Chart>${PLOTS[kind]}<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${escape(values)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>${axes}</c:${kind}Chart>` +
    `${kind === 'pie' ? '' : axis('catAx', 111, 222, 'b') + axis('valAx', 222, 111, 'l')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`, `${OFFICEDOCUMENT}.drawingml.chart+xml`);
  const style = numbered(book, 'xl/charts', 'style', 'xml');
  book.part(style, `${DECLARATION}<cs:chartStyle xmlns:cs="${MS}/drawing/2012/chartStyle" xmlns:a="${A}" id="201"/>`, 'application/vnd.ms-office.chartstyle+xml');
  book.extra.set(...rels(name, relationship('rId1', `${MS}/2011/relationships/chartStyle`, style.replace('xl/charts/', ''))));
  return name;
}

export function charts(sheet: Sheet, values: string): void {
  const kinds = ['bar', 'line', 'pie'] as const;
  const parts = kinds.map((kind) => chartPart(sheet.book, kind, values));
  drawing(sheet, parts.map((_, i) => anchor(20 + i * 14, 1, frame(i + 2, `Gráfico ${i + 1}`, `<c:chart xmlns:c="${CHART}" r:id="rId${i + 1}"/>`, CHART))).join(''), ...parts.map((part, i) => relationship(`rId${i + 1}`, 'chart', up(part))));
}

export function chartsheet(book: Book, name: string, values: string): Sheet {
  const sheet = book.sheet(name, 'xl/chartsheets/sheet1.xml');
  sheet.rootName = 'chartsheet';
  sheet.elements.clear();
  sheet.element('sheetPr', '<sheetPr/>').element('sheetViews', '<sheetViews><sheetView zoomScale="110" workbookViewId="0" zoomToFit="1"/></sheetViews>').element('pageMargins', '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>');
  const chart = chartPart(book, 'bar', values);
  drawing(sheet, `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame(2, 'Gráfico', `<c:chart xmlns:c="${CHART}" r:id="rId1"/>`, CHART)}<xdr:clientData/></xdr:absoluteAnchor>`, relationship('rId1', 'chart', up(chart)));
  return sheet;
}

function image(book: Book): string {
  book.default('png', 'image/png');
  const name = numbered(book, 'xl/media', 'image', 'png');
  book.part(name, PNG);
  return name;
}

export function pictures(sheet: Sheet): void {
  const logo = image(sheet.book);
  const pic = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo &amp; sello" descr="PNUD"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
  drawing(sheet, anchor(8, 11, pic), relationship('rId1', 'image', up(logo)));
  sheet.element('picture', `<picture r:id="${sheet.relate('image', up(image(sheet.book)))}"/>`);
}

const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

function vml(sheet: Sheet, element: 'legacyDrawing' | 'legacyDrawingHF', shapes: string): string {
  sheet.book.default('vml', `${OFFICEDOCUMENT}.vmlDrawing`);
  const name = numbered(sheet.book, 'xl/drawings', 'vmlDrawing', 'vml');
  sheet.book.part(name, `<xml ${VML}>\r\n <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapes}</xml>`);
  sheet.element(element, `<${element} r:id="${sheet.relate('vmlDrawing', up(name))}"/>`);
  return name;
}

export function headerImage(sheet: Sheet): void {
  const logo = image(sheet.book);
  const name = vml(sheet, 'legacyDrawingHF', '<v:shape id="LH" type="#_x0000_t75" style="width:64pt;height:64pt"><v:imagedata o:relid="rId1" o:title="logo"/></v:shape>');
  sheet.book.extra.set(...rels(name, relationship('rId1', 'image', up(logo))));
  sheet.element('headerFooter', '<headerFooter differentFirst="1" alignWithMargins="0"><oddHeader>&amp;L&amp;G&amp;C&amp;"Arial,Bold"&amp;12Anexo 3 &amp;amp; más&amp;R&amp;D</oddHeader><oddFooter>&amp;CPágina &amp;P de &amp;N</oddFooter><firstHeader>&amp;L&amp;G</firstHeader></headerFooter>');
}

const note = (row: number, column: number) =>
  `<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 0, 2, 3, 15, 4, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

export function comments(sheet: Sheet, text = 'Revisar con la contraparte', author = 'María'): void {
  const name = numbered(sheet.book, 'xl', 'comments', 'xml');
  sheet.book.part(name, `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t>${author}:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment></commentList></comments>`, `${SML}.comments+xml`);
  vml(sheet, 'legacyDrawing', note(1, 1));
  sheet.relate('comments', up(name));
}

export function threadedComments(sheet: Sheet): void {
  const book = sheet.book;
  comments(sheet, '[Threaded comment]', 'tc={11111111-2222-4333-8444-555555555555}');
  const name = numbered(book, 'xl/threadedComments', 'threadedComment', 'xml');
  book.part(name, `${DECLARATION}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-03-01T10:00:00.00" personId="{AAAAAAAA-0000-4000-8000-000000000001}" id="{11111111-2222-4333-8444-555555555555}"><text>¿Quién lo confirma?</text></threadedComment></ThreadedComments>`, 'application/vnd.ms-excel.threadedcomments+xml');
  sheet.relate(`${MS}/2017/10/relationships/threadedComment`, up(name));
  book.part('xl/persons/person.xml', `${DECLARATION}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Ana" id="{AAAAAAAA-0000-4000-8000-000000000001}" userId="S::ana@example.org" providerId="AD"/></personList>`, 'application/vnd.ms-excel.person+xml');
  book.relate(`${MS}/2017/10/relationships/person`, 'persons/person.xml');
}

/** The annex as an Excel table; with a totals row below it, if asked. */
export function table(sheet: Sheet, sample: AnnexSample, options: { row?: number; column?: number; totals?: boolean; name?: string; filter?: string; extension?: string } = {}): string {
  const { row = 0, column = 0, totals = false } = options;
  const part = numbered(sheet.book, 'xl/tables', 'table', 'xml');
  const id = Number(/(\d+)\.xml$/.exec(part)![1]);
  const last = column + sample.cells[0]!.length - 1;
  const bottom = row + sample.cells.length - 1;
  const columns = sample.cells[0]!.map((header, i) => `<tableColumn id="${i + 1}" name="${escape(header)}"${totals && i === 0 ? ' totalsRowLabel="Total"' : totals && i === last - column ? ' totalsRowFunction="count"' : ''}/>`).join('');
  sheet.book.part(part, `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${options.name ?? `Tabla${id}`}" displayName="${options.name ?? `Tabla${id}`}" ref="${reference(row, column)}:${reference(bottom + (totals ? 1 : 0), last)}"${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}><autoFilter ref="${reference(row, column)}:${reference(bottom, last)}"${options.filter === undefined ? '/>' : `>${options.filter}</autoFilter>`}<tableColumns count="${sample.cells[0]!.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>${options.extension ?? ''}</table>`, `${SML}.table+xml`);
  if (totals) {
    sheet.text(bottom + 1, column, 'Total');
    sheet.formula(bottom + 1, last, `SUBTOTAL(103,${options.name ?? `Tabla${id}`}[${sample.cells[0]!.at(-1)!}])`, sample.cells.length - 1);
  }
  const rId = sheet.relate('table', up(part));
  const had = (sheet.elements.get('tableParts') ?? '').match(/<tablePart [^>]*>/g) ?? [];
  sheet.element('tableParts', `<tableParts count="${had.length + 1}">${had.join('')}<tablePart r:id="${rId}"/></tableParts>`);
  return part;
}

export function pivot(book: Book, source: Sheet): Sheet {
  const sheet = book.sheet('Resumen dinámico');
  sheet.text(2, 0, 'Etiquetas de fila').text(2, 1, 'Cuenta').text(3, 0, 'Salud').number(3, 1, 1).text(4, 0, 'Total general').number(4, 1, 1);
  book.part('xl/pivotCache/pivotCacheRecords1.xml', `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${OFFICE}" count="1"><r><x v="0"/><s v="Salud"/></r></pivotCacheRecords>`, `${SML}.pivotCacheRecords+xml`);
  book.part('xl/pivotCache/pivotCacheDefinition1.xml', `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="Ana" refreshedDate="45000" createdVersion="8" refreshedVersion="8" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="${source.name}"/></cacheSource><cacheFields count="2"><cacheField name="Programa" numFmtId="0"><sharedItems count="1"><s v="Uno"/></sharedItems></cacheField><cacheField name="Área" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`, `${SML}.pivotCacheDefinition+xml`);
  book.extra.set(...rels('xl/pivotCache/pivotCacheDefinition1.xml', relationship('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')));
  book.part('xl/pivotTables/pivotTable1.xml', `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="TablaDinámica1" cacheId="7" applyNumberFormats="0" dataCaption="Valores" updatedVersion="8" createdVersion="8"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Cuenta" fld="1" subtotal="count"/></dataFields></pivotTableDefinition>`, `${SML}.pivotTable+xml`);
  book.extra.set(...rels('xl/pivotTables/pivotTable1.xml', relationship('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml')));
  sheet.relate('pivotTable', '../pivotTables/pivotTable1.xml');
  const id = book.relate('pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
  book.afterNames += `<pivotCaches><pivotCache cacheId="7" r:id="${id}"/></pivotCaches>`;
  return sheet;
}

const alternate = (requires: string, namespace: string, choice: string) =>
  `<mc:AlternateContent xmlns:mc="${MC}" xmlns:${requires}="${namespace}"><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Requiere una versión posterior.</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback></mc:AlternateContent>`;

/** A slicer on the annex's table and, beside it, a timeline on the pivot. */
export function slicers(book: Book, sheet: Sheet): void {
  const sle = `${MS}/drawing/2010/slicer`;
  book.part('xl/slicerCaches/slicerCache1.xml', `${DECLARATION}<slicerCacheDefinition xmlns="${X14}" xmlns:mc="${MC}" mc:Ignorable="x xr10" xmlns:x="${MAIN}" xmlns:xr10="${MS}/spreadsheetml/2016/revision10" name="SegmentaciónDeDatos_Área" xr10:uid="{00000000-0013-0000-FFFF-FFFF01000000}" sourceName="Área"><extLst><x:ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" xmlns:x15="${X15}"><x15:tableSlicerCache tableId="1" column="2"/></x:ext></extLst></slicerCacheDefinition>`, 'application/vnd.ms-excel.slicerCache+xml');
  book.part('xl/slicers/slicer1.xml', `${DECLARATION}<slicers xmlns="${X14}" xmlns:mc="${MC}" mc:Ignorable="x" xmlns:x="${MAIN}"><slicer name="Área" cache="SegmentaciónDeDatos_Área" caption="Área" rowHeight="241300"/></slicers>`, 'application/vnd.ms-excel.slicer+xml');
  const cache = book.relate(`${MS}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml');
  book.names = `${book.names ?? ''}<definedName name="SegmentaciónDeDatos_Área">#N/A</definedName>`;
  book.afterNames += `<extLst>${ext('{46BE6895-7355-4a93-B00E-2C351335B9C9}', `xmlns:x15="${X15}"`, `<x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="${cache}"/></x15:slicerCaches>`)}</extLst>`;
  drawing(sheet, anchor(10, 10, alternate('sle15', `${MS}/drawing/2012/slicer`, frame(2, 'Área', `<sle:slicer xmlns:sle="${sle}" name="Área"/>`, sle))));
  extend(sheet, '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}', `xmlns:x14="${X14}"`, `<x14:slicerList><x14:slicer r:id="${sheet.relate(`${MS}/2007/relationships/slicer`, '../slicers/slicer1.xml')}"/></x14:slicerList>`);
}

export function timeline(book: Book, sheet: Sheet): void {
  const tsle = `${MS}/drawing/2012/timeslicer`;
  book.part('xl/timelineCaches/timelineCache1.xml', `${DECLARATION}<timelineCacheDefinition xmlns="${X15}" name="EscalaDeTiempo_Fecha" sourceName="Fecha"><pivotTables><pivotTable tabId="2" name="TablaDinámica1"/></pivotTables><state minimalRefreshVersion="6" lastRefreshVersion="6" pivotCacheId="7" filterType="unknown"/></timelineCacheDefinition>`, 'application/vnd.ms-excel.timelineCache+xml');
  book.part('xl/timelines/timeline1.xml', `${DECLARATION}<timelines xmlns="${X15}"><timeline name="Fecha" cache="EscalaDeTiempo_Fecha" caption="Fecha" level="2" selectionLevel="2" scrollPosition="2020-01-01T00:00:00"/></timelines>`, 'application/vnd.ms-excel.timeline+xml');
  const cache = book.relate(`${MS}/2011/relationships/timelineCache`, 'timelineCaches/timelineCache1.xml');
  book.afterNames += `<extLst>${ext('{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}', `xmlns:x15="${X15}"`, `<x15:timelineCacheRefs><x15:timelineCacheRef r:id="${cache}"/></x15:timelineCacheRefs>`)}</extLst>`;
  drawing(sheet, anchor(1, 4, alternate('tsle', tsle, frame(2, 'Fecha', `<tsle:timeslicer name="Fecha"/>`, tsle))));
  extend(sheet, '{7E03D99C-DC04-49d9-9315-930204A7B6E9}', `xmlns:x15="${X15}"`, `<x15:timelineRefs><x15:timelineRef r:id="${sheet.relate(`${MS}/2011/relationships/timeline`, '../timelines/timeline1.xml')}"/></x15:timelineRefs>`);
}

export function sparklines(sheet: Sheet, cell: string, data: string): void {
  extend(sheet, '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}', `xmlns:x14="${X14}"`, `<x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap" negative="1"><x14:colorSeries theme="4" tint="-0.499984740745262"/><x14:colorNegative theme="5"/><x14:sparklines><x14:sparkline><xm:f>${escape(data)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`);
}

export function conditionalFormats(sheet: Sheet, area: string): void {
  const first = area.split(':')[0]!;
  sheet.element('conditionalFormatting', `<conditionalFormatting sqref="${area}"><cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows" showValue="0"><cfvo type="percent" val="0"/><cfvo type="num" val="33" gte="0"/><cfvo type="num" val="67" gte="0"/></iconSet></cfRule><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>LEN(${first})&lt;5</formula></cfRule></conditionalFormatting>`);
  sheet.element('conditionalFormatting', `<conditionalFormatting sqref="${area} B2:B9" pivot="0"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst>${ext('{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', `xmlns:x14="${X14}"`, '<x14:id>{F1F1F1F1-0000-4000-8000-000000000009}</x14:id>')}</extLst></cfRule><cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>`);
  extend(sheet, '{78C0D931-6437-407d-A8EE-F0AAD7539E65}', `xmlns:x14="${X14}"`, `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{F1F1F1F1-0000-4000-8000-000000000009}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${area}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`);
}

export function validations(sheet: Sheet): void {
  sheet.element('dataValidations', '<dataValidations count="2" disablePrompts="0" xWindow="10" yWindow="20"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Área" prompt="Elija una" sqref="B2:B40 D2"><formula1>"Salud,Agua,Desarrollo rural"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" errorStyle="warning" sqref="M2:M9"><formula1>0</formula1></dataValidation></dataValidations>');
  extend(sheet, '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}', `xmlns:x14="${X14}"`, `<x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Listas!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C40</xm:sqref></x14:dataValidation></x14:dataValidations>`);
}

/** Hash of a password as Excel keeps it. */
export const SHEET_PROTECTION = '<sheetProtection algorithmName="SHA-512" hashValue="q0Y7cF8wZ2c3bGx0dWRlcGF6eXNhbHVkcGFyYXRvZG9z" saltValue="c2FsdHNhbHRzYWx0c2E=" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" selectLockedCells="1"/>';

export function macros(book: Book): void {
  book.workbookType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  book.default('bin', 'application/vnd.ms-office.vbaProject');
  book.part('xl/vbaProject.bin', opaque(3000, 7));
  book.part('xl/vbaProjectSignature.bin', opaque(500, 8), 'application/vnd.ms-office.vbaProjectSignature');
  book.extra.set(...rels('xl/vbaProject.bin', relationship('rId1', `${MS}/2006/relationships/vbaProjectSignature`, 'vbaProjectSignature.bin')));
  book.relate(`${MS}/2006/relationships/vbaProject`, 'vbaProject.bin');
  book.beforeSheets = book.beforeSheets.replace('<workbookPr ', '<workbookPr codeName="EsteLibro" ');
  for (const [i, sheet] of book.sheets.entries()) sheet.element('sheetPr', `<sheetPr codeName="Hoja${i + 1}"/>`);
  book.part('customUI/customUI14.xml', `${DECLARATION}<customUI xmlns="${MS}/2009/07/customui"><ribbon><tabs><tab id="t" label="Oficina"/></tabs></ribbon></customUI>`);
  book.packageRelationships.push(relationship('rIdUi', `${MS}/2007/relationships/ui/extensibility`, 'customUI/customUI14.xml'));
}

export function externalLinks(book: Book): void {
  book.part('xl/externalLinks/externalLink1.xml', `${DECLARATION}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Presupuesto"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>12</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`, `${SML}.externalLink+xml`);
  book.extra.set(...rels('xl/externalLinks/externalLink1.xml', relationship('rId1', 'externalLinkPath', 'file:///C:\\Users\\ana\\Presupuesto%202009.xlsx', true)));
  book.part('xl/externalLinks/externalLink2.xml', `${DECLARATION}<externalLink xmlns="${MAIN}"><ddeLink ddeService="Excel" ddeTopic="Otro"><ddeItems><ddeItem name="R1C1" advise="1"/></ddeItems></ddeLink></externalLink>`, `${SML}.externalLink+xml`);
  book.afterSheets += `<externalReferences><externalReference r:id="${book.relate('externalLink', 'externalLinks/externalLink1.xml')}"/><externalReference r:id="${book.relate('externalLink', 'externalLinks/externalLink2.xml')}"/></externalReferences>`;
}

export function customXml(book: Book): void {
  book.part('customXml/item1.xml', '<?mso-contentType?><FormTemplates xmlns="http://schemas.microsoft.com/sharepoint/v3/contenttype/forms"><Display>DocumentLibraryForm</Display></FormTemplates>');
  book.part('customXml/itemProps1.xml', `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<ds:datastoreItem ds:itemID="{0B0B0B0B-1111-4222-8333-444444444444}" xmlns:ds="${CUSTOM}"><ds:schemaRefs/></ds:datastoreItem>`, `${OFFICEDOCUMENT}.customXmlProperties+xml`);
  book.extra.set(...rels('customXml/item1.xml', relationship('rId1', 'customXmlProps', 'itemProps1.xml')));
  book.relate('customXml', '../customXml/item1.xml');
}

export function customProperties(book: Book): void {
  book.part('docProps/custom.xml', `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2058-11.1.0.9192</vt:lpwstr></property></Properties>`, `${OFFICEDOCUMENT}.custom-properties+xml`);
  book.packageRelationships.push(relationship('rIdCustom', 'custom-properties', 'docProps/custom.xml'));
  book.part('docMetadata/LabelInfo.xml', `<?xml version="1.0" encoding="utf-8" standalone="yes"?><clbl:labelList xmlns:clbl="${MS}/2020/mipLabelMetadata"><clbl:label id="{aaaa}" enabled="1" method="Privileged" siteId="{bbbb}" contentBits="0"/></clbl:labelList>`, 'application/vnd.ms-office.classificationlabels+xml');
  book.packageRelationships.push(relationship('rIdLabel', `${MS}/2020/02/relationships/classificationlabels`, 'docMetadata/LabelInfo.xml'));
  book.default('jpeg', 'image/jpeg');
  book.part('docProps/thumbnail.jpeg', opaque(200, 3));
  book.packageRelationships.push(relationship('rIdThumb', `${PACKAGE}/relationships/metadata/thumbnail`, 'docProps/thumbnail.jpeg'));
}

export function webExtension(book: Book): void {
  book.part('xl/webextensions/webextension1.xml', `${DECLARATION}<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{77777777-0000-4000-8000-000000000000}"><we:reference id="WA104379220" version="1.0.0.0" store="es-MX" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="estado" value="&quot;listo&quot;"/></we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`, 'application/vnd.ms-office.webextension+xml');
  book.part('xl/webextensions/taskpanes.xml', `${DECLARATION}<wetp:taskpanes xmlns:wetp="${MS}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  book.extra.set(...rels('xl/webextensions/taskpanes.xml', relationship('rId1', `${MS}/2011/relationships/webextension`, 'webextension1.xml')));
  book.packageRelationships.push(relationship('rIdTask', `${MS}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml'));
}

/** An embedded Word document, a check box and an ActiveX button, each with its fallback. */
export function embedded(sheet: Sheet): void {
  const book = sheet.book;
  book.default('docx', `${OFFICEDOCUMENT}.wordprocessingml.document`);
  book.default('bin', 'application/vnd.ms-office.activeX');
  book.part('xl/embeddings/Microsoft_Word_Document.docx', opaque(900, 5));
  book.part('xl/ctrlProps/ctrlProp1.xml', `${DECLARATION}<formControlPr xmlns="${X14}" objectType="CheckBox" checked="Checked" fmlaLink="$Z$1" lockText="1"/>`, 'application/vnd.ms-excel.controlproperties+xml');
  book.part('xl/activeX/activeX1.xml', `${DECLARATION}<ax:ocx ax:classid="{D7053240-CE69-11CD-A777-00DD01143C57}" ax:persistence="persistStreamInit" r:id="rId1" xmlns:ax="${MS}/2006/activeX" xmlns:r="${OFFICE}"/>`, 'application/vnd.ms-office.activeX+xml');
  book.part('xl/activeX/activeX1.bin', opaque(150, 6));
  book.extra.set(...rels('xl/activeX/activeX1.xml', relationship('rId1', `${MS}/2006/relationships/activeXControlBinary`, 'activeX1.bin')));
  vml(sheet, 'legacyDrawing', '<v:shape id="_x0000_s1030" type="#_x0000_t201" style="position:absolute"><v:textbox><div>Listo</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Checked>1</x:Checked></x:ClientData></v:shape>');
  const ole = sheet.relate('package', '../embeddings/Microsoft_Word_Document.docx');
  const box = sheet.relate('ctrlProp', '../ctrlProps/ctrlProp1.xml');
  const button = sheet.relate('control', '../activeX/activeX1.xml');
  const picture = sheet.relate('image', up(image(book)));
  drawing(sheet, `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:a14="${MS}/drawing/2010/main" Requires="a14">${anchor(6, 12, '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="1030" name="Check Box 6" hidden="1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp>')}</mc:Choice><mc:Fallback/></mc:AlternateContent>`);
  const place = `<anchor moveWithCells="1"><from><xdr:col xmlns:xdr="${XDR}">1</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">1</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="${XDR}">2</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">3</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></to></anchor>`;
  const alternateOf = (choice: string, fallback: string) => `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  sheet.rootAttributes += ` xmlns:mc="${MC}" mc:Ignorable="x14" xmlns:x14="${X14}"`;
  sheet.element('oleObjects', `<oleObjects>${alternateOf(`<oleObject progId="Word.Document.12" shapeId="1031" r:id="${ole}"><objectPr defaultSize="0" r:id="${picture}">${place}</objectPr></oleObject>`, `<oleObject progId="Word.Document.12" shapeId="1031" r:id="${ole}"/>`)}</oleObjects>`);
  sheet.element('controls', `${alternateOf(`<controls>${alternateOf(`<control shapeId="1030" r:id="${box}" name="Check Box 6"><controlPr defaultSize="0" autoFill="0">${place}</controlPr></control>`, '')}${alternateOf(`<control shapeId="1032" r:id="${button}" name="Boton"><controlPr defaultSize="0" r:id="${picture}">${place}</controlPr></control>`, `<control shapeId="1032" r:id="${button}" name="Boton"/>`)}</controls>`, '')}`);
}

export function smartArt(sheet: Sheet): void {
  const book = sheet.book;
  const dgm = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
  const kinds = [['data', 'diagramData', 'dataModel'], ['layout', 'diagramLayout', 'layoutDef'], ['quickStyle', 'diagramStyle', 'styleDef'], ['colors', 'diagramColors', 'colorsDef']] as const;
  for (const [stem, kind, root] of kinds) book.part(`xl/diagrams/${stem}1.xml`, `${DECLARATION}<dgm:${root} xmlns:dgm="${dgm}" xmlns:a="${A}"/>`, `${OFFICEDOCUMENT}.drawingml.${kind}+xml`);
  const ids = `r:dm="rId1" r:lo="rId2" r:qs="rId3" r:cs="rId4"`;
  drawing(sheet, anchor(9, 3, frame(2, 'Diagrama 1', `<dgm:relIds xmlns:dgm="${dgm}" ${ids}/>`, dgm)), ...kinds.map(([stem, kind], i) => relationship(`rId${i + 1}`, kind === 'diagramStyle' ? 'diagramQuickStyle' : kind, `../diagrams/${stem}1.xml`)));
}

export function printing(sheet: Sheet): void {
  sheet.book.part('xl/printerSettings/printerSettings1.bin', opaque(700, 9), `${SML}.printerSettings`);
  sheet.element('printOptions', '<printOptions horizontalCentered="1" gridLines="1"/>');
  sheet.element('pageSetup', `<pageSetup paperSize="9" scale="65" fitToHeight="0" orientation="landscape" horizontalDpi="600" r:id="${sheet.relate('printerSettings', '../printerSettings/printerSettings1.bin')}"/>`);
  sheet.element('rowBreaks', '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>');
  sheet.element('colBreaks', '<colBreaks count="1" manualBreakCount="1"><brk id="5" max="1048575" man="1"/></colBreaks>');
  sheet.element('sheetPr', '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>');
}

export function connections(book: Book, sheet: Sheet): void {
  book.part('xl/connections.xml', `${DECLARATION}<connections xmlns="${MAIN}"><connection id="1" keepAlive="1" name="Consulta - Proyectos" type="5" refreshedVersion="8"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$" command="SELECT * FROM [Proyectos]"/></connection></connections>`, `${SML}.connections+xml`);
  book.relate('connections', 'connections.xml');
  book.part('xl/queryTables/queryTable1.xml', `${DECLARATION}<queryTable xmlns="${MAIN}" name="DatosExternos_1" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="2"><queryTableFields count="1"><queryTableField id="1" name="Programa" tableColumnId="1"/></queryTableFields></queryTableRefresh></queryTable>`, `${SML}.queryTable+xml`);
  book.extra.set(...rels(numberedLast(book, 'xl/tables/table'), relationship('rId1', 'queryTable', '../queryTables/queryTable1.xml')));
  book.part('customXml/item9.xml', new Uint8Array([0xff, 0xfe, ...[...'<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>'].flatMap((c) => [c.charCodeAt(0), 0])]));
  book.relate('customXml', '../customXml/item9.xml');
  book.part('xl/model/item.data', opaque(400, 11), `${SML}.model+data`);
  book.relate(`${MS}/2011/relationships/powerPivotData`, 'model/item.data');
  sheet.book.names = `${book.names ?? ''}<definedName name="DatosExternos_1" localSheetId="0" hidden="1">'${sheet.name}'!$A$1:$I$4</definedName>`;
}

function numberedLast(book: Book, stem: string): string {
  let last = '';
  for (const name of book.extra.keys()) if (name.startsWith(stem)) last = name;
  return last;
}

export function hyperlinks(sheet: Sheet): void {
  const outside = sheet.relate('hyperlink', 'https://www.example.org/?a=1&b=dos#ancla', true);
  const mail = sheet.relate('hyperlink', 'mailto:ana@example.org?subject=Anexo%203', true);
  sheet.element('hyperlinks', `<hyperlinks><hyperlink ref="E2" r:id="${outside}" tooltip="Abrir"/><hyperlink ref="D3" r:id="${mail}"/><hyperlink ref="A4" location="'Otra hoja'!A1" display="Otra hoja"/></hyperlinks>`);
}

/** Feature bags, rich values and dynamic arrays: what the newest Excel keeps in `metadata.xml` and `richData`. */
export function dynamicArrays(book: Book, sheet: Sheet): void {
  book.part('xl/metadata.xml', `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xda="${MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>${ext('{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}', '', '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>')}</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`, `${SML}.sheetMetadata+xml`);
  book.relate('sheetMetadata', 'metadata.xml');
  book.part('xl/featurePropertyBag/featurePropertyBag.xml', `${DECLARATION}<FeaturePropertyBags xmlns="${MS}/spreadsheetml/2022/featurepropertybag"><bag type="Checkbox"/></FeaturePropertyBags>`, 'application/vnd.ms-excel.featurepropertybag+xml');
  book.relate(`${MS}/2022/11/relationships/FeaturePropertyBag`, 'featurePropertyBag/featurePropertyBag.xml');
  sheet.cell(10, 1, ' cm="1" t="str"', '<f t="array" ref="B11:B13">_xlfn._xlws.SORT(_xlfn.UNIQUE(B2:B4))</f><v>Desarrollo rural</v>').text(11, 1, 'Gobernabilidad', 0, 'str').text(12, 1, 'Salud', 0, 'str');
}
