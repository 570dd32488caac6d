/** The manners of the programs that write workbooks: namespaces, declarations, prefixes, what they leave out. Knows the builder alone. */
import { MAIN, MS, OFFICE, PACKAGE } from './book';
import type { Book, Sheet } from './book';
import { MC, X14, ext } from './precious';

type Manner = (book: Book) => void;

const everySheet = (book: Book, change: (sheet: Sheet, index: number) => void) => {
  book.sheets.filter((sheet) => sheet.rootName === 'worksheet').forEach(change);
};

/** A recent Excel: revision ids, ignorable namespaces, an absolute path in an alternate block. */
export const excel: Manner = (book) => {
  book.workbookAttributes += ` xmlns:mc="${MC}" mc:Ignorable="x15 xr xr6 xr10 xr2" xmlns:x15="${MS}/spreadsheetml/2010/11/main" xmlns:xr="${MS}/spreadsheetml/2014/revision" xmlns:xr6="${MS}/spreadsheetml/2016/revision6" xmlns:xr10="${MS}/spreadsheetml/2016/revision10" xmlns:xr2="${MS}/spreadsheetml/2015/revision2"`;
  book.beforeSheets = `<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28526"/><workbookPr filterPrivacy="1" codeName="ThisWorkbook" defaultThemeVersion="202300"/><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\Ana Núñez\\OneDrive - UNDP\\" xmlns:x15ac="${MS}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{ABCDEF01-0000-4000-8000-000000000000}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/><bookViews><workbookView xWindow="-108" yWindow="-108" windowWidth="23256" windowHeight="12456" tabRatio="800" firstSheet="0" activeTab="0" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews>`;
  book.afterNames = `<calcPr calcId="191029"/>${book.afterNames.replace(/<calcPr[^>]*>|<extLst>.*<\/extLst>/g, '')}<extLst>${(/<extLst>(.*)<\/extLst>/.exec(book.afterNames)?.[1] ?? '')}${ext('{140A7094-0E35-4892-8432-C4D2E57EDEB5}', `xmlns:x15="${MS}/spreadsheetml/2010/11/main"`, '<x15:workbookPr chartTrackingRefBase="1"/>')}${ext('{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}', `xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"`, '<xcalcf:calcFeatures><xcalcf:feature name="microsoft.com:RD"/><xcalcf:feature name="microsoft.com:LET_WF"/></xcalcf:calcFeatures>')}</extLst>`;
  everySheet(book, (sheet, i) => {
    if (!sheet.rootAttributes.includes('xmlns:mc=')) sheet.rootAttributes += ` xmlns:mc="${MC}" mc:Ignorable="x14ac xr xr2 xr3"`;
    sheet.rootAttributes += ` xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac" xmlns:xr="${MS}/spreadsheetml/2014/revision" xmlns:xr2="${MS}/spreadsheetml/2015/revision2" xmlns:xr3="${MS}/spreadsheetml/2016/revision3" xr:uid="{00000000-0001-0000-000${i}-000000000000}"`;
    if (!sheet.elements.has('sheetViews')) sheet.element('sheetViews', `<sheetViews><sheetView${i === 0 ? ' tabSelected="1"' : ''} topLeftCell="A1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><selection activeCell="C3" sqref="C3:D4"/></sheetView></sheetViews>`);
    if (!sheet.elements.has('dimension')) sheet.element('dimension', '<dimension ref="A1:I4"/>');
    sheet.element('sheetFormatPr', '<sheetFormatPr baseColWidth="10" defaultColWidth="11.44140625" defaultRowHeight="14.4" x14ac:dyDescent="0.3"/>');
    for (const row of sheet.rows.values()) row.attributes += ' spans="1:9" x14ac:dyDescent="0.3"';
  });
  book.manner = { padding: true };
};

export const libreOffice: Manner = (book) => {
  book.declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  book.beforeSheets = '<fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" showVerticalScroll="true" showSheetTabs="true" xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" tabRatio="500" firstSheet="0" activeTab="0"/></bookViews>';
  book.afterNames = `<calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/><extLst>${ext('{7626C862-2A13-11E5-B345-FEFF819CDC9F}', 'xmlns:loext="http://schemas.libreoffice.org/"', '<loext:extCalcPr stringRefSyntax="CalcA1"/>')}</extLst>`;
  everySheet(book, (sheet, i) => {
    sheet.state = sheet.state === '' ? ' state="visible"' : sheet.state;
    sheet.rootAttributes = `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="${X14}" xmlns:mc="${MC}"`;
    sheet.element('sheetPr', '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr>');
    sheet.element('dimension', '<dimension ref="A1:I4"/>');
    sheet.element('sheetViews', `<sheetViews><sheetView showFormulas="false" showGridLines="true" showRowColHeaders="true" showZeros="true" rightToLeft="false" tabSelected="${i === 0}" showOutlineSymbols="true" defaultGridColor="true" view="normal" topLeftCell="A1" colorId="64" zoomScale="100" zoomScaleNormal="100" zoomScalePageLayoutView="100" workbookViewId="0"><selection pane="topLeft" activeCell="A1" activeCellId="0" sqref="A1"/></sheetView></sheetViews>`);
    sheet.element('sheetFormatPr', '<sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"></sheetFormatPr>');
    sheet.element('cols', '<cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="3" min="1" style="0" width="28.5"/><col collapsed="false" customWidth="false" hidden="false" outlineLevel="0" max="16384" min="4" style="5" width="11.53"/></cols>');
    sheet.element('printOptions', '<printOptions headings="false" gridLines="false" gridLinesSet="true" horizontalCentered="false" verticalCentered="false"/>');
    sheet.element('pageSetup', '<pageSetup paperSize="9" scale="100" fitToWidth="1" fitToHeight="1" pageOrder="downThenOver" orientation="portrait" blackAndWhite="false" draft="false" cellComments="none" horizontalDpi="300" verticalDpi="300" copies="1"/>');
    sheet.element('headerFooter', '<headerFooter differentFirst="false" differentOddEven="false"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;A</oddHeader><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;12Página &amp;P</oddFooter></headerFooter>');
    for (const row of sheet.rows.values()) row.attributes += ' customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"';
  });
};

/** No properties, no dimension, empty elements, a drawing on every sheet. */
export const googleSheets: Manner = (book) => {
  book.declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  book.properties = false;
  book.beforeSheets = '<workbookPr/>';
  book.names ??= '';
  book.afterNames = '<calcPr/>';
  const namespaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mx="${MS}/mac/excel/2008/main" xmlns:mc="${MC}" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14="${X14}" xmlns:x15="${MS}/spreadsheetml/2010/11/main" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac" xmlns:xm="${MS}/excel/2006/main"`;
  book.workbookAttributes = namespaces;
  everySheet(book, (sheet) => {
    sheet.state = sheet.state === '' ? ' state="visible"' : sheet.state;
    sheet.rootAttributes = namespaces;
    sheet.elements.delete('pageMargins');
    sheet.element('sheetPr', '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>');
    sheet.element('sheetViews', '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
    sheet.element('sheetFormatPr', '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>');
  });
};

/** Absolute targets, `xmlns:r` on each sheet entry, some parts without a declaration. */
export const openpyxl: Manner = (book) => {
  book.declaration = '';
  book.absoluteTargets = true;
  book.workbookAttributes = `xmlns="${MAIN}"`;
  book.beforeSheets = '<workbookPr/><workbookProtection/><bookViews><workbookView visibility="visible" minimized="0" showHorizontalScroll="1" showVerticalScroll="1" showSheetTabs="1" tabRatio="600" firstSheet="0" activeTab="0" autoFilterDateGrouping="1"/></bookViews>';
  book.afterNames = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
  everySheet(book, (sheet) => {
    sheet.rootAttributes = `xmlns="${MAIN}"`;
    sheet.element('sheetPr', '<sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr>').element('dimension', '<dimension ref="A1:I4"/>');
    sheet.element('sheetViews', '<sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>').element('sheetFormatPr', '<sheetFormatPr baseColWidth="8" defaultRowHeight="15"/>');
  });
  book.rewrite = (name, xml) => name === 'xl/workbook.xml' ? xml.replace(/<sheet name/g, `<sheet xmlns:r="${OFFICE}" name`) : xml;
};

/** Open XML SDK, ClosedXML, Reporting Services: every element with a prefix, a byte order mark. */
export const prefixed = (prefix: string): Manner => (book) => {
  book.declaration = '\ufeff<?xml version="1.0" encoding="utf-8"?>';
  book.rewrite = (name, xml) => /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]*)\.xml$/.test(name)
    ? xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}:$2`).replaceAll(`xmlns="${MAIN}"`, `xmlns:${prefix}="${MAIN}"`) : xml;
};

/** Strict OOXML, as "Strict Open XML Spreadsheet" saves. */
export const strict: Manner = (book) => {
  book.workbookAttributes += ' conformance="strict"';
  book.rewrite = (name, xml) => name === '[Content_Types].xml' ? xml : xml
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/')
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')
    .replaceAll(`${PACKAGE}/relationships/metadata/core-properties`, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties');
};

/** Apache POI streaming: inline texts, a dimension of one cell, sizes after the data, zip64. */
export const poi: Manner = (book) => {
  book.declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  book.theme = null;
  book.gap = '\n';
  book.beforeSheets = '<workbookPr date1904="false"/><bookViews><workbookView activeTab="0"/></bookViews>';
  book.afterNames = '';
  book.manner = { descriptors: true, zip64: 'streamed' };
  book.arrange = (parts) => [...parts.slice(1), parts[0]!];
  everySheet(book, (sheet) => sheet.element('dimension', '<dimension ref="A1"/>'));
};

export const wps: Manner = (book) => {
  everySheet(book, (sheet) => {
    sheet.rootAttributes += ` xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="${X14}" xmlns:mc="${MC}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"`;
    sheet.element('sheetPr', '<sheetPr><tabColor rgb="FFFFC000"/></sheetPr>');
    sheet.element('sheetFormatPr', '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelCol="7"/>');
    sheet.element('headerFooter', '<headerFooter/>');
  });
  book.workbookAttributes += ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"';
  book.beforeSheets = '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="22943" windowHeight="9804"/></bookViews>';
  book.afterNames = `<calcPr calcId="144525"/><extLst>${ext('{140A7094-0E35-4892-8432-C4D2E57EDEB5}', '', '<etc:wpsWorkbook xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" v="1"/>')}</extLst>`;
};

/** SheetJS and its kin: texts as formula results, hardly any styles. */
export const sheetJs: Manner = (book) => {
  book.declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  book.styles = `<styleSheet xmlns="${MAIN}" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><fonts count="1"><font><sz val="12"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleMedium4"/></styleSheet>`;
};

export const numbers: Manner = (book) => {
  everySheet(book, (sheet) => {
    sheet.rootAttributes = `xmlns:r="${OFFICE}" xmlns="${MAIN}"`;
    sheet.element('sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    sheet.element('sheetViews', '<sheetViews><sheetView workbookViewId="0" showGridLines="0" defaultGridColor="1"/></sheetViews>');
    sheet.element('sheetFormatPr', '<sheetFormatPr defaultColWidth="16.3333" defaultRowHeight="19.9" customHeight="1" outlineLevelRow="0" outlineLevelCol="0"/>');
    sheet.element('cols', '<cols><col min="1" max="9" width="16.3516" style="5" customWidth="1"/><col min="10" max="16384" width="16.3516" style="5" customWidth="1"/></cols>');
    sheet.element('headerFooter', '<headerFooter><oddFooter>&amp;C&amp;"Helvetica Neue,Regular"&amp;12&amp;K000000&amp;P</oddFooter></headerFooter>');
  });
  book.beforeSheets = '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="40" windowWidth="15960" windowHeight="18080"/></bookViews>';
  book.afterNames = '';
};
