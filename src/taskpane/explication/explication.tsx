import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { Annonce } from '../elements/annonce';
import { Lien } from '../elements/lien';
import { Rubrique } from '../elements/rubrique';
import type { Commandes } from '../etat/commandes';
import { Fiche } from './fiche';
import { TEXTES } from './textes.fr';
import { useExplication, type UseExplication } from './use-explication';

interface Props {
  readonly commandes: Commandes;
  readonly onFermer: () => void;
}

/** How the cell that is selected in the workbook is made, whichever it is by now. */
export function Explication({ commandes, onFermer }: Props): ReactElement {
  const explication = useExplication(commandes);
  const debut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    debut.current?.focus();
  }, []);
  useEchapIci(debut, onFermer);
  const { lecture, precedente, revenir } = explication;
  return (
    <div ref={debut} tabIndex={-1} className="explication">
      <Rubrique titre={TEXTES.titre}>
        <p className="petit">{TEXTES.aide}</p>
        <Annonce texte={lecture.kind === 'explication' ? TEXTES.annonce(lecture.explication.titre, lecture.explication.valeur) : ''} />
        {precedente && (
          <div>
            <Lien onClick={revenir}>{TEXTES.retour(precedente.titre)}</Lien>
          </div>
        )}
        <Contenu {...explication} />
        <div className="boutons">
          <Button size="small" onClick={onFermer}>
            {TEXTES.fermer}
          </Button>
        </div>
      </Rubrique>
    </div>
  );
}

function Contenu({ lecture, isArrivee, allerA, relire }: UseExplication): ReactElement {
  switch (lecture.kind) {
    case 'attente':
      return (
        <div role="status" className="attente">
          <span className="attente-roue" />
          {TEXTES.attente}
        </div>
      );
    case 'echec':
      return (
        <div role="status" className="boutons">
          {TEXTES.echec}
          <Button size="small" onClick={relire}>
            {TEXTES.reessayer}
          </Button>
        </div>
      );
    case 'vierge':
      return <p role="status">{TEXTES.vierge}</p>;
    case 'hors-budget':
      return <p role="status">{lecture.isOurs ? TEXTES.horsBudget(lecture.cellule) : TEXTES.autreFeuille(lecture.feuille)}</p>;
    case 'explication':
      return <Fiche explication={lecture.explication} isArrivee={isArrivee} onAllerA={allerA} />;
  }
}

/** Escape closes it where it has the keyboard, and leaves alone the form that may be open below. */
function useEchapIci(lieu: RefObject<HTMLElement | null>, onEchap: () => void): void {
  const dernier = useRef(onEchap);
  useEffect(() => {
    dernier.current = onEchap;
  });
  useEffect(() => {
    const { current } = lieu;
    const entendre = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dernier.current();
    };
    current?.addEventListener('keydown', entendre);
    return () => {
      current?.removeEventListener('keydown', entendre);
    };
  }, [lieu]);
}
