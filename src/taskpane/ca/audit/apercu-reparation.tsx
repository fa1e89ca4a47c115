import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { separees, type Anomalie } from '../../../plan/audit/anomalie';
import { SAISIES } from '../../../plan/tables';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import { formuleLisible } from './formule-lisible';
import { nombreLisible } from '../../../plan/audit/phrases.fr';
import { lieuLisible } from './lisible';
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
          {separees(anomalies).map((anomalie, rang) => (
            <Reparation key={`${String(rang)} ${anomalie.objet}`} anomalie={anomalie} />
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

/** Where, what stands there now, and what will; what is no content is told in words. */
function Reparation({ anomalie }: { readonly anomalie: Anomalie }): ReactElement {
  const { genre, feuille, cellule, objet, attendu, trouve, reparation } = anomalie;
  const isNamed = reparation?.kind === 'nom' || reparation?.kind === 'table';
  const autrement = describeAutrement(genre, feuille, reparation);
  return (
    <li className="illisible-faute reparation">
      <strong>{isNamed || cellule === null ? objet : lieuLisible(cellule)}</strong>
      {autrement === null ? (
        <>
          <Contenu titre={TEXTES.avant} contenu={genre === 'nombre-en-texte' ? TEXTES.enTexte(trouve) : trouve} />
          <Contenu titre={TEXTES.apres} contenu={attendu} />
        </>
      ) : (
        <span>{autrement}</span>
      )}
    </li>
  );
}

function Contenu({ titre, contenu }: { readonly titre: string; readonly contenu: string }): ReactElement {
  return (
    <span>
      {titre}
      {contenu.startsWith('=') ? (
        <code className="petit">{formuleLisible(contenu)}</code>
      ) : contenu === '' ? (
        TEXTES.vide
      ) : (
        nombreLisible(contenu)
      )}
    </span>
  );
}

function describeAutrement(genre: Anomalie['genre'], feuille: Anomalie['feuille'], reparation: Anomalie['reparation']): string | null {
  switch (reparation?.kind) {
    case 'protection':
      return TEXTES.autrement.protection;
    case 'affichage':
    case 'lignes':
      return TEXTES.autrement.affichage;
    case 'calcul-automatique':
      return TEXTES.autrement.calcul;
    case 'validation':
    case 'mise-en-forme':
      return TEXTES.autrement.validation;
    case 'table-neuve':
      return TEXTES.autrement.table;
    case 'mise-a-jour':
      if (genre === 'colonne-absente') return TEXTES.autrement.colonne;
      return genre === 'feuille-absente' && feuille !== null && feuille in SAISIES ? TEXTES.autrement.feuille : TEXTES.autrement.miseAJour;
    default:
      return null;
  }
}
