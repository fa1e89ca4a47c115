import { useEffect, useRef, type RefObject } from 'react';
import { focusChamp, idChamp } from '../champs/formulaire';
import type { Classeurs, Vue } from '../etat/panneau';
import { CHEMIN_AJOUT_DEPENSE, CHEMIN_AJOUT_RESSOURCE } from './bilan/bilan';
import { CHEMIN_AUDIT } from './bilan/controles';

type VueMontree = Vue | Exclude<Classeurs['kind'], 'budget'>;

/**
 * When the view changes under the person, the keyboard goes where it left: back to the button of a form, else to the top.
 * `depuis`: the path of the button that opened the coordinator's form.
 */
export function useFocusDeVue(vue: VueMontree, depuis: string | null): RefObject<HTMLElement | null> {
  const vueRef = useRef<HTMLElement>(null);
  const precedente = useRef(vue);

  useEffect(() => {
    const quittee = precedente.current;
    precedente.current = vue;
    if (quittee === vue || quittee === 'chargement' || isElsewhere(vueRef.current)) return;
    if (vue === 'bilan' && quittee === 'depense') focusChamp(CHEMIN_AJOUT_DEPENSE);
    else if (vue === 'bilan' && quittee === 'ressource') focusChamp(CHEMIN_AJOUT_RESSOURCE);
    else if (vue === 'bilan' && quittee === 'audit') focusChamp(CHEMIN_AUDIT);
    else if (vue === 'indicateurs' && isFormulaire(quittee)) (champ(depuis) ?? vueRef.current)?.focus();
    // A form takes the focus by itself.
    else if (!isFormulaire(vue)) vueRef.current?.focus();
  }, [vue, depuis]);

  return vueRef;
}

const FORMULAIRES: readonly VueMontree[] = ['depense', 'ressource', 'mesures', 'indicateur', 'catalogue', 'essai', 'releve', 'audit'];
const isFormulaire = (vue: VueMontree): boolean => FORMULAIRES.includes(vue);

const champ = (chemin: string | null): HTMLElement | null => (chemin === null ? null : document.getElementById(idChamp(chemin)));

/** Somebody is typing in the sheet beside the panel: what the panel shows may change, their keyboard stays where it is. */
function isElsewhere(panel: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return (
    activeElement !== null &&
    activeElement !== body &&
    panel?.contains(activeElement) !== true &&
    activeElement.closest('.panneau') === null
  );
}
