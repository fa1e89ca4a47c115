import { readMesure } from '../domain/parse/indicateurs';
import { askMesures } from './ask-mesures';
import { createCellules } from './cellules';
import type { Disposition } from './disposition';
import type { FauteReleve } from './faute-releve';
import { motifOf } from './ignorees';
import { createJournal, type Journal } from './journal';
import { createLecteurDeDates, type LecteurDeDates } from './lecteur-de-dates';
import { natureOf } from './nature';
import { isBlank } from '../texts/plain-text';
import type { Enregistrement } from './read-enregistrements';
import { readLigne, type Lecture } from './read-ligne';
import type { ColonneIgnoree, ContexteReleve, LigneReleve, Releve, SortDeLigne } from './releve';
import { createRepertoire } from './repertoire';
import { readTableau, type Tableau } from './tableau';

/**
 * Measures out of the text of a CSV file or of pasted cells: every line is accepted, recognised as entered already, left aside with its
 * reason, or refused with all its faults. Nothing is guessed that money could follow; nothing is taken while a line is refused.
 */
export function parseReleve(texte: string, contexte: ContexteReleve): Releve {
  const { indicateurs, mesures, parDefaut } = contexte;
  const { dateSignature: signature } = contexte.contrat;
  const nature = natureOf(texte);
  if (nature !== null) return illisible({ code: 'nature', nature });
  const net = withoutEmptyEnd(withPlainLineBreaks(texte));
  if (net === '') return illisible({ code: 'vide' });
  const repertoire = createRepertoire(indicateurs);
  const lu = readTableau(net, repertoire, parDefaut);
  if (!lu.ok) return illisible(lu.faute);
  const { enregistrements, separateur, disposition } = lu.tableau;
  const premiere = (disposition.entete ?? -1) + 1;
  if (premiere === enregistrements.length) return illisible({ code: 'sans-ligne' });
  const dates = readColonneDate(lu.tableau, premiere, contexte);
  const lecture = { separateur, disposition, repertoire, dates, signature, parDefaut, readMesure: readMesure(repertoire.identifiants) };
  const isAvantSignature = contexte.reponses?.isAvantSignature ?? false;
  const journal = createJournal(mesures);
  const lues = enregistrements.map((enregistrement, index): LigneReleve => {
    const numero = index + 1;
    const sort =
      index < premiere
        ? sortAuDessus(enregistrement, index, disposition)
        : sortOf(enregistrement, numero, lecture, journal, isAvantSignature);
    return { numero, brut: enregistrement.brut, ...sort };
  });
  const lignes = askMesures(lues, contexte);
  const comptes = { acceptee: 0, refusee: 0, doublon: 0, ignoree: 0 };
  for (const { etat } of lignes) comptes[etat] += 1;
  const releve = {
    lignes,
    comptes,
    colonnes: disposition.colonnes,
    isSansTitre: disposition.entete === null,
    ordreDesDates: dates.dit,
    avantSignature: lignes.filter(isOfAvantSignature).length,
    colonnesIgnorees: colonnesIgnorees(disposition, enregistrements.slice(premiere)),
  };
  if (comptes.refusee > 0) return { etat: 'refuse', ...releve };
  return { etat: 'pret', ...releve, mesures: lignes.flatMap((ligne) => (ligne.etat === 'acceptee' ? [ligne.mesure] : [])) };
}

/** Cells that no line is made of may stand there too: a total, the titles repeated. They are no days. */
function readColonneDate(
  { enregistrements, separateur, disposition }: Tableau,
  premiere: number,
  contexte: ContexteReleve,
): LecteurDeDates {
  const { contrat, aujourdhui, reponses } = contexte;
  const textes = enregistrements
    .slice(premiere)
    .flatMap((enregistrement) => (enregistrement.isMalFerme ? [] : [createCellules(enregistrement, disposition).read('date')]));
  return createLecteurDeDates(textes, {
    isAnglais: separateur === ',',
    signature: contrat.dateSignature,
    aujourdhui,
    reponse: reponses?.ordre ?? null,
  });
}

function sortAuDessus({ cellules }: Enregistrement, index: number, { entete }: Disposition): SortDeLigne {
  if (index === entete) return { etat: 'ignoree', motif: 'titres' };
  return { etat: 'ignoree', motif: cellules.every(isBlank) ? 'vide' : 'preambule' };
}

function sortOf(
  enregistrement: Enregistrement,
  numero: number,
  lecture: Lecture,
  journal: Journal,
  isAvantSignature: boolean,
): SortDeLigne {
  const motif = motifOf(enregistrement, lecture);
  if (motif !== null) return { etat: 'ignoree', motif };
  const lue = readLigne(enregistrement, lecture);
  if (!lue.ok) return { etat: 'refusee', fautes: lue.fautes };
  const { mesure } = lue;
  const comparaison = journal.compare(mesure);
  if (comparaison.isDoublon) return { etat: 'doublon', mesure, premiere: comparaison.premiere, avis: comparaison.avis };
  const ancienne = lue.avis.find((avis) => avis.code === 'avant-signature');
  if (ancienne !== undefined && !isAvantSignature) {
    return { etat: 'refusee', fautes: [createCellules(enregistrement, lecture.disposition).fauteOf('date', ancienne)] };
  }
  journal.enter(mesure, { lieu: 'fichier', ligne: numero });
  return { etat: 'acceptee', mesure, avis: [...lue.avis, ...comparaison.avis] };
}

function isOfAvantSignature(ligne: LigneReleve): boolean {
  if (ligne.etat === 'acceptee') return ligne.avis.some(({ code }) => code === 'avant-signature');
  return ligne.etat === 'refusee' && ligne.fautes.some(({ cause }) => cause.code === 'avant-signature');
}

function colonnesIgnorees({ colonnes, titres }: Disposition, lignes: readonly Enregistrement[]): readonly ColonneIgnoree[] {
  return titres
    .map((titre, rang) => ({ titre, rang }))
    .filter(({ rang }) => !colonnes.some((colonne) => colonne.rang === rang))
    .filter(({ titre, rang }) => titre !== '' || lignes.some(({ cellules }) => !isBlank(cellules[rang] ?? '')));
}

function illisible(faute: FauteReleve): Releve {
  return { etat: 'illisible', faute };
}

function withPlainLineBreaks(texte: string): string {
  return texte.replace(/^\uFEFF+/, '').replaceAll(/\r\n?/g, '\n');
}

/** Excel saves as many rows of separators as were ever touched below the table. @returns nothing when there is nothing else */
function withoutEmptyEnd(texte: string): string {
  let fin = texte.length;
  while (fin > 0 && /[\s;,|]/.test(texte.charAt(fin - 1))) fin -= 1;
  if (fin === 0) return '';
  const saut = texte.indexOf('\n', fin);
  return saut < 0 ? texte : texte.slice(0, saut);
}
