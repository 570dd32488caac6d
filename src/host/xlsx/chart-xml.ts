/**
 * A chart part as text: finds an element by its path, and puts one where the schema wants it (Excel refuses a chart whose elements
 * are out of order). Knows no sheets and no meaning of what it puts.
 */
import type { Package } from './package';
import { withChild } from './sheet';
import { child, childrenOf, escapeAttribute, prefixOf, sourceOf, withAttributes, type XmlElement } from './xml';

const AXIS_SHARED = 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt';
const FILLS = 'noFill solidFill gradFill blipFill pattFill grpFill';
const RUN = `ln ${FILLS} effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`;

/** ECMA-376 part 1, 21.2 and 20.1: the order of what an element holds. Series and plots of all kinds in one list each, which agree. */
export const CHART_ORDER: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    chartSpace: 'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
    chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
    title: 'tx layout overlay spPr txPr extLst',
    legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
    plotArea:
      'layout areaChart area3DChart lineChart line3DChart stockChart radarChart scatterChart pieChart pie3DChart doughnutChart barChart bar3DChart ofPieChart surfaceChart surface3DChart bubbleChart ' +
      'catAx valAx dateAx serAx dTable spPr extLst',
    barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
    pieChart: 'varyColors ser dLbls firstSliceAng extLst',
    doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize extLst',
    ser: 'idx order tx spPr invertIfNegative pictureOptions explosion marker dPt dLbls trendline errBars cat xVal val yVal shape smooth bubbleSize bubble3D extLst',
    dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
    dLbls: 'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
    catAx: `${AXIS_SHARED} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
    valAx: `${AXIS_SHARED} crossBetween majorUnit minorUnit dispUnits extLst`,
    scaling: 'logBase orientation max min extLst',
    majorGridlines: 'spPr',
    tx: 'strRef rich v',
    strRef: 'f strCache extLst',
    numRef: 'f numCache extLst',
    strCache: 'ptCount pt extLst',
    numCache: 'formatCode ptCount pt extLst',
    cat: 'multiLvlStrRef numRef numLit strRef strLit',
    val: 'numRef numLit',
    spPr: `xfrm custGeom prstGeom ${FILLS} ln effectLst effectDag scene3d sp3d extLst`,
    ln: `${FILLS} prstDash custDash round bevel miter headEnd tailEnd extLst`,
    txPr: 'bodyPr lstStyle p',
    rich: 'bodyPr lstStyle p',
    defRPr: RUN,
    rPr: RUN,
  }).map(([name, children]) => [name, children.split(' ')]),
);

const [BARS, STACKED] = [['ctr', 'inEnd', 'inBase', 'outEnd'], ['ctr', 'inEnd', 'inBase']];
/** Where the labels of a series may stand in a plot of this kind and grouping; elsewhere Excel calls the file damaged ([MS-OI29500] 2.1.1456). */
export const LABEL_PLACES: Readonly<Record<string, readonly string[]>> = {
  'barChart clustered': BARS,
  'barChart stacked': STACKED,
  'barChart percentStacked': STACKED,
  pieChart: ['ctr', 'inEnd', 'outEnd', 'bestFit'],
  doughnutChart: [],
};

/** Of these elements the namespace is DrawingML's main one, not that of charts. */
const MAIN = new Set('noFill solidFill srgbClr ln prstDash bodyPr lstStyle p pPr defRPr r rPr t latin endParaRPr'.split(' '));

const NAMESPACES = {
  transitional: 'http://schemas.openxmlformats.org/drawingml/2006/',
  strict: 'http://purl.oclc.org/ooxml/drawingml/',
} as const;

/** Address of a DrawingML namespace: `chart`, `main`, `spreadsheetDrawing`. */
export const drawingNamespace = (pack: Package, name: string): string => (pack.strict ? NAMESPACES.strict : NAMESPACES.transitional) + name;

/** A step is an element's name, with `#1` the second of its name, with `=1` the one whose `idx` is 1. */
export type ChartPath = readonly string[];

export const nameOfStep = (step: string): string => step.replace(/[#=].*/, '');

function stepFrom(element: XmlElement | undefined, step: string): XmlElement | undefined {
  const name = nameOfStep(step);
  if (step.includes('#')) return childrenOf(element, name)[Number(step.slice(step.indexOf('#') + 1))];
  if (step.includes('=')) return childrenOf(element, name).find((each) => child(each, 'idx')?.attributes.val === step.slice(step.indexOf('=') + 1));
  return child(element, name);
}

export class ChartXml {
  constructor(
    private readonly pack: Package,
    readonly part: string,
    private readonly changed: () => void,
  ) {}

  get root(): XmlElement {
    return this.pack.tree(this.part);
  }

  get text(): string {
    return this.pack.text(this.part);
  }

  at(path: ChartPath): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>(stepFrom, this.root);
  }

  /** `val` of the element there. */
  val(path: ChartPath): string | undefined {
    return this.at(path)?.attributes.val;
  }

  source(element: XmlElement): string {
    return sourceOf(element, this.text);
  }

  setText(text: string): void {
    this.changed();
    if (text !== this.text) this.pack.setText(this.part, text);
  }

  /** Makes the element there this one (null: none); those around it are made if need be. `xml` has the prefixes `c` and `a`. */
  put(path: ChartPath, xml: string | null): void {
    const old = this.at(path);
    if (old) return this.setText(this.text.slice(0, old.start) + (xml === null ? '' : this.spelt(xml)) + this.text.slice(old.end));
    if (xml === null) return this.changed();
    const around = path.slice(0, -1);
    const local = nameOfStep(path.at(-1)!);
    if (!this.at(around)) this.put(around, this.empty(around.at(-1)!));
    const spelt = this.spelt(xml);
    const parent = this.at(around)!;
    const idx = Number(path.at(-1)!.split('=')[1] ?? Infinity);
    const next = childrenOf(parent, local).find((each) => Number(child(each, 'idx')?.attributes.val) > idx);
    if (next) return this.setText(this.text.slice(0, next.start) + spelt + this.text.slice(next.start));
    this.setText(withChild({ ...parent, children: parent.children.filter((each) => each.local !== local) }, this.text, local, spelt, CHART_ORDER[parent.local] ?? []));
  }

  /** `<c:name val="…"/>` there; null takes it away. */
  putVal(path: ChartPath, val: string | number | null): void {
    if (val !== null && this.val(path) === String(val)) return this.changed();
    const old = this.at(path);
    const name = nameOfStep(path.at(-1)!);
    if (val !== null && old) return this.setText(this.text.slice(0, old.start) + withAttributes(this.source(old), { val }) + this.text.slice(old.end));
    this.put(path, val === null ? null : `<c:${name} val="${escapeAttribute(String(val))}"/>`);
  }

  /** Takes away whichever of these the element there has. */
  drop(path: ChartPath, locals: readonly string[]): void {
    for (const local of locals) if (this.at([...path, local])) this.put([...path, local], null);
  }

  private empty(step: string): string {
    const name = nameOfStep(step);
    const prefix = MAIN.has(name) ? 'a' : 'c';
    const idx = step.includes('=') ? `<c:idx val="${step.slice(step.indexOf('=') + 1)}"/>` : '';
    return `<${prefix}:${name}>${idx}</${prefix}:${name}>`;
  }

  /** With the prefixes that the part has for the two namespaces. */
  private spelt(xml: string): string {
    const own = prefixOf(this.root);
    const main = this.mainPrefix();
    return own === 'c:' && main === 'a:' ? xml : xml.replace(/<(\/?)([ca]):/g, (_, slash: string, prefix: string) => `<${slash}${prefix === 'c' ? own : main}`);
  }

  private mainPrefix(): string {
    const uri = drawingNamespace(this.pack, 'main');
    const bound = Object.entries(this.root.attributes).find(([name, value]) => name.startsWith('xmlns:') && value === uri);
    if (bound) return `${bound[0].slice('xmlns:'.length)}:`;
    const { root } = this;
    this.setText(this.text.slice(0, root.start) + withAttributes(this.text.slice(root.start), { 'xmlns:a': uri }));
    return 'a:';
  }
}
