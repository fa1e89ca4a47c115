import { formatDateFr } from '../domain/calendrier';
import type { Faute } from '../domain/faute';
import { describeFauteCellule } from '../texts/cell-faults.fr';
import { describeQuestion } from '../texts/questions.fr';
import { formatJour } from '../texts/jour.fr';
import { RELEVE } from '../texts/releve.fr';
import { withFrenchSpaces } from '../texts/typographie.fr';
import type { Avis, AvisDoublon, FauteLigne, FauteReleve, MotifIgnoree, Origine } from './faute-releve';

/** Why nothing can be read, and what to do. */
export function describeFauteReleve(faute: FauteReleve): string {
  return withFrenchSpaces(sentenceOfReleve(faute));
}

/** The column, what was read there, what is accepted. */
export function describeFauteLigne({ colonne, lu, cause }: FauteLigne): string {
  const phrase = sentenceOfCause(cause, lu);
  return withFrenchSpaces(colonne === null ? capitalised(phrase) : RELEVE.dansLaColonne(colonne.titre, phrase));
}

export function describeMotif(motif: MotifIgnoree): string {
  return withFrenchSpaces(RELEVE.motif[motif]);
}

/** That a line is in the journal already, and where. */
export function describeDoublon(premiere: Origine): string {
  return withFrenchSpaces(RELEVE.doublon(describeOrigine(premiere)));
}

export function describeAvis(avis: Avis | AvisDoublon): string {
  return withFrenchSpaces(sentenceOfAvis(avis));
}

function sentenceOfReleve(faute: FauteReleve): string {
  const { fichier, nature, colonneNecessaire, sens } = RELEVE;
  switch (faute.code) {
    case 'vide':
      return fichier.vide;
    case 'nature':
      return nature[faute.nature];
    case 'trop-de-lignes':
      return fichier.tropDeLignes(faute.maximum);
    case 'colonnes-inconnues':
      return fichier.colonnesInconnues(
        faute.trouvees,
        faute.attendues.map((champ) => colonneNecessaire[champ]),
      );
    case 'colonnes-absentes': {
      const absentes = faute.absentes.map((champ) => colonneNecessaire[champ]);
      return faute.isEnLargeur ? fichier.enLargeur(absentes) : fichier.colonnesAbsentes(faute.trouvees, absentes);
    }
    case 'colonnes-doubles':
      return fichier.colonnesDoubles(faute.titres, sens[faute.champ]);
    case 'sans-ligne':
      return fichier.sansLigne;
  }
}

function sentenceOfCause(cause: FauteLigne['cause'], lu: string): string {
  const { ligne } = RELEVE;
  switch (cause.code) {
    case 'guillemets':
      return ligne.guillemets;
    case 'cellules-en-trop':
      return ligne.cellulesEnTrop(lu, cause.attendues);
    case 'indicateur-absent':
      return ligne.indicateurAbsent;
    case 'indicateur-inconnu':
      return ligne.indicateurInconnu(lu, cause.acceptes);
    case 'libelle-partage':
      return ligne.libellePartage(lu, cause.identifiants);
    case 'indicateur-contredit':
      return ligne.indicateurContredit(lu, cause.identifiant, cause.autre);
    case 'date-absente':
      return ligne.dateAbsente;
    case 'date':
      return ligne.date[cause.cause](lu);
    case 'date-ambigue':
      return ligne.dateAmbigue(lu, cause.lectures.map(formatJour));
    case 'date-future':
      return ligne.dateFuture(lu, formatDateFr(cause.date), formatDateFr(cause.aujourdhui));
    case 'avant-signature':
      return ligne.avantSignature(lu, formatDateFr(cause.date), formatDateFr(cause.signature));
    case 'valeur-absente':
      return ligne.valeurAbsente;
    case 'nombre':
      return ligne.nombre(lu);
    case 'nombre-ambigu':
      return ligne.nombreAmbigu(lu, ...cause.lectures);
    case 'nombre-coupe':
      return ligne.nombreCoupe(lu);
    case 'unite':
      return ligne.unite(lu, cause.lue, cause.attendue);
    case 'unite-declaree':
      return ligne.uniteDeclaree(cause.lue, cause.attendue);
    case 'oui-non':
      return ligne.ouiNon(lu, cause.unite);
    case 'reponse':
      return ligne.reponse(lu);
    case 'domaine':
      return uncapitalised(describeFauteCellule(asWritten(cause.faute, lu)));
  }
}

function sentenceOfAvis(avis: Avis | AvisDoublon): string {
  switch (avis.code) {
    case 'remplace':
      return RELEVE.avis.remplace(avis.valeur, describeOrigine(avis.origine));
    case 'date-numero':
      return RELEVE.avis.dateNumero(formatDateFr(avis.date));
    case 'question':
      return describeQuestion(avis.question, avis.valeur);
    case 'avant-signature':
      return RELEVE.avis.avantSignature(formatDateFr(avis.signature));
    case 'textes-differents':
      return RELEVE.avis.textesDifferents(avis.champs.map((champ) => RELEVE.sens[champ]));
    case 'remplace-depuis':
      return RELEVE.avis.remplaceDepuis(avis.valeur, describeOrigine(avis.origine));
  }
}

function describeOrigine(origine: Origine): string {
  return origine.lieu === 'classeur' ? RELEVE.origine.classeur : RELEVE.origine.fichier(origine.ligne);
}

/** The domain received a number in its own writing: people look for theirs. */
function asWritten(faute: Faute, lu: string): Faute {
  switch (faute.code) {
    case 'decimal':
    case 'decimal-bornes':
    case 'decimal-chiffres':
    case 'decimal-decimales':
      return { ...faute, recu: lu };
    default:
      return faute;
  }
}

const capitalised = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
const uncapitalised = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1);
