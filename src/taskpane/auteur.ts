const CLE = 'budget-cpts.auteur';

/** Who works on this device, for the journal of the workbook; empty when nobody said, or when the browser keeps nothing. */
export function readAuteur(): string {
  try {
    return localStorage.getItem(CLE) ?? '';
  } catch {
    // Storage refused to pages of others, as in Excel on the web with third-party data blocked: the name is typed each time.
    return '';
  }
}

/** For next time; a device that keeps nothing asks again. */
export function rememberAuteur(nom: string): void {
  try {
    localStorage.setItem(CLE, nom.trim());
  } catch {
    // As above: nothing is lost but a name.
  }
}
