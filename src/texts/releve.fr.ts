import { Decimal } from '../domain/money';
import { formatDecimal } from './montant.fr';
import { showRecu } from './faults.fr';

const DATE_ATTENDUE = 'un jour est attendu, par exemple 30/06/2026.';
const NOMBRE_ATTENDU = 'un nombre est attendu, par exemple 1234,5.';
/** A long list of what is accepted no longer helps anybody. */
const LONGUEUR_LISTE = 20;

const quoted = (textes: readonly string[]): string => textes.map(showRecu).join(', ');
const found = (titres: readonly string[]): string => (titres.length === 0 ? '' : `Titres trouvés : ${quoted(titres)}.`);
const short = (textes: readonly string[]): string =>
  textes.length > LONGUEUR_LISTE ? `${textes.slice(0, LONGUEUR_LISTE).join(', ')}…` : textes.join(', ');

/**
 * What is said of a file of measures, or of pasted cells; each on one line. Values come as digits with a decimal point, dates as people
 * read them.
 */
export const RELEVE = {
  fichier: {
    vide: 'Il n’y a rien à lire : le fichier ou le texte collé est vide.',
    tropDeLignes: (maximum: number) => `Ce relevé a plus de ${maximum} lignes. Coupez-le en plusieurs.`,
    colonnesInconnues: (trouvees: readonly string[], attendues: readonly string[]) =>
      `Aucune colonne n’a été reconnue. ${found(trouvees)} Colonnes attendues : ${attendues.join(', ')}.`,
    colonnesAbsentes: (trouvees: readonly string[], absentes: readonly string[]) =>
      `Il manque : ${absentes.join(', ')}. ${found(trouvees)}`,
    enLargeur: (absentes: readonly string[]) =>
      `Ce tableau a une colonne par date. Mettez une mesure par ligne ; il manque : ${absentes.join(', ')}.`,
    colonnesDoubles: (titres: readonly string[], sens: string) =>
      `Plusieurs colonnes peuvent donner ${sens} : ${quoted(titres)}. Gardez-en une ou renommez les autres.`,
    sansLigne: 'Il n’y a aucune ligne sous les titres des colonnes.',
  },

  nature: {
    classeur: 'Ce fichier est un classeur. Enregistrez-le au format CSV, ou copiez ses cellules et collez-les ici.',
    pdf: 'Ce fichier est un PDF, dont les tableaux ne peuvent pas être lus. Copiez-les dans une feuille de calcul, puis collez les cellules ici.',
    page: 'Ce fichier est une page web ou du XML, même si son nom finit par .xls. Ouvrez-le dans Excel, puis copiez ses cellules et collez-les ici.',
    binaire: 'Ce fichier n’est pas du texte. Enregistrez-le au format CSV, ou copiez ses cellules et collez-les ici.',
  },

  /** What a column that is needed is called when it is missing. */
  colonneNecessaire: { indicateur: 'Indicateur (identifiant ou libellé)', date: 'Date', valeur: 'Valeur' },

  sens: {
    code: 'l’identifiant',
    indicateur: 'l’indicateur',
    libelle: 'le libellé',
    date: 'la date',
    valeur: 'la valeur',
    unite: 'l’unité',
    source: 'la source',
    piece: 'la pièce',
    commentaire: 'le commentaire',
  },

  dansLaColonne: (titre: string, phrase: string) => `Colonne ${showRecu(titre)} : ${phrase}`,

  ligne: {
    guillemets: 'les guillemets de cette ligne ne se ferment pas à la fin d’une cellule ; corrigez-les ou retirez-les.',
    cellulesEnTrop: (lu: string, attendues: number) =>
      `${showRecu(lu)} n’est sous aucun titre, il y a plus de ${attendues} cellules ; un texte qui contient le séparateur s’écrit entre guillemets.`,
    indicateurAbsent: 'l’indicateur manque ; un identifiant ou un libellé exact est attendu.',
    indicateurInconnu: (lu: string, acceptes: readonly string[]) =>
      acceptes.length === 0
        ? `${showRecu(lu)} n’est pas un indicateur du classeur, qui n’en a aucun ; ajoutez-le d’abord.`
        : `${showRecu(lu)} n’est pas un indicateur du classeur. Identifiants acceptés : ${short(acceptes)}.`,
    libellePartage: (lu: string, identifiants: readonly string[]) =>
      `${showRecu(lu)} est le libellé de plusieurs indicateurs ; donnez l’identifiant : ${short(identifiants)}.`,
    indicateurContredit: (lu: string, identifiant: string, autre: string) =>
      `${showRecu(lu)} est l’indicateur ${showRecu(autre)}, alors que la ligne nomme aussi ${showRecu(identifiant)} ; gardez l’un des deux.`,
    dateAbsente: `la date manque ; ${DATE_ATTENDUE}`,
    date: {
      illisible: (lu: string) => `${showRecu(lu)} n’est pas une date ; ${DATE_ATTENDUE}`,
      inexistante: (lu: string) => `${showRecu(lu)} n’existe pas ; ${DATE_ATTENDUE}`,
      'sans-jour': (lu: string) => `${showRecu(lu)} ne dit pas quel jour ; ${DATE_ATTENDUE}`,
    },
    dateAmbigue: (lu: string, jours: readonly string[]) =>
      jours.length === 1
        ? `${showRecu(lu)} n’est pas dans l’ordre jour, mois, année ; écrivez ${jours.join('')} si c’est ce jour.`
        : `${showRecu(lu)} peut être le ${jours.join(' ou le ')} ; écrivez le mois en lettres.`,
    dateFuture: (lu: string, date: string, aujourdhui: string) =>
      `${showRecu(lu)} est lu ${date}, après aujourd’hui (${aujourdhui}) ; une mesure ne peut pas être datée de l’avenir.`,
    avantSignature: (lu: string, date: string, signature: string) =>
      `${showRecu(lu)} est lu ${date}, avant la signature du contrat (${signature}) ; confirmez que c’est bien ce jour, ou corrigez-le.`,
    valeurAbsente: `la valeur manque ; ${NOMBRE_ATTENDU}`,
    nombre: (lu: string) => `${showRecu(lu)} n’est pas un nombre ; ${NOMBRE_ATTENDU}`,
    nombreAmbigu: (lu: string, decimale: string, milliers: string) =>
      `${showRecu(lu)} peut se lire de deux façons ; écrivez ${decimale.replace('.', ',')} si ce sont des décimales, ${milliers} si ce sont des milliers.`,
    nombreCoupe: (lu: string) =>
      `${showRecu(lu)} est coupé par la virgule, qui sépare ici les cellules ; mettez la valeur entre guillemets ou séparez les cellules par des points-virgules.`,
    uniteDeclaree: (lue: string, attendue: string) =>
      `les valeurs y sont en ${showRecu(lue)}, alors que l’indicateur ${attendue === '' ? 'n’a pas d’unité' : `est en ${showRecu(attendue)}`} ; convertissez la valeur ou corrigez l’unité.`,
    unite: (lu: string, lue: string, attendue: string) =>
      `${showRecu(lu)} est en ${showRecu(lue)}, alors que l’indicateur ${attendue === '' ? 'n’a pas d’unité' : `est en ${showRecu(attendue)}`} ; convertissez la valeur ou corrigez l’unité.`,
    ouiNon: (lu: string, unite: string) =>
      `${showRecu(lu)} ne suffit pas, l’indicateur compare la valeur à une cible ; un nombre est attendu${unite === '' ? '' : ` (${unite})`}.`,
    reponse: (lu: string) => `${showRecu(lu)} n’est pas une réponse ; oui ou non est attendu, ou bien 1 ou 0.`,
  },

  motif: {
    vide: 'Ligne vide.',
    preambule: 'Ligne au-dessus des titres des colonnes.',
    titres: 'Titres des colonnes.',
    total: 'Ligne de total : ce n’est pas une mesure.',
    rubrique: 'Texte seul, sans date ni valeur.',
    'sans-valeur': 'Pas de valeur : rien n’est enregistré, une valeur qui manque n’est pas zéro.',
  },

  doublon: (origine: string) => `Mesure déjà enregistrée (${origine}) : elle ne l’est pas une seconde fois.`,

  avis: {
    remplace: (valeur: string, origine: string) =>
      `Il y a déjà ${formatDecimal(new Decimal(valeur))} à la même date (${origine}). De deux mesures à la même date, la dernière enregistrée compte : celle-ci.`,
    dateNumero: (date: string) => `La date est un numéro de jour d’Excel, lu ${date}.`,
    avantSignature: (signature: string) => `La date est antérieure à la signature du contrat (${signature}).`,
    textesDifferents: (sens: readonly string[]) => `Diffère de la mesure enregistrée et n’est pas repris : ${sens.join(', ')}.`,
    remplaceDepuis: (valeur: string, origine: string) =>
      `Depuis, ${formatDecimal(new Decimal(valeur))} a été enregistré à la même date (${origine}) : c’est cette autre valeur qui compte.`,
  },

  origine: { classeur: 'dans le classeur', fichier: (ligne: number) => `ligne ${ligne} du relevé` },
} as const;
