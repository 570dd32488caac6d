// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its owner
export interface ReportTexts {}
