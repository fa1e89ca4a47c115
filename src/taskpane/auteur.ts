const CLE = 'budget-cpts.auteur';

/** Of this session, where the browser keeps nothing. */
let deLaSession: string | null = null;
const ecoutes = new Set<() => void>();

/** Who acts on this device, for the journal of the workbook: empty for who said not to be named, null as long as nobody was asked. */
export function readReponse(): string | null {
  try {
    return deLaSession ?? localStorage.getItem(CLE);
  } catch {
    // Storage refused to pages of others, as in Excel on the web with third-party data blocked.
    return deLaSession;
  }
}

/** As `readReponse`, for what is written: empty when nobody said. */
export const readAuteur = (): string => readReponse() ?? '';

/** For next time; a device that keeps nothing asks again then. */
export function rememberAuteur(nom: string): void {
  try {
    localStorage.setItem(CLE, nom.trim());
    deLaSession = null;
  } catch {
    // As above.
    deLaSession = nom.trim();
  }
  for (const ecoute of ecoutes) ecoute();
}

/** Told whenever somebody says it, in another pane too. @returns how to stop */
export function watchAuteur(ecoute: () => void): () => void {
  ecoutes.add(ecoute);
  window.addEventListener('storage', ecoute);
  return () => {
    ecoutes.delete(ecoute);
    window.removeEventListener('storage', ecoute);
  };
}
