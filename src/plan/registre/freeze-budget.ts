import { libelleBareme } from '../../baremes';
import { toSerial, formatDateFr, type DateIso } from '../../domain/calendrier';
import { montantDepense } from '../../domain/budget';
import type { Depense, Dossier, Indicateur, Ressource } from '../../domain/dossier';
import { DESCRIPTION_LIGNES } from '../../domain/ligne-bareme';
import { MISSIONS } from '../../domain/mission';
import { Decimal, roundToCents, sum } from '../../domain/money';
import { SECTIONS } from '../../domain/section';
import type { LigneFigee } from '../../domain/vote';
import { formatDecimal, formatEntier, formatEuros, formatPourcent } from '../../texts/montant.fr';
import { NON, OUI, SELON_INDICATEURS, STATUT_LABELS } from '../labels';
import { DERIVED, INPUT, RESULTS, debutName, resultName, retenueName, type Result } from '../names';

/** The results that the workbook shows, by their published name. */
export type Noms = Readonly<Record<string, number | string | boolean>>;

/**
 * Every figure of a budget: what it rests on, what it gives, line by line. Amounts are those that the workbook shows, which is
 * what the board has before its eyes; no number has more than two decimals.
 */
export function freezeBudget(dossier: Dossier, noms: Noms): readonly LigneFigee[] {
  const taille = Number(noms['Taille']);
  const retenue: LigneFigee = own(DERIVED.taille, formatEntier(taille), new Decimal(taille));
  return [retenue, ...resultats(noms), ...freezeInputs(dossier)];
}

/** What people typed, apart from the measures: they are no part of what is voted. */
export function freezeInputs(dossier: Dossier): readonly LigneFigee[] {
  return [
    ...parametres(dossier),
    ...merged(dossier.depenses.map(depense)),
    ...merged(dossier.ressources.map(ressource)),
    ...dossier.indicateurs.flatMap((indicateur) => indicateurs(indicateur, dossier)),
  ];
}

export const RESULT_LABELS: Readonly<Record<Result, string>> = {
  Dep: 'Dépenses',
  Res: 'Ressources',
  Ecart: 'Écart',
  Fixe: 'ACI fixe',
  Variable: 'ACI variable à 100 %',
  VariableAcquise: 'ACI variable acquis',
  VariableRetenue: 'ACI variable compté',
  Realise: 'Réalisé',
};

export const PARAMETRES_FIGES = {
  [INPUT.nom]: 'Nom de la CPTS',
  [INPUT.population]: 'Population',
  [INPUT.membres]: 'Membres',
  [DERIVED.taille]: 'Taille retenue',
  [INPUT.bareme]: 'Barème',
  [INPUT.dateSignature]: 'Date de signature',
  [INPUT.anneeContrat]: 'Année du contrat',
  [INPUT.fonctionnementAdditionnel]: 'Fonctionnement additionnel',
  [INPUT.hypotheseVariable]: 'Part variable comptée',
  [INPUT.partMedecinTraitant]: 'Part du médecin traitant dans l’accès aux soins',
  [INPUT.orientationSnp]: 'Traitement et orientation des soins non programmés',
  [INPUT.criseSurvenue]: 'Crise sanitaire survenue dans l’année',
} as const;

type CodeParametre = keyof typeof PARAMETRES_FIGES;

const parametre = (code: string, libelle: string, detail: string, valeur: Decimal | null): LigneFigee => ({
  nature: 'parametre',
  code,
  section: null,
  poste: null,
  libelle,
  detail,
  valeur,
});
const own = (code: CodeParametre, detail: string, valeur: Decimal | null = null): LigneFigee =>
  parametre(code, PARAMETRES_FIGES[code], detail, valeur);

function parametres({ cpts, contrat, exercice, hypothese, missions, derogations }: Dossier): readonly LigneFigee[] {
  const entier = (code: CodeParametre, value: number): LigneFigee => own(code, formatEntier(value), new Decimal(value));
  const { variable } = hypothese;
  const percent = variable === 'indicateurs' ? null : variable.times(100);
  return [
    own(INPUT.nom, cpts.nom),
    entier(INPUT.population, cpts.population),
    entier(INPUT.membres, cpts.membres),
    own(INPUT.bareme, libelleBareme(contrat.bareme)),
    own(INPUT.dateSignature, formatDateFr(contrat.dateSignature), serial(contrat.dateSignature)),
    entier(INPUT.anneeContrat, exercice.anneeContrat),
    own(INPUT.fonctionnementAdditionnel, contrat.fonctionnementAdditionnel ? OUI : NON),
    own(INPUT.hypotheseVariable, percent ? formatPourcent(percent) : SELON_INDICATEURS, percent),
    ...MISSIONS.flatMap(({ code, libelle }): readonly LigneFigee[] => {
      const retenue = missions[code];
      const here = parametre(retenueName(code), `Mission « ${libelle} » retenue`, retenue ? OUI : NON, null);
      if (!retenue) return [here];
      return [here, parametre(debutName(code), `Début de « ${libelle} »`, formatDateFr(retenue.debut), serial(retenue.debut))];
    }),
    ...(missions.acces
      ? [
          own(INPUT.partMedecinTraitant, formatPourcent(missions.acces.partMedecinTraitant.times(100))),
          own(INPUT.orientationSnp, missions.acces.orientationSnp ? OUI : NON),
        ]
      : []),
    ...(missions.crise ? [own(INPUT.criseSurvenue, missions.crise.survenue ? OUI : NON)] : []),
    ...derogations.map(({ ligne, montant, motif }) =>
      parametre(`derogations.${ligne}`, `Dérogation : ${DESCRIPTION_LIGNES[ligne].libelle}`, `${formatEuros(montant)} — ${motif}`, montant),
    ),
  ];
}

function resultats(noms: Noms): readonly LigneFigee[] {
  const of = (nom: Parameters<typeof resultName>[1], section: LigneFigee['section']): readonly LigneFigee[] =>
    RESULTS.map((result) => {
      const code = resultName(result, nom);
      const valeur = roundToCents(new Decimal(Number(noms[code] ?? 0)));
      return { nature: 'resultat', code, section, poste: null, libelle: RESULT_LABELS[result], detail: '', valeur };
    });
  return [...SECTIONS.flatMap(({ nom, code }) => of(nom, code)), ...of('Total', null)];
}

const depense = (ligne: Depense): LigneFigee => ({
  nature: 'depense',
  code: ligne.fiche,
  section: ligne.section,
  poste: ligne.poste,
  libelle: ligne.libelle,
  detail: [
    [formatDecimal(ligne.quantite), ligne.unite, '×', formatDecimal(ligne.coutUnitaire)].filter(Boolean).join(' '),
    ...(ligne.profession === '' ? [] : [ligne.profession]),
  ].join(', '),
  valeur: montantDepense(ligne),
});

const ressource = ({ section, libelle, financeur, montant, statut }: Ressource): LigneFigee => ({
  nature: 'ressource',
  code: financeur,
  section,
  poste: null,
  libelle,
  detail: STATUT_LABELS[statut],
  valeur: montant,
});

function indicateurs({ id, poids, cible, cibles, tauxCpam }: Indicateur, { exercice }: Dossier): readonly LigneFigee[] {
  const annuelle = cibles[exercice.anneeContrat - 1] ?? cible;
  const of = (quoi: string, detail: string): LigneFigee => ({
    nature: 'indicateur',
    code: `${id} · ${quoi}`,
    section: null,
    poste: null,
    libelle: `${id} : ${quoi}`,
    detail,
    valeur: null,
  });
  return [
    of('poids', poids ? formatPourcent(poids) : 'part égale'),
    of('cible', annuelle ? formatDecimal(annuelle) : 'aucune'),
    ...tauxCpam.flatMap((taux, index) => (taux ? [of(`taux CPAM de l’année ${String(index + 1)}`, formatPourcent(taux.times(100)))] : [])),
  ];
}

/** Lines that nothing tells apart are one line, worth their sum: that is how they will be compared. */
function merged(lignes: readonly LigneFigee[]): readonly LigneFigee[] {
  const groups = new Map<string, LigneFigee[]>();
  for (const ligne of lignes) {
    const key = JSON.stringify([ligne.code, ligne.section, ligne.poste, ligne.libelle]).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), ligne]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const details = [...new Set(group.map(({ detail }) => detail))].join(' + ');
    return [{ ...first, detail: details, valeur: sum(group.map(({ valeur }) => valeur ?? new Decimal(0))) }];
  });
}

const serial = (date: DateIso): Decimal => new Decimal(toSerial(date));

/** The results that no line of a table explains; all the others follow from what is compared. */
const COMPARES: ReadonlySet<string> = new Set(SECTIONS.flatMap(({ nom }) => [resultName('Fixe', nom), resultName('VariableRetenue', nom)]));

export const isCompared = ({ nature, code }: LigneFigee): boolean => nature !== 'resultat' || COMPARES.has(code);
