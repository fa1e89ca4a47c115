import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { readReponse, rememberAuteur, watchAuteur } from '../auteur';
import { Lien } from '../elements/lien';
import { DireQui } from './dire-qui';
import { TEXTES } from './textes.fr';

/** Whose name the journal of the workbook takes on this device; asked once, when something is first written, without holding it up. */
export function QuiAgit({ enEcriture }: { readonly enEcriture: boolean }): ReactElement {
  const reponse = useSyncExternalStore(watchAuteur, readReponse);
  const [ouvert, setOuvert] = useState<'demande' | 'change' | null>(null);
  if (enEcriture && ouvert === null && reponse === null) setOuvert('demande');
  if (ouvert !== null) {
    return (
      <DireQui
        nom={reponse ?? ''}
        isDemande={ouvert === 'demande'}
        onNom={(nom) => {
          rememberAuteur(nom);
          setOuvert(null);
        }}
      />
    );
  }
  return (
    <p className="petit">
      {TEXTES.enTantQue} <strong>{reponse === null || reponse === '' ? TEXTES.inconnu : reponse}</strong> ·{' '}
      <Lien
        entendu={TEXTES.changer}
        onClick={() => {
          setOuvert('change');
        }}
      >
        {TEXTES.modifier}
      </Lien>
    </p>
  );
}
