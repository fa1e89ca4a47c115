import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, type ReactElement, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { Champ } from '../../champs/champ';
import { focusChamp, FormulaireProvider, idChamp } from '../../champs/formulaire';
import { useEchap } from '../../champs/use-clavier';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import type { ObjetCommente } from '../../ports';
import { CHEMIN_COMMENTAIRE, cheminCommenter } from '../chemins';
import { TEXTES } from './textes.fr';
import { sameObjet, texteDe, type Fil } from './use-fil';

interface Props {
  readonly fil: Fil;
  readonly objet: ObjetCommente;
  /** What the line is called. */
  readonly nom: string;
}

/** What people said of a line, and how to say something: in the workbook itself, beside its cell. */
export function Commentaires({ fil, objet, nom }: Props): ReactElement | null {
  const { commentaires, brouillon, onBrouillon } = fil;
  if (commentaires === null || commentaires === 'refuses') return null;
  const isRepris = texteDe(brouillon, objet).trim() !== '';
  const siens = commentaires.filter((commentaire) => sameObjet(commentaire.objet, objet));
  return (
    <div className="commentaires">
      {siens.map(({ auteur, texte }, rang) => (
        <p key={`${String(rang)} ${texte}`} className="commentaire">
          <strong>{TEXTES.commentaires.dit(auteur)}</strong>
          {texte}
        </p>
      ))}
      {sameObjet(brouillon.objet, objet) ? (
        <FormulaireCommentaire fil={fil} objet={objet} nom={nom} />
      ) : (
        <button
          type="button"
          id={idChamp(cheminCommenter(objet))}
          className="lien"
          aria-label={isRepris ? TEXTES.commentaires.reprendreObjet(nom) : TEXTES.commentaires.commenterObjet(nom)}
          onClick={() => {
            onBrouillon({ ...brouillon, objet });
          }}
        >
          {isRepris ? TEXTES.commentaires.reprendre : TEXTES.commentaires.commenter}
        </button>
      )}
    </div>
  );
}

function FormulaireCommentaire({ fil, objet, nom }: Props): ReactElement {
  const { brouillon, enCours, onBrouillon, onEnregistrer } = fil;
  const typed = texteDe(brouillon, objet);
  const texte = typed.trim();
  const fautes = texte === '' ? [{ chemin: CHEMIN_COMMENTAIRE, message: TEXTES.commentaires.vide, vide: true }] : [];
  const { formulaire, submit } = useFautesMontrees(fautes);
  useEffect(() => {
    focusChamp(CHEMIN_COMMENTAIRE);
    // Gone, the form gives the keyboard back to the button that opened it.
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body) focusChamp(cheminCommenter(objet));
      });
    };
  }, [objet]);
  const onFermer = (): void => {
    onBrouillon({ ...brouillon, objet: null });
  };
  useEchap(onFermer);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (enCours) return;
    if (texte !== '') {
      onEnregistrer(objet, texte);
      return;
    }
    flushSync(submit);
    focusChamp(CHEMIN_COMMENTAIRE);
  };
  return (
    <form noValidate className="pile" onSubmit={onSubmit}>
      <FormulaireProvider value={formulaire}>
        <Champ chemin={CHEMIN_COMMENTAIRE} libelle={TEXTES.commentaires.texte(nom)} aide={TEXTES.commentaires.aide}>
          {(controle) => (
            <Textarea
              {...controle}
              className="controle"
              rows={3}
              value={typed}
              onChange={(_, { value }) => {
                onBrouillon({ objet, textes: { ...brouillon.textes, [cheminCommenter(objet)]: value } });
              }}
            />
          )}
        </Champ>
      </FormulaireProvider>
      <div className="boutons">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={enCours}>
          {enCours ? TEXTES.commentaires.enCours : TEXTES.commentaires.enregistrer}
        </Button>
        <Button size="small" onClick={onFermer}>
          {TEXTES.commentaires.fermer}
        </Button>
      </div>
    </form>
  );
}
