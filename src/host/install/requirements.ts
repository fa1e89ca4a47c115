/** Requirement sets by lower-case name, each with the highest version played. */
export type Requirements = Readonly<Record<string, string>>;

export const DEFAULT_EXCEL_API = '1.12';

/**
 * What the stand-in declares: the Excel set asked for, what the client's own code looks for, and one set that is ours alone.
 * `ChartShapes`: the shapes of a sheet include its charts, so that these can be given an alternative text. Excel has no
 * documented way to do that.
 */
export function requirementsFor(excelApi: string): Requirements {
  const client = { sharedruntime: '1.1', ribbonapi: '1.1', dialogapi: '1.1', richapiruntime: '1.1', delayforcelledit: '1.1' };
  return { excelapi: excelApi, ...client, chartshapes: '1.1' };
}

/** As `Office.context.requirements.isSetSupported`; without a version, whether the set is there at all. */
export function isSetSupported(requirements: Requirements, name: string, version = '0'): boolean {
  const played = requirements[name.toLowerCase()];
  return played !== undefined && levelOf(played) >= levelOf(version);
}

/** 1.12 → 112, so that versions compare as numbers. */
export function levelOf(version: string): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 100 + Number(minor);
}
