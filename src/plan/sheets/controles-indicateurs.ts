import { MISSIONS } from '../../domain/mission';
import { UNITES_POURCENT } from '../../domain/pourcentage';
import type { PlanContext } from '../context';
import { formula, joined } from '../formula';
import { METHODE_LABELS, SENS_LABELS } from '../labels';
import { PART_VARIABLE } from '../names';
import { nameRef as n } from '../refs';
import { INDICATEURS, MESURES, PALIERS } from '../tables';
import type { Check } from './check';

/** What is to be looked at in the indicators and their measures. */
export function listChecksIndicateurs({ dossier }: PlanContext): readonly Check[] {
  const column = INDICATEURS.column;
  const isMethode = (methode: 'progression' | 'ratio') => formula`(${column('methode')}=${METHODE_LABELS[methode]})`;
  /** of a rising percentage already above a dozen, a target or a threshold of 1 or less earns everything: it was typed as a share. */
  const dejaGrand = formula`(ISNUMBER(${column('depart')})*(${column('depart')}>12)+ISNUMBER(${column('valeur')})*(${column('valeur')}>12)>0)`;
  const estPart = joined(
    '+',
    (['cibleRetenue', ...PALIERS.map(({ seuil }) => seuil)] as const).map(
      (key) => formula`ISNUMBER(${column(key)})*(${column(key)}>0)*(${column(key)}<=1)`,
    ),
  );
  const estPourcentage = joined(
    '+',
    UNITES_POURCENT.map((unite) => formula`(${column('unite')}=${unite})`),
  );
  const ciblesParts = formula`SUMPRODUCT((${estPourcentage})*(${column('sens')}=${SENS_LABELS.croissant})*${dejaGrand}*(${estPart}))`;
  const parts = formula`SUM(${MESURES.column('question')})`;
  return [
    ...MISSIONS.filter(({ code }) => code !== 'crise' && dossier.missions[code] !== undefined).map(({ code, libelle }): Check => {
      const total = formula`SUMIFS(${n(PART_VARIABLE.poids)},${n(PART_VARIABLE.missions)},${libelle})`;
      return {
        id: `poids-${code}`,
        nature: 'saisie',
        libelle: `Poids des indicateurs = 100 % : ${libelle}`,
        ecart: formula`IF(${total}=0,0,ROUND(${total}-100,4))`,
        unit: 'poids',
        message: `${libelle} : les poids des indicateurs ne font pas 100 % ; sa part variable n’est pas calculée (feuille Indicateurs).`,
      };
    }),
    {
      id: 'mesures-indicateur',
      nature: 'saisie',
      libelle: 'Chaque mesure porte sur un indicateur de la liste',
      ecart: formula`SUMPRODUCT(--(${MESURES.column('indicateur')}<>""))-SUM(${column('mesures')})`,
      unit: 'integer',
      message: 'Des mesures portent un identifiant qui n’est pas dans Indicateurs, ou qui y est deux fois : corrigez-le (feuille Mesures).',
    },
    {
      id: 'mesures-texte',
      nature: 'integrite',
      libelle: 'Aucune date ni valeur de mesure n’est du texte',
      ecart: formula`SUMPRODUCT(--ISTEXT(${MESURES.column('date')}))+SUMPRODUCT(--ISTEXT(${MESURES.column('valeur')}))`,
      unit: 'integer',
      message: 'Des dates ou des valeurs de mesures sont du texte et ne comptent pas : ressaisissez-les (feuille Mesures).',
    },
    {
      id: 'pourcentages-parts',
      nature: 'saisie',
      libelle: 'Aucune mesure en % n’est une part (0,72 au lieu de 72)',
      ecart: parts,
      unit: 'integer',
      message: formula`${parts}&${' valeur(s) en % ne dépassent pas 1, comme 0,72 au lieu de 72 : corrigez, ou écrivez « vérifié » en commentaire (feuille Mesures).'}`,
    },
    {
      id: 'cibles-parts',
      nature: 'saisie',
      libelle: 'Aucune cible ni aucun seuil en % n’est une part (0,75 au lieu de 75)',
      ecart: ciblesParts,
      unit: 'integer',
      message: formula`${ciblesParts}&${' cible(s) ou seuil(s) en % ne dépassent pas 1, comme 0,75 au lieu de 75, quand l’indicateur est déjà au-dessus de 12 % : corrigez (feuille Indicateurs).'}`,
    },
    {
      id: 'cibles-impossibles',
      nature: 'saisie',
      libelle: 'Aucune cible n’est impossible à comparer',
      ecart: formula`SUMPRODUCT(${isMethode('progression')}*ISNUMBER(${column('depart')})*(${column('depart')}=${column('cibleRetenue')}))+SUMPRODUCT(${isMethode('ratio')}*ISNUMBER(${column('cibleRetenue')})*(${column('cibleRetenue')}<=0))`,
      unit: 'integer',
      message:
        'Une progression dont la cible est le départ, ou un ratio dont la cible n’est pas positive, n’a pas de taux (feuille Indicateurs).',
    },
  ];
}
