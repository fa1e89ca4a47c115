import { ErreurClasseur, type CodeErreurClasseur } from './classeur';

/** Office.js error codes that a person can do something about. */
const CODES: Readonly<Record<string, CodeErreurClasseur>> = {
  InvalidOperationInCellEditMode: 'cellule-en-edition',
  AccessDenied: 'protege',
  RequestPayloadSizeLimitExceeded: 'trop-grand',
  ResponsePayloadSizeLimitExceeded: 'trop-grand',
  RequestTooLarge: 'trop-grand',
  ApiNotFound: 'version-excel',
  NotImplemented: 'version-excel',
  ConnectionFailure: 'classeur-ferme',
  HostRestartNeeded: 'classeur-ferme',
  InvalidRequestContext: 'classeur-ferme',
  RequestAborted: 'classeur-ferme',
  SessionNotFound: 'classeur-ferme',
};

/** What the host said, for the panel to put into words; nothing is swallowed. */
export function translateError(error: unknown): ErreurClasseur {
  if (error instanceof ErreurClasseur) return error;
  if (isHostError(error)) {
    const where = error.debugInfo?.statement ?? error.debugInfo?.errorLocation ?? '';
    return new ErreurClasseur(CODES[error.code] ?? 'inattendu', [error.code, error.message, where].filter(Boolean).join(' · '));
  }
  return new ErreurClasseur('inattendu', error instanceof Error ? error.message : String(error));
}

interface HostError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly statement?: string; readonly errorLocation?: string };
}

function isHostError(error: unknown): error is HostError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
