import type { ReactElement } from 'react';
import type { Dossier } from '../../../domain/dossier';
import { MISSIONS } from '../../../domain/mission';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { formatDifference, formatPourcentage } from '../../affichage';
import { Notice } from '../../elements/notice';
import { formatTaux } from '../affichage';
import { manquesDe } from '../liste/read-liste';
import { TEXTES } from '../textes.fr';
import type { Essai } from './compute-essai';

interface Props {
  readonly essai: Essai;
  readonly hypothese: Dossier['hypothese'];
}

/** What the value changes: the rate, the mission, the whole variable part, the budget. */
export function ResultatEssai({ essai: { avant, apres }, hypothese }: Props): ReactElement {
  const { indicateur } = apres.ligne;
  const mission = MISSIONS.find(({ code }) => code === indicateur.mission)?.libelle ?? '';
  const taux = (lu: Decimal | null): string => (lu === null ? TEXTES.essai.inconnu : formatTaux(lu));
  const [manque] = manquesDe(apres.ligne);
  return (
    <>
      <table className="essai-resultat">
        <thead>
          <tr>
            <td />
            <th scope="col">{TEXTES.essai.avant}</th>
            <th scope="col">{TEXTES.essai.apres}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{TEXTES.essai.taux}</th>
            <td>{taux(avant.ligne.taux)}</td>
            <td>
              <strong>{taux(apres.ligne.taux)}</strong>
            </td>
          </tr>
          <Montants titre={TEXTES.essai.mission(mission)} avant={avant.part.acquis} apres={apres.part.acquis} />
          <Montants titre={TEXTES.essai.total} avant={avant.budget.total.variableAcquise} apres={apres.budget.total.variableAcquise} />
          <Montants titre={TEXTES.essai.budget} avant={avant.budget.total.res} apres={apres.budget.total.res} />
        </tbody>
      </table>
      {hypothese.variable !== 'indicateurs' && <p className="petit">{TEXTES.essai.budgetFixe(formatPourcentage(hypothese.variable))}</p>}
      {apres.part.isBloquee && <Notice ton="avertissement">{TEXTES.essai.bloquee}</Notice>}
      {apres.ligne.tauxCpam !== null && <Notice ton="info">{TEXTES.essai.sansEffetCpam}</Notice>}
      {manque !== undefined && manque !== 'mesure' && (
        <Notice ton="info">{TEXTES.essai.incomplet(TEXTES.manques[manque].toLowerCase())}</Notice>
      )}
    </>
  );
}

function Montants({ titre, avant, apres }: { readonly titre: string; readonly avant: Decimal; readonly apres: Decimal }): ReactElement {
  const difference = apres.minus(avant);
  return (
    <tr>
      <th scope="row">{titre}</th>
      <td>{formatEuros(avant)}</td>
      <td>
        <strong>{formatEuros(apres)}</strong>
        {!difference.isZero() && <div className="petit">{formatDifference(difference)}</div>}
      </td>
    </tr>
  );
}
