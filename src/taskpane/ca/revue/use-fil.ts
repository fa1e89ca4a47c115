import { useEffect, useRef, useState } from 'react';
import type { BrouillonCommentaire } from '../../etat/ca';
import type { Commentaire, ObjetCommente } from '../../ports';
import { cheminCommenter } from '../chemins';
import type { CommandesDeRevue } from '../commandes-ca';

/** The comments beside the figures, and the one being typed. */
export interface Fil {
  /** `refuses`: this host has no comments; null: not known yet. */
  readonly commentaires: readonly Commentaire[] | 'refuses' | null;
  readonly brouillon: BrouillonCommentaire;
  readonly enCours: boolean;
  readonly onBrouillon: (brouillon: BrouillonCommentaire) => void;
  readonly onEnregistrer: (objet: ObjetCommente, texte: string) => void;
}

/** @param lu the workbook as it was read: read anew, its comments are too */
export function useFil(
  { lireCommentaires, commenter }: CommandesDeRevue,
  brouillon: BrouillonCommentaire,
  onBrouillon: (brouillon: BrouillonCommentaire) => void,
  lu: object,
): Fil {
  const [commentaires, setCommentaires] = useState<Fil['commentaires']>(null);
  const [enCours, setEnCours] = useState(false);
  const dernier = useRef(brouillon);
  useEffect(() => {
    dernier.current = brouillon;
  });
  useEffect(() => {
    let isShown = true;
    void lireCommentaires().then((lus) => {
      if (isShown && lus !== null) setCommentaires(lus);
    });
    return () => {
      isShown = false;
    };
  }, [lireCommentaires, lu]);

  return {
    commentaires,
    brouillon,
    enCours,
    onBrouillon,
    onEnregistrer: (objet, texte) => {
      setEnCours(true);
      void commenter(objet, texte).then((ecrits) => {
        setEnCours(false);
        if (ecrits === null) return;
        setCommentaires(ecrits);
        onBrouillon(withoutSent(dernier.current, objet, texte));
      });
    },
  };
}

/** What is typed of a line and not recorded. */
export function texteDe({ textes }: BrouillonCommentaire, objet: ObjetCommente): string {
  return textes[cheminCommenter(objet)] ?? '';
}

/** What was typed while the comment was being written, there or elsewhere, stays. */
function withoutSent(brouillon: BrouillonCommentaire, objet: ObjetCommente, envoye: string): BrouillonCommentaire {
  if (texteDe(brouillon, objet).trim() !== envoye) return brouillon;
  const textes = { ...brouillon.textes, [cheminCommenter(objet)]: '' };
  return { objet: sameObjet(brouillon.objet, objet) ? null : brouillon.objet, textes };
}

export function sameObjet(one: ObjetCommente | null, other: ObjetCommente): boolean {
  if (one?.kind !== other.kind) return false;
  return one.kind === 'section'
    ? other.kind === 'section' && one.section === other.section
    : other.kind !== 'section' && one.rang === other.rang;
}
