/** `Office.onReady`, `Office.context` and the requirement sets, as Excel on the web has them. */
import { checkRequirementSets, provideOffice } from './office-names';

/** ExcelApi 1.9 is what the add-in declares. */
export const DECLARED_SETS: Readonly<Record<string, string>> = { ExcelApi: '1.9', RichApiRuntime: '1.2', SharedRuntime: '1.1' };

const HOST = 'Excel';
const PLATFORM = 'OfficeOnline';

/** Whether a set is there in that version or a later one. */
export function supports(sets: Readonly<Record<string, string>>, name: string, version: string | number = '1.0'): boolean {
  const [, available] = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase()) ?? [];
  if (available === undefined) return false;
  const [major = 0, minor = 0] = available.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
  return major !== wantedMajor ? major > wantedMajor : minor >= wantedMinor;
}

export function installOffice(language: string, sets: Readonly<Record<string, string>>): void {
  const isSetSupported = (name: string, version?: string | number): boolean => supports(sets, name, version);
  const context = {
    host: HOST,
    platform: PLATFORM,
    displayLanguage: language,
    contentLanguage: language,
    /** Excel on the web tells no theme. */
    officeTheme: undefined,
    requirements: { isSetSupported },
    touchEnabled: false,
    commerceAllowed: true,
    diagnostics: { host: HOST, platform: PLATFORM, version: '16.0.0.0' },
  };
  const info = { host: HOST, platform: PLATFORM, addin: null };
  const onReady = async (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    await callback?.(info);
    return info;
  };
  provideOffice(context, onReady, isSetSupported);
  checkRequirementSets();
}
