import { useEffect, useRef, type ReactElement } from 'react';
import type { Explication } from '../../plan/explain/explication';
import { Depliant } from '../elements/depliant';
import { Lien } from '../elements/lien';
import { Notice } from '../elements/notice';
import { FormuleEnMots } from './formule-en-mots';
import { Lignes, Pieces } from './liste-pieces';
import { TEXTES } from './textes.fr';

interface Props {
  readonly explication: Explication;
  /** The person came here through the panel: the keyboard goes to the title of what it shows now. */
  readonly isArrivee: boolean;
  readonly onAllerA: (cellule: string) => void;
}

/** One cell: what it is, how it is worked out, of what, and what that rests on. */
export function Fiche({ explication, isArrivee, onAllerA }: Props): ReactElement {
  const { titre, feuille, rubrique, cellule, valeur, phrase, avertissement, formule, groupes, pieces, fondements } = explication;
  const titreRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isArrivee) titreRef.current?.focus();
  }, [isArrivee, cellule]);
  const plages = pieces.filter(({ nature }) => nature === 'plage');
  const autres = pieces.filter(({ nature }) => nature !== 'plage');
  const dites = new Set([...groupes.flatMap(({ lignes }) => lignes), ...pieces].flatMap(({ remarques }) => remarques));
  return (
    <>
      <div>
        <h3 ref={titreRef} tabIndex={-1} className="explication-titre">
          {titre}
        </h3>
        <p className="petit">{[feuille, rubrique, adresse(cellule)].filter((part) => part !== '').join(' · ')}</p>
        <p className="explication-valeur chiffres">{valeur}</p>
      </div>
      {avertissement !== null && <Notice ton="avertissement">{avertissement}</Notice>}
      <p className="petit">{phrase}</p>
      {formule.length > 0 && (
        <>
          <h3 className="explication-soustitre">{TEXTES.calcul}</h3>
          <FormuleEnMots formule={formule} />
        </>
      )}
      {groupes.map((groupe, rang) => (
        <Lignes key={`${String(rang)} ${groupe.titre}`} groupe={groupe} onAllerA={onAllerA} />
      ))}
      {autres.length > 0 && <h3 className="explication-soustitre">{TEXTES.pieces}</h3>}
      <Pieces pieces={autres} avecNature onAllerA={onAllerA} />
      {plages.length > 0 && (
        <Depliant titre={TEXTES.plages} resume={TEXTES.nombre(plages.length)}>
          <Pieces pieces={plages} avecNature onAllerA={onAllerA} />
        </Depliant>
      )}
      <Fondements fondements={fondements.filter(({ texte }) => !dites.has(texte))} onAllerA={onAllerA} />
    </>
  );
}

/** `F15` of `'Budget global'!F15`: the sheet is told already. */
const adresse = (cellule: string | null): string => cellule?.slice(cellule.lastIndexOf('!') + 1) ?? '';

/** A figure of the whole budget rests on all of the barème: then it is a click away. */
const MONTRES = 5;

function Fondements({ fondements, onAllerA }: Pick<Explication, 'fondements'> & Pick<Props, 'onAllerA'>): ReactElement | null {
  if (fondements.length === 0) return null;
  const liste = (
    <ul className="explication-pieces">
      {fondements.map(({ genre, texte, cellule }) => (
        <li key={texte} className="explication-piece">
          {cellule === null ? (
            <span>{TEXTES.genre(genre)}</span>
          ) : (
            <Lien
              entendu={TEXTES.aller(TEXTES.genre(genre), cellule)}
              onClick={() => {
                onAllerA(cellule);
              }}
            >
              {TEXTES.genre(genre)}
            </Lien>
          )}
          <span className="petit explication-large">{texte}</span>
        </li>
      ))}
    </ul>
  );
  if (fondements.length > MONTRES)
    return (
      <Depliant titre={TEXTES.fondements} resume={TEXTES.nombre(fondements.length)}>
        {liste}
      </Depliant>
    );
  return (
    <>
      <h3 className="explication-soustitre">{TEXTES.fondements}</h3>
      {liste}
    </>
  );
}
