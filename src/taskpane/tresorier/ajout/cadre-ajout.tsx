import { Button } from '@fluentui/react-components';
import { useEffect, useState, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { useEchap } from '../../champs/use-clavier';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Notice } from '../../elements/notice';
import { Pied } from '../../elements/pied';
import { Rubrique } from '../../elements/rubrique';
import type { FauteChamp } from '../../etat/fautes';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly titre: string;
  readonly fautes: readonly FauteChamp[];
  /** Nothing of a new line is typed yet. */
  readonly vide: boolean;
  readonly enCours: boolean;
  /** What was added last; empty before. */
  readonly confirmation: string;
  /** The field to begin with. */
  readonly premierChamp: string;
  /** Called when there is no fault. */
  readonly onAjouter: () => void;
  readonly onFermer: () => void;
  readonly montant: ReactNode;
  readonly notices: ReactNode;
  readonly children: ReactNode;
}

/** What adding an expense and adding a resource share: Enter adds, Escape leaves, and a new form follows each line. */
export function CadreAjout(props: Props): ReactElement {
  const { titre, fautes, vide, enCours, confirmation, premierChamp, onAjouter, onFermer, montant, notices, children } = props;
  const { formulaire, submit } = useFautesMontrees(fautes);
  const [premier] = useState(premierChamp);

  useEffect(() => {
    focusChamp(premier);
  }, [premier]);
  useEchap(onFermer);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (enCours) return;
    const [faute] = fautes;
    if (faute === undefined) {
      onAjouter();
      return;
    }
    flushSync(submit);
    focusChamp(faute.chemin);
  };

  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <Rubrique titre={titre}>
        <FormulaireProvider value={formulaire}>{children}</FormulaireProvider>
      </Rubrique>
      <div className="ressort" />
      <Pied>
        {/* The same words are said by the panel's own live region. */}
        {confirmation !== '' && <Notice ton="succes">{confirmation}</Notice>}
        {notices}
        {montant}
        <div className="boutons">
          <Button type="submit" appearance="primary" disabledFocusable={enCours}>
            {enCours ? TEXTES.ajout.enCours : TEXTES.ajout.ajouter}
          </Button>
          <Button onClick={onFermer}>{vide && confirmation !== '' ? TEXTES.ajout.terminer : TEXTES.ajout.annuler}</Button>
        </div>
      </Pied>
    </form>
  );
}
