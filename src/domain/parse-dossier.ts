import type { BaremesConnus } from './bareme';
import type { Dossier } from './dossier';
import type { Faute } from './faute';
import { computeApercu } from './parse/apercu';
import { readBaremePersonnalise } from './parse/bareme-personnalise';
import { contrat, HYPOTHESE_PAR_DEFAUT, readCpts, readExercice, readHypothese, readVersion } from './parse/contrat';
import { derogations } from './parse/derogations';
import { indicateurs, mesures } from './parse/indicateurs';
import { depenses, ressources } from './parse/lignes';
import { missions } from './parse/missions';
import { complete, objet } from './parse/objet';
import { INVALIDE } from './parse/reader';

export type ResultatDossier =
  | { readonly ok: true; readonly dossier: Dossier }
  /** Every fault of what was received, at its path; never empty. */
  | { readonly ok: false; readonly fautes: readonly Faute[] };

/**
 * The only way into the domain: what comes from a file, from the cells or from the panel becomes a dossier, or is
 * refused whole with all its faults. Nothing is guessed; absent optional members take their default.
 *
 * @param baremes those that a contract may follow, the current one first
 */
export function parseDossier(input: unknown, baremes: BaremesConnus): ResultatDossier {
  const apercu = computeApercu(input, baremes);
  const { structure, identifiants, anneeContrat } = apercu;
  const readDossier = objet<Dossier>((champs, lieu) => {
    const { required, optional } = champs;
    return complete<Dossier>({
      version: required('version', readVersion),
      cpts: required('cpts', readCpts),
      contrat: required('contrat', contrat(baremes)),
      exercice: required('exercice', readExercice),
      hypothese: optional('hypothese', readHypothese, HYPOTHESE_PAR_DEFAUT),
      missions: optional('missions', missions(structure), {}),
      derogations: optional('derogations', derogations(structure), []),
      depenses: optional('depenses', depenses, []),
      ressources: optional('ressources', ressources, []),
      indicateurs: optional('indicateurs', indicateurs(anneeContrat), []),
      mesures: optional('mesures', mesures(identifiants), []),
      baremePersonnalise: readBaremePersonnalise(champs, lieu, baremes, apercu),
    });
  });
  const fautes: Faute[] = [];
  const dossier = readDossier(input, { chemin: '', fautes });
  return dossier === INVALIDE ? { ok: false, fautes } : { ok: true, dossier };
}
