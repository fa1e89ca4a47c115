import { DUREE_CONTRAT } from './annee-contrat';
import { computeAvertissementsIndicateurs, type AvertissementIndicateurs } from './avertissement-indicateurs';
import type { Bareme } from './bareme';
import { computeBudget, type Budget } from './budget';
import { anniversaire, compareDates, dateIso, type DateIso } from './calendrier';
import type { Dossier } from './dossier';
import { CODES_MISSION } from './mission';
import { Decimal } from './money';
import { SECTIONS, type CodeMission, type CodeSection } from './section';
import { isBoundary, type Taille } from './taille';

/** Something valid that deserves a look: nothing is refused, and the budget counts it as told. */
export type Avertissement = AvertissementParametres | AvertissementIndicateurs;

type AvertissementParametres = { readonly chemin: string } &
  /** The source puts this population in two tiers; the contract's tier settles it. */
  (
    | { readonly code: 'population-frontiere'; readonly population: number; readonly taille: Taille }
    | { readonly code: 'taille-differente'; readonly contrat: Taille; readonly calculee: Taille }
    /** Taken for a renewed contract: the mission counts whole, and crise as a following year. */
    | { readonly code: 'mission-avant-signature'; readonly mission: CodeMission; readonly debut: DateIso; readonly dateSignature: DateIso }
    | { readonly code: 'mission-apres-contrat'; readonly mission: CodeMission; readonly debut: DateIso; readonly finContrat: DateIso }
    /** Starts in a later year of the contract. */
    | { readonly code: 'mission-a-venir'; readonly mission: CodeMission; readonly debut: DateIso }
    | { readonly code: 'mission-partielle'; readonly mission: CodeMission; readonly jours: number; readonly joursAnnee: number }
    | { readonly code: 'orientation-sans-effet' }
    | { readonly code: 'additionnel-sans-effet' }
    /** Signed too late for the additional funding. */
    | { readonly code: 'additionnel-signature-tardive'; readonly dateSignature: DateIso; readonly limite: DateIso }
    | { readonly code: 'part-sans-effet'; readonly part: Decimal }
    /** Lines on a mission that is not kept; euros, counted in the totals. */
    | { readonly code: 'section-non-retenue'; readonly section: CodeSection; readonly depenses: Decimal; readonly ressources: Decimal }
  );

export type CodeAvertissement = Avertissement['code'];

/** « pour les CPTS ayant signé l’ACI avant le 30 septembre 2022 » (FCPTS, séminaire de mai 2023). */
const LIMITE_ADDITIONNEL = dateIso('2022-09-30');
const PART_PAR_DEFAUT = new Decimal('0.5');

export function computeAvertissements(dossier: Dossier, bareme: Bareme): readonly Avertissement[] {
  const budget = computeBudget(dossier, bareme);
  return [
    ...surTaille(dossier, budget),
    ...surMissions(dossier, budget),
    ...sansEffet(dossier, bareme),
    ...surSections(dossier, budget),
    ...computeAvertissementsIndicateurs(dossier, budget),
  ];
}

function surTaille({ cpts }: Dossier, { tailleCalculee }: Budget): readonly Avertissement[] {
  if (cpts.taille === null) {
    if (!isBoundary(cpts.population)) return [];
    return [{ chemin: 'cpts.population', code: 'population-frontiere', population: cpts.population, taille: tailleCalculee }];
  }
  if (cpts.taille === tailleCalculee) return [];
  return [{ chemin: 'cpts.taille', code: 'taille-differente', contrat: cpts.taille, calculee: tailleCalculee }];
}

function surMissions({ contrat: { dateSignature } }: Dossier, budget: Budget): readonly Avertissement[] {
  const finContrat = anniversaire(dateSignature, DUREE_CONTRAT);
  return CODES_MISSION.flatMap((mission): readonly Avertissement[] => {
    const etat = budget.missions[mission];
    if (etat === null) return [];
    const { debut, jours, joursAnnee, active, partielle } = etat;
    const chemin = `missions.${mission}.debut`;
    if (compareDates(debut, dateSignature) < 0) return [{ chemin, code: 'mission-avant-signature', mission, debut, dateSignature }];
    if (compareDates(debut, finContrat) >= 0) return [{ chemin, code: 'mission-apres-contrat', mission, debut, finContrat }];
    if (!active) return [{ chemin, code: 'mission-a-venir', mission, debut }];
    // Nothing of crise is counted by days.
    return partielle && mission !== 'crise' ? [{ chemin, code: 'mission-partielle', mission, jours, joursAnnee }] : [];
  });
}

function sansEffet({ contrat, missions: { acces } }: Dossier, bareme: Bareme): readonly Avertissement[] {
  const avertissements: Avertissement[] = [];
  if (contrat.fonctionnementAdditionnel) {
    const chemin = 'contrat.fonctionnementAdditionnel';
    if (bareme.lignes.fonctionnementAdditionnel === undefined) {
      avertissements.push({ chemin, code: 'additionnel-sans-effet' });
    } else if (compareDates(contrat.dateSignature, LIMITE_ADDITIONNEL) >= 0) {
      avertissements.push({
        chemin,
        code: 'additionnel-signature-tardive',
        dateSignature: contrat.dateSignature,
        limite: LIMITE_ADDITIONNEL,
      });
    }
  }
  if (acces === undefined) return avertissements;
  if (acces.orientationSnp && bareme.lignes['acces.supplementSnp'] === undefined) {
    avertissements.push({ chemin: 'missions.acces.orientationSnp', code: 'orientation-sans-effet' });
  }
  if (bareme.repartitionAcces === 'lignes' && !acces.partMedecinTraitant.equals(PART_PAR_DEFAUT)) {
    avertissements.push({ chemin: 'missions.acces.partMedecinTraitant', code: 'part-sans-effet', part: acces.partMedecinTraitant });
  }
  return avertissements;
}

function surSections(dossier: Dossier, { missions, sections }: Budget): readonly Avertissement[] {
  return SECTIONS.flatMap(({ code: section, mission }): readonly Avertissement[] => {
    if (mission === null || missions[mission] !== null) return [];
    const hasLines = [...dossier.depenses, ...dossier.ressources].some((ligne) => ligne.section === section);
    if (!hasLines) return [];
    const { dep, complementaires } = sections[section];
    return [{ chemin: `missions.${mission}`, code: 'section-non-retenue', section, depenses: dep, ressources: complementaires }];
  });
}
