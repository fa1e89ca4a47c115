import type { ReactElement } from 'react';
import type { Groupe, Piece } from '../../plan/explain/explication';
import { Depliant } from '../elements/depliant';
import { Lien } from '../elements/lien';
import { TEXTES } from './textes.fr';

/** More of them would push the rest out of sight. */
const MONTREES = 12;

type AllerA = (cellule: string) => void;

/** The lines of a total, each one click away. */
export function Lignes({ groupe, onAllerA }: { readonly groupe: Groupe; readonly onAllerA: AllerA }): ReactElement {
  const { genre, lignes, titre, totalMontre } = groupe;
  const nombre = lignes.length;
  const autres = lignes.slice(MONTREES);
  const entete = nombre === 0 ? TEXTES.aucune : genre === 'somme' ? TEXTES.lignes(nombre, totalMontre) : TEXTES.comptees(nombre);
  return (
    <>
      <h3 className="explication-soustitre">{entete}</h3>
      <p className="petit">{titre}</p>
      <Pieces pieces={lignes.slice(0, MONTREES)} onAllerA={onAllerA} />
      {autres.length > 0 && (
        <Depliant titre={TEXTES.autres(autres.length)} resume={TEXTES.suite}>
          <Pieces pieces={autres} onAllerA={onAllerA} />
        </Depliant>
      )}
    </>
  );
}

interface Props {
  readonly pieces: readonly Piece[];
  /** Whether to say where each stands and whether it was typed or computed; the lines of a total are alike. */
  readonly avecNature?: boolean;
  readonly onAllerA: AllerA;
}

export function Pieces({ pieces, avecNature = false, onAllerA }: Props): ReactElement | null {
  if (pieces.length === 0) return null;
  return (
    <ul className="explication-pieces">
      {pieces.map((piece, rang) => (
        <li key={`${String(rang)} ${piece.cellule ?? ''}`} className="explication-piece">
          <Nom piece={piece} onAllerA={onAllerA} />
          <span className="chiffres">{piece.valeur}</span>
          {avecNature && (
            <span className="petit explication-large">
              {piece.feuille} · {TEXTES.nature(piece.nature)}
            </span>
          )}
          {piece.remarques.map((remarque) => (
            <span key={remarque} className="petit explication-large">
              {remarque}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Nom({ piece: { libelle, cellule }, onAllerA }: { readonly piece: Piece; readonly onAllerA: AllerA }): ReactElement {
  if (cellule === null) return <span>{libelle}</span>;
  return (
    <Lien
      entendu={TEXTES.aller(libelle, cellule)}
      onClick={() => {
        onAllerA(cellule);
      }}
    >
      {libelle}
    </Lien>
  );
}
