import { getBareme, libelleBareme } from '../../baremes';
import { computeBudget, type Budget } from '../../domain/budget';
import { formatDateFr } from '../../domain/calendrier';
import type { Derogation, Dossier } from '../../domain/dossier';
import { DESCRIPTION_LIGNES } from '../../domain/ligne-bareme';
import { MISSIONS } from '../../domain/mission';
import { formatDecimal, formatEuros } from '../../texts/montant.fr';
import { formatPourcentage } from '../affichage';
import { TEXTES as COMMUNS } from '../texts.fr';
import { TEXTES } from './textes-modifications.fr';

/** What generating will change, in the person's words: a field from a value to another, or a sentence. */
export type Modification =
  | { readonly kind: 'champ'; readonly champ: string; readonly avant: string; readonly apres: string }
  | { readonly kind: 'phrase'; readonly texte: string };

/** Compares the workbook's parameters with the form's; the lines of the workbook are the same in both. */
export function computeModifications(avant: Dossier, apres: Dossier): readonly Modification[] {
  const budgets = { avant: computeBudget(avant, getBareme(avant)), apres: computeBudget(apres, getBareme(apres)) };
  const lues = [...parametres(avant, apres, budgets), ...missions(avant, apres), ...derogations(avant, apres)];
  const total = (budget: Budget): string => formatEuros(budget.total.fixe.plus(budget.total.variableRetenue));
  return [...lues, ...champ('total', total(budgets.avant), total(budgets.apres))];
}

interface Budgets {
  readonly avant: Budget;
  readonly apres: Budget;
}

function parametres(avant: Dossier, apres: Dossier, budgets: Budgets): readonly Modification[] {
  const lire = (cle: keyof typeof TEXTES.champs, valeur: (dossier: Dossier) => string): readonly Modification[] =>
    champ(cle, valeur(avant), valeur(apres));
  const base = (dossier: Dossier): string => (dossier.baremePersonnalise === null ? '' : libelleBareme(dossier.baremePersonnalise.base));
  return [
    ...lire('nom', ({ cpts }) => cpts.nom),
    ...lire('population', ({ cpts }) => formatDecimal(cpts.population)),
    ...champ('taille', taille(avant, budgets.avant), taille(apres, budgets.apres)),
    ...lire('membres', ({ cpts }) => formatDecimal(cpts.membres)),
    ...lire('dateSignature', ({ contrat }) => formatDateFr(contrat.dateSignature)),
    ...lire('annee', ({ exercice }) => String(exercice.anneeContrat)),
    ...lire('bareme', ({ contrat }) => libelleBareme(contrat.bareme)),
    ...(base(avant) !== '' && base(apres) !== '' && base(avant) !== base(apres)
      ? [...lire('base', base), phrase(TEXTES.baremeRepart)]
      : []),
    ...lire('variable', ({ hypothese: { variable } }) =>
      variable === 'indicateurs' ? COMMUNS.options.selonIndicateurs : formatPourcentage(variable),
    ),
    ...lire('additionnel', ({ contrat }) => ouiNon(contrat.fonctionnementAdditionnel)),
  ];
}

function missions(avant: Dossier, apres: Dossier): readonly Modification[] {
  const memes = MISSIONS.flatMap(({ code, libelle }): readonly Modification[] => {
    const ancienne = avant.missions[code];
    const nouvelle = apres.missions[code];
    if (nouvelle === undefined) return ancienne === undefined ? [] : [phrase(TEXTES.retiree(libelle))];
    const debut = formatDateFr(nouvelle.debut);
    return ancienne === undefined
      ? [phrase(TEXTES.ajoutee(libelle, debut))]
      : change(COMMUNS.missions.debutDe(libelle), formatDateFr(ancienne.debut), debut);
  });
  const [acces, nouvelAcces] = [avant.missions.acces, apres.missions.acces];
  const [crise, nouvelleCrise] = [avant.missions.crise, apres.missions.crise];
  return [
    ...memes,
    ...(acces && nouvelAcces
      ? [
          ...champ('part', formatPourcentage(acces.partMedecinTraitant), formatPourcentage(nouvelAcces.partMedecinTraitant)),
          ...champ('orientation', ouiNon(acces.orientationSnp), ouiNon(nouvelAcces.orientationSnp)),
        ]
      : []),
    ...(crise && nouvelleCrise ? champ('survenue', ouiNon(crise.survenue), ouiNon(nouvelleCrise.survenue)) : []),
  ];
}

function derogations(avant: Dossier, apres: Dossier): readonly Modification[] {
  const ecrire = ({ derogations: liste }: Dossier): string => liste.map(derogation).join(' ; ');
  const aucune = COMMUNS.derogations.resume(0);
  return champ('derogations', ecrire(avant) || aucune, ecrire(apres) || aucune);
}

function derogation({ ligne, montant, motif }: Derogation): string {
  return `${DESCRIPTION_LIGNES[ligne].libelle} ${formatEuros(montant)} (${motif})`;
}

function taille({ cpts }: Dossier, { taille: retenue }: Budget): string {
  return `${retenue}, ${cpts.taille === null ? TEXTES.parPopulation : TEXTES.parContrat}`;
}

function champ(cle: keyof typeof TEXTES.champs, avant: string, apres: string): readonly Modification[] {
  return change(TEXTES.champs[cle], avant, apres);
}

function change(champModifie: string, avant: string, apres: string): readonly Modification[] {
  return avant === apres ? [] : [{ kind: 'champ', champ: champModifie, avant, apres }];
}

function phrase(texte: string): Modification {
  return { kind: 'phrase', texte };
}

function ouiNon(valeur: boolean): string {
  return valeur ? TEXTES.oui : TEXTES.non;
}
