import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import { nextActe, nomVersion, type DemandeActe, type NatureActe } from '../../../domain/vote';
import { ChampChoix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampDate } from '../../champs/champs-de-mesure';
import { focusChamp, FormulaireProvider, idChamp } from '../../champs/formulaire';
import { useEchap } from '../../champs/use-clavier';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Confirmation } from '../../elements/confirmation';
import { Notice } from '../../elements/notice';
import type { BrouillonActe } from '../../etat/ca';
import type { EtatClasseur } from '../../ports';
import { CHEMINS_ACTE } from '../chemins';
import { readActe } from './read-acte';
import { readAvisVote } from './read-avis-vote';
import { TEXTES } from './textes.fr';

interface Props {
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  /** What may be recorded now; at least one. */
  readonly natures: readonly NatureActe[];
  readonly brouillon: BrouillonActe;
  readonly auteur: string;
  readonly aujourdhui: DateIso;
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onSaisie: (brouillon: BrouillonActe) => void;
  readonly onEnregistrer: (demande: DemandeActe) => void;
  readonly onFermer: () => void;
}

const CHEMIN_NATURE = 'acte.nature';
const CHEMIN_ENVOI = 'acte.envoi';

/** Which act, which day, whose name; every fault at its place. A vote is asked for twice, for nothing takes it back. */
export function FormulaireActe(props: Props): ReactElement {
  const { budget, natures, brouillon, auteur, aujourdhui, enCours, notices, onSaisie, onEnregistrer, onFermer } = props;
  const [nature, setNature] = useState<NatureActe>(natures[0] ?? 'soumis');
  const [aConfirmer, setAConfirmer] = useState<DemandeActe | null>(null);
  const { actes } = budget;
  const { dateSignature: signature } = budget.dossier.contrat;
  const lu = useMemo(
    () => readActe(brouillon, nature, actes, { aujourdhui, signature }, auteur),
    [brouillon, nature, actes, aujourdhui, signature, auteur],
  );
  const { formulaire, submit } = useFautesMontrees(lu.fautes);
  const avis = nature === 'vote' ? readAvisVote(budget) : [];

  const renoncer = (): void => {
    flushSync(() => {
      setAConfirmer(null);
    });
    focusChamp(CHEMIN_ENVOI);
  };
  useEchap(aConfirmer ? renoncer : onFermer);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (enCours || aConfirmer !== null) return;
    const [faute] = lu.fautes;
    if (faute !== undefined) {
      flushSync(submit);
      focusChamp(faute.chemin);
    } else if (lu.demande?.nature === 'vote') setAConfirmer(lu.demande);
    else if (lu.demande) onEnregistrer(lu.demande);
  };

  return (
    <form noValidate className="pile" onSubmit={onSubmit}>
      <FormulaireProvider value={formulaire}>
        {natures.length > 1 && (
          <ChampChoix
            chemin={CHEMIN_NATURE}
            libelle={TEXTES.operation}
            valeur={nature}
            choix={natures.map((valeur) => ({ valeur, libelle: TEXTES.operations[valeur] }))}
            onValeur={(choisie) => {
              setNature(choisie);
              setAConfirmer(null);
            }}
          />
        )}
        <p className="petit">{TEXTES.aide[nature]}</p>
        <ChampDate
          chemin={CHEMINS_ACTE.date}
          libelle={TEXTES.date[nature]}
          requis
          valeur={lu.date}
          onValeur={(date) => {
            onSaisie({ ...brouillon, date });
            setAConfirmer(null);
          }}
        />
        <ChampTexte
          chemin={CHEMINS_ACTE.nom}
          libelle={TEXTES.nom[nature]}
          aide={TEXTES.nomAide}
          requis
          valeur={lu.nom}
          onValeur={(nom) => {
            onSaisie({ ...brouillon, nom });
            setAConfirmer(null);
          }}
        />
      </FormulaireProvider>
      {avis.length > 0 && (
        <Notice ton="avertissement" titre={TEXTES.avis.titre}>
          <ul className="controles">
            {avis.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
          <span>{TEXTES.avis.texte}</span>
        </Notice>
      )}
      {notices}
      {aConfirmer ? (
        <Confirmation
          texte={TEXTES.confirmation.question(nomVersion(nextActe(actes, aConfirmer).version), formatDateFr(aConfirmer.date))}
          garder={TEXTES.confirmation.renoncer}
          confirmer={TEXTES.confirmation.confirmer}
          enCours={enCours ? TEXTES.enCours : null}
          onGarder={renoncer}
          onConfirmer={() => {
            onEnregistrer(aConfirmer);
          }}
        />
      ) : (
        <div className="boutons">
          <Button id={idChamp(CHEMIN_ENVOI)} type="submit" appearance="primary" disabledFocusable={enCours}>
            {enCours ? TEXTES.enCours : TEXTES.enregistrer[nature]}
          </Button>
        </div>
      )}
    </form>
  );
}
