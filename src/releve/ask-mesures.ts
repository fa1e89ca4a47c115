import { questionMesure } from '../domain/question-mesure';
import { createSeries } from '../domain/serie';
import type { ContexteReleve, LigneReleve } from './releve';

/** The lines, with what is to be asked about the measures that are taken: as if they were in the workbook already. */
export function askMesures(lignes: readonly LigneReleve[], contexte: ContexteReleve): readonly LigneReleve[] {
  const indicateurs = new Map(contexte.indicateurs.map((indicateur) => [indicateur.id, indicateur]));
  const prises = lignes.flatMap((ligne) => (ligne.etat === 'acceptee' ? [ligne.mesure] : []));
  const series = createSeries([...contexte.mesures, ...prises]);
  return lignes.map((ligne) => {
    if (ligne.etat !== 'acceptee') return ligne;
    const { mesure, avis } = ligne;
    const indicateur = indicateurs.get(mesure.indicateur);
    const question = indicateur && questionMesure(mesure, indicateur, contexte, series);
    // Days before the contract are asked about for the whole file at once.
    return question && question.code !== 'avant-contrat'
      ? { ...ligne, avis: [...avis, { code: 'question', question, valeur: mesure.valeur }] }
      : ligne;
  });
}
