import { BAREMES } from '../../../baremes';
import { compareDates, formatDateFr, type DateIso } from '../../../domain/calendrier';
import type { Dossier, Indicateur, Mesure } from '../../../domain/dossier';
import { questionMesure, verifiee } from '../../../domain/question-mesure';
import { createSeries, type Series } from '../../../domain/serie';
import { parseDossier } from '../../../domain/parse-dossier';
import { describeQuestion } from '../../../texts/questions.fr';
import type { BrouillonMesures, LigneMesure } from '../../etat/brouillon-mesures';
import type { FauteChamp } from '../../etat/fautes';
import { readDate, type Saisie } from '../../saisie';
import { frenchSpaces } from '../../typographie';
import { CHEMIN_DATE_COMMUNE, cheminMesure } from '../chemins';
import { fauteDeRegle, fauteDeSaisie, gather } from '../fautes.fr';
import { readValeur } from './read-valeur';

export interface LectureMesures {
  /** What can be understood so far, in the order of the indicators. */
  readonly comprises: readonly Mesure[];
  /** The same once whoever was asked about some of them has answered that they are right. */
  readonly confirmees: readonly Mesure[];
  /** In the order of the form; nothing is recorded as long as there is one. */
  readonly fautes: readonly FauteChamp[];
  /** What merely deserves a look, by field: recorded by who says so. */
  readonly avis: ReadonlyMap<string, string>;
  /** Rows in which something is typed. */
  readonly lignes: number;
}

/** Quick entry as measures; a row takes the date and the source of all when it has none of its own. */
export function readMesures(brouillon: BrouillonMesures, dossier: Dossier, aujourdhui: DateIso): LectureMesures {
  const commune = readDatePassee(dateCommune(brouillon, aujourdhui), aujourdhui);
  const series = createSeries(dossier.mesures);
  const lues = dossier.indicateurs.flatMap((indicateur) => {
    const ligne = brouillon.lignes[indicateur.id];
    return ligne === undefined ? [] : [readLigne(indicateur, ligne, brouillon.source, commune, aujourdhui, dossier, series)];
  });
  return {
    comprises: lues.flatMap(({ mesure }) => (mesure === null ? [] : [mesure])),
    confirmees: lues.flatMap(({ mesure, avis }) => (mesure === null ? [] : [avis.length > 0 ? verifiee(mesure) : mesure])),
    fautes: [...fauteDeSaisie(CHEMIN_DATE_COMMUNE, commune, dateCommune(brouillon, aujourdhui)), ...lues.flatMap(({ fautes }) => fautes)],
    avis: new Map(lues.flatMap(({ avis }) => avis)),
    lignes: lues.length,
  };
}

interface LectureLigne {
  readonly mesure: Mesure | null;
  readonly fautes: readonly FauteChamp[];
  readonly avis: readonly (readonly [chemin: string, message: string])[];
}

function readLigne(
  indicateur: Indicateur,
  ligne: LigneMesure,
  source: string,
  commune: Saisie<DateIso>,
  aujourdhui: DateIso,
  dossier: Dossier,
  series: Series,
): LectureLigne {
  const { id } = indicateur;
  const valeur = readValeur(ligne.valeur, indicateur);
  const date = ligne.date === '' ? commune : readDatePassee(ligne.date, aujourdhui);
  const deSaisie = [
    ...fauteDeSaisie(cheminMesure(id, 'valeur'), valeur, ligne.valeur, 'Indiquez la valeur, ou videz le détail de la ligne.'),
    ...(ligne.date === '' ? [] : fauteDeSaisie(cheminMesure(id, 'date'), date, ligne.date)),
  ];
  if (!valeur.ok || !date.ok) return { mesure: null, fautes: deSaisie, avis: [] };
  const lue = parseMesure({
    indicateur: id,
    date: date.valeur,
    valeur: valeur.valeur.toFixed(),
    source: ligne.source === '' ? source : ligne.source,
    piece: ligne.piece,
    commentaire: ligne.commentaire,
  });
  const question = lue.mesure && questionMesure(lue.mesure, indicateur, dossier, series);
  return {
    mesure: lue.mesure,
    fautes: gather(deSaisie, lue.fautes),
    avis: lue.mesure && question ? [[cheminMesure(id, 'valeur'), frenchSpaces(describeQuestion(question, lue.mesure.valeur))]] : [],
  };
}

/** The rules read whole dossiers: the measure is put in the smallest there is. */
function parseMesure(mesure: Readonly<Record<keyof Mesure, string>>): {
  readonly mesure: Mesure | null;
  readonly fautes: readonly FauteChamp[];
} {
  const resultat = parseDossier(
    {
      version: 1,
      cpts: { nom: '…', population: 1 },
      contrat: { dateSignature: '2022-06-15' },
      exercice: { anneeContrat: 1 },
      indicateurs: [{ id: mesure.indicateur, mission: 'acces' }],
      mesures: [mesure],
    },
    BAREMES,
  );
  if (resultat.ok) return { mesure: resultat.dossier.mesures[0] ?? null, fautes: [] };
  return {
    mesure: null,
    fautes: resultat.fautes.map((faute) => fauteDeRegle(cheminDe(faute.chemin, mesure.indicateur), faute)),
  };
}

const CHAMPS = ['valeur', 'date', 'source', 'piece', 'commentaire'] as const;

function cheminDe(chemin: string, indicateur: string): string {
  return cheminMesure(indicateur, CHAMPS.find((champ) => chemin.endsWith(`.${champ}`)) ?? 'valeur');
}

/** The date that applies to all, as its field shows it. */
export function dateCommune({ date }: BrouillonMesures, aujourdhui: DateIso): string {
  return date ?? formatDateFr(aujourdhui);
}

/** A value is written down once it is measured. */
function readDatePassee(texte: string, aujourdhui: DateIso): Saisie<DateIso> {
  const lue = readDate(texte);
  return lue.ok && compareDates(lue.valeur, aujourdhui) > 0 ? { ok: false, faute: 'date-future' } : lue;
}
