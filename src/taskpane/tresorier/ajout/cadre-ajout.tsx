import { Button } from '@fluentui/react-components';
import { useEffect, useState, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { useEchap } from '../../champs/use-clavier';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Confirmation } from '../../elements/confirmation';
import { Notice } from '../../elements/notice';
import { Pied } from '../../elements/pied';
import { Rubrique } from '../../elements/rubrique';
import type { FauteChamp } from '../../etat/fautes';
import { TEXTES } from '../../texts.fr';
import { TEXTES as TEXTES_AJOUT } from './textes.fr';

interface Props {
  readonly titre: string;
  readonly nature: 'depense' | 'ressource';
  readonly fautes: readonly FauteChamp[];
  /** Something is typed that would be missed. */
  readonly touche: boolean;
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

/** What adding an expense and adding a resource share: Enter adds, Escape leaves once nothing typed is to be lost, and a new form follows each line. */
export function CadreAjout(props: Props): ReactElement {
  const { titre, nature, fautes, touche, enCours, confirmation, premierChamp, onAjouter, onFermer, montant, notices, children } = props;
  const { formulaire, submit } = useFautesMontrees(fautes);
  const [premier] = useState(premierChamp);
  const [abandon, setAbandon] = useState(false);

  useEffect(() => {
    focusChamp(premier);
  }, [premier]);

  const continuer = (): void => {
    setAbandon(false);
    focusChamp(premier);
  };
  const quitter = (): void => {
    if (abandon) continuer();
    else if (touche) setAbandon(true);
    else onFermer();
  };
  useEchap(quitter);

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
        {abandon ? (
          <Confirmation
            texte={TEXTES_AJOUT[nature].abandon}
            garder={TEXTES_AJOUT.continuer}
            confirmer={TEXTES_AJOUT.abandonner}
            onGarder={continuer}
            onConfirmer={onFermer}
          />
        ) : (
          <div className="boutons">
            <Button type="submit" appearance="primary" disabledFocusable={enCours}>
              {enCours ? TEXTES.ajout.enCours : TEXTES.ajout.ajouter}
            </Button>
            <Button onClick={quitter}>{!touche && confirmation !== '' ? TEXTES.ajout.terminer : TEXTES.ajout.annuler}</Button>
          </div>
        )}
      </Pied>
    </form>
  );
}
