/** Why a file could not be opened. What the person reads is written elsewhere. */
export type XlsxErrorCode = 'not-a-workbook' | 'encrypted' | 'damaged' | 'macros';

export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly code: XlsxErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
