/** Reaching Office: its script may be late, blocked, or find no Excel around it. The one file of the pane that asks Office for anything. */
import { CrisolError } from '../errors';

export interface OfficeFacts {
  /** A locale: `es-MX`. */
  readonly displayLanguage: string;
  /** Whether Office's theme is dark now; null where Office does not tell. Excel tells no changes: it is to be asked again. */
  readonly isDark: () => boolean | null;
  readonly host: string;
}

/** Office.js answers within a second on a poor line; after this it will not come. */
const LATEST = 15_000;
const ASK_AGAIN = 50;
const NEEDED = '1.9';

/** Waits for Excel. Throws `officeUnreachable`, `outsideExcel` or `requirementMissing`. */
export async function reachExcel(): Promise<OfficeFacts> {
  const { host, platform } = await inTime(officeReady());
  if (host !== Office.HostType.Excel) throw new CrisolError('outsideExcel');
  const { requirements, displayLanguage, diagnostics } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', NEEDED)) throw new CrisolError('requirementMissing');
  return { displayLanguage, isDark, host: [host, platform, diagnostics?.version].filter(Boolean).join(' · ') };
}

/** The script is loaded beside the pane's own, so that a blocked address cannot hold the pane up. */
async function officeReady(): Promise<{ readonly host: Office.HostType; readonly platform: Office.PlatformType }> {
  while (!('Office' in window)) await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  return Office.onReady();
}

async function inTime<T>(wanted: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CrisolError('officeUnreachable')), LATEST);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** By the lightness of the pane's background; null where Office names none (Excel on the web). */
function isDark(): boolean | null {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const colour = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!colour) return null;
  const [red, green, blue] = colour.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
