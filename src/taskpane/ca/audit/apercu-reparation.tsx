import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Anomalie } from '../../../plan/audit/anomalie';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import { TEXTES } from './textes.fr';

interface Props {
  readonly anomalies: readonly Anomalie[];
  readonly enCours: boolean;
  readonly onReparer: () => void;
  readonly onRevenir: () => void;
}

/** Each cell before and after, so that nothing is written unseen. */
export function ApercuReparation({ anomalies, enCours, onReparer, onRevenir }: Props): ReactElement {
  const debut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    debut.current?.focus();
  }, []);
  const isLasting = anomalies.some(({ reparation }) => reparation?.kind === 'mise-a-jour' || reparation?.kind === 'table-neuve');
  return (
    <div ref={debut} tabIndex={-1}>
      <Rubrique titre={TEXTES.titreApercu}>
        <ul className="liste">
          {anomalies.map((anomalie, rang) => (
            <li key={`${String(rang)} ${anomalie.objet}`} className="illisible-faute">
              {describe(anomalie)}
            </li>
          ))}
        </ul>
        {isLasting && <Notice ton="avertissement">{TEXTES.sansRetour}</Notice>}
        <div className="boutons">
          <Button appearance="primary" disabledFocusable={enCours} onClick={onReparer}>
            {enCours ? TEXTES.reparation : TEXTES.confirmer}
          </Button>
          <Button disabledFocusable={enCours} onClick={onRevenir}>
            {TEXTES.revenir}
          </Button>
        </div>
      </Rubrique>
    </div>
  );
}

function describe({ cellule, objet, attendu, trouve, reparation }: Anomalie): string {
  const lieu = reparation?.kind === 'nom' || reparation?.kind === 'table' ? objet : (cellule ?? objet);
  const line = (apres: string): string => TEXTES.avantApres(lieu, trouve === '' ? TEXTES.vide : trouve, apres);
  switch (reparation?.kind) {
    case 'protection':
      return `${objet} : ${TEXTES.autrement.protection}`;
    case 'validation':
      return `${lieu} : ${TEXTES.autrement.validation}`;
    case 'table-neuve':
      return `${objet} : ${TEXTES.autrement.table}`;
    case 'mise-a-jour':
      return `${objet} : ${TEXTES.autrement.miseAJour}`;
    default:
      return line(attendu === '' ? TEXTES.vide : attendu);
  }
}
