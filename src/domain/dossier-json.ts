import { ANNEES_CONTRAT } from './annee-contrat';
import type { BaremePersonnalise, Dossier, Indicateur, Mesure, Missions, TauxAnnuels } from './dossier';
import { LIGNES_BAREME } from './ligne-bareme';
import type { Decimal } from './money';

/**
 * The dossier as a file holds it: decimals as plain strings, members in the order of the contract with the outside.
 * Every member is written, defaults included, apart from what says « none » by its absence.
 */
export function dossierToJson(dossier: Dossier) {
  const { version, cpts, contrat, exercice, hypothese, missions, derogations, depenses, ressources, indicateurs, mesures } = dossier;
  return {
    version,
    cpts: { nom: cpts.nom, population: cpts.population, membres: cpts.membres, taille: cpts.taille },
    contrat: {
      bareme: contrat.bareme,
      dateSignature: contrat.dateSignature,
      fonctionnementAdditionnel: contrat.fonctionnementAdditionnel,
    },
    exercice: { anneeContrat: exercice.anneeContrat },
    hypothese: { variable: hypothese.variable === 'indicateurs' ? hypothese.variable : hypothese.variable.toFixed() },
    missions: missionsToJson(missions),
    derogations: derogations.map(({ ligne, montant, motif }) => ({ ligne, montant: montant.toFixed(), motif })),
    depenses: depenses.map(({ section, poste, fiche, libelle, profession, quantite, unite, coutUnitaire, realise }) => ({
      section,
      poste,
      fiche,
      libelle,
      profession,
      quantite: quantite.toFixed(),
      unite,
      coutUnitaire: coutUnitaire.toFixed(),
      realise: realise.toFixed(),
    })),
    ressources: ressources.map(({ section, libelle, financeur, montant, statut }) => ({
      section,
      libelle,
      financeur,
      montant: montant.toFixed(),
      statut,
    })),
    indicateurs: indicateurs.map(indicateurToJson),
    mesures: mesures.map(mesureToJson),
    ...(dossier.baremePersonnalise && { baremePersonnalise: baremeToJson(dossier.baremePersonnalise) }),
  };
}

export function mesureToJson({ indicateur, date, valeur, source, piece, commentaire }: Mesure) {
  return { indicateur, date, valeur: valeur.toFixed(), source, piece, commentaire };
}

export function indicateurToJson(indicateur: Indicateur) {
  const { id, mission, libelle, type, sens, unite, depart, cible, cibles, poids, methode, paliers } = indicateur;
  return {
    id,
    mission,
    libelle,
    type,
    sens,
    unite,
    depart: orNull(depart),
    cible: orNull(cible),
    cibles: cibles.map(orNull),
    poids: orNull(poids),
    methode,
    paliers: paliers.map(({ seuil, taux }) => ({ seuil: seuil.toFixed(), taux: taux.toFixed() })),
    tauxMinimum: indicateur.tauxMinimum.toFixed(),
    tauxMaximum: indicateur.tauxMaximum.toFixed(),
    tauxCpam: tauxToJson(indicateur.tauxCpam),
  };
}

/** Whether two dossiers say the same, however their amounts were typed. */
export function sameDossier(a: Dossier, b: Dossier): boolean {
  return JSON.stringify(dossierToJson(a)) === JSON.stringify(dossierToJson(b));
}

function missionsToJson({ acces, parcours, prevention, crise, qualite, accompagnement }: Missions) {
  return {
    ...(acces && {
      acces: { debut: acces.debut, partMedecinTraitant: acces.partMedecinTraitant.toFixed(), orientationSnp: acces.orientationSnp },
    }),
    ...(parcours && { parcours: { debut: parcours.debut } }),
    ...(prevention && { prevention: { debut: prevention.debut } }),
    ...(crise && { crise: { debut: crise.debut, survenue: crise.survenue } }),
    ...(qualite && { qualite: { debut: qualite.debut } }),
    ...(accompagnement && { accompagnement: { debut: accompagnement.debut } }),
  };
}

function baremeToJson({ base, montants }: BaremePersonnalise) {
  return {
    base,
    montants: Object.fromEntries(
      LIGNES_BAREME.flatMap((ligne) => {
        const saisis = montants[ligne];
        return saisis === undefined ? [] : [[ligne, saisis.map((montant) => montant.toFixed())]];
      }),
    ),
  };
}

/** By contract year, `{ "4": "0.9" }`; null when none is known. */
function tauxToJson(taux: TauxAnnuels): Readonly<Record<string, string>> | null {
  const connus = ANNEES_CONTRAT.flatMap((annee): readonly (readonly [string, string])[] => {
    const lu = taux[annee - 1];
    return lu ? [[String(annee), lu.toFixed()]] : [];
  });
  return connus.length === 0 ? null : Object.fromEntries(connus);
}

function orNull(decimal: Decimal | null): string | null {
  return decimal === null ? null : decimal.toFixed();
}
