import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ChangementIndicateur } from '../../../domain/changement';
import type { Dossier } from '../../../domain/dossier';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { IconeCorbeille } from '../../elements/icones';
import { Pied } from '../../elements/pied';
import { Rubrique } from '../../elements/rubrique';
import type { BrouillonIndicateur } from '../../etat/brouillon-indicateur';
import type { ActionCoordination } from '../../etat/coordination';
import { nommerIndicateur } from '../affichage';
import { Confirmation } from '../../elements/confirmation';
import { TEXTES } from '../textes.fr';
import { useEchap } from '../../champs/use-clavier';
import { ChampPoids } from './champ-poids';
import { ChampsCalcul } from './champs-calcul';
import { ChampsIdentite } from './champs-identite';
import { Conflit } from './conflit';
import { readAvis } from './read-avis';
import { autres, readIndicateur } from './read-brouillon';

interface Props {
  readonly dossier: Dossier;
  readonly brouillon: BrouillonIndicateur;
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onAction: (action: ActionCoordination) => void;
  readonly onChanger: (changement: ChangementIndicateur) => void;
  readonly onFermer: () => void;
}

type Question = 'abandon' | 'retrait';

/** An indicator of the contract: what it is, how it is computed, what it weighs. */
export function FormulaireIndicateur(props: Props): ReactElement {
  const { dossier, brouillon, enCours, notices, onAction, onChanger, onFermer } = props;
  const { avant, touche } = brouillon;
  const lecture = useMemo(() => readIndicateur(brouillon, dossier), [brouillon, dossier]);
  const avis = useMemo(
    () => (lecture.indicateur === null ? undefined : readAvis(lecture.indicateur, autres(brouillon, dossier), dossier)),
    [lecture, brouillon, dossier],
  );
  const { formulaire, submit } = useFautesMontrees(lecture.fautes, avis);
  const [question, setQuestion] = useState<Question | null>(null);
  const [premier] = useState(avant === null ? 'indicateur.id' : premierChamp(brouillon));
  const champs = {
    brouillon,
    dossier,
    onSaisie: (patch: Partial<BrouillonIndicateur>) => {
      onAction({ type: 'indicateur-saisi', patch });
    },
  };

  useEffect(() => {
    focusChamp(premier);
  }, [premier]);

  const abandonner = (): void => {
    onAction({ type: 'indicateur', brouillon: null });
    onFermer();
  };
  const garder = (): void => {
    setQuestion(null);
    focusChamp(premier);
  };
  const quitter = (): void => {
    if (question !== null) garder();
    else if (touche) setQuestion('abandon');
    else abandonner();
  };
  useEchap(quitter);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (enCours) return;
    const [faute] = lecture.fautes;
    if (lecture.indicateur !== null) {
      onChanger({ avant, apres: lecture.indicateur });
      return;
    }
    flushSync(submit);
    if (faute !== undefined) focusChamp(faute.chemin);
  };

  const mesures = avant === null ? 0 : dossier.mesures.filter(({ indicateur }) => indicateur === avant.id).length;
  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <Rubrique titre={avant === null ? TEXTES.formulaire.titreNouveau : TEXTES.formulaire.titre}>
        <Conflit
          brouillon={brouillon}
          dossier={dossier}
          onBrouillon={(repris) => {
            onAction({ type: 'indicateur', brouillon: repris });
          }}
          onQuitter={abandonner}
        />
        <FormulaireProvider value={formulaire}>
          <ChampsIdentite {...champs} />
          <ChampsCalcul {...champs} />
          <ChampPoids {...champs} />
        </FormulaireProvider>
        {avant !== null && (
          <div>
            <Button
              appearance="subtle"
              icon={<IconeCorbeille />}
              onClick={() => {
                setQuestion('retrait');
              }}
            >
              {TEXTES.formulaire.retirer}
            </Button>
          </div>
        )}
      </Rubrique>
      <div className="ressort" />
      <Pied>
        {notices}
        {question === 'abandon' && (
          <Confirmation
            texte={TEXTES.formulaire.abandon}
            garder={TEXTES.formulaire.continuer}
            confirmer={TEXTES.formulaire.abandonner}
            onGarder={garder}
            onConfirmer={abandonner}
          />
        )}
        {question === 'retrait' && avant !== null && (
          <Confirmation
            texte={TEXTES.formulaire.retraitTitre(nommerIndicateur(avant))}
            details={[TEXTES.formulaire.retraitMesures(mesures), TEXTES.formulaire.retraitAnnulable]}
            garder={TEXTES.formulaire.garder}
            confirmer={TEXTES.formulaire.retirerConfirmer}
            onGarder={garder}
            onConfirmer={() => {
              setQuestion(null);
              onChanger({ avant, apres: null });
            }}
          />
        )}
        {question === null && (
          <div className="boutons">
            <Button type="submit" appearance="primary" disabledFocusable={enCours}>
              {enCours ? TEXTES.formulaire.enCours : avant === null ? TEXTES.formulaire.ajouter : TEXTES.formulaire.enregistrer}
            </Button>
            <Button onClick={quitter}>{TEXTES.formulaire.annuler}</Button>
          </div>
        )}
      </Pied>
    </form>
  );
}

/** What is still to be known first, else the label. */
function premierChamp({ depart, cible, methode }: BrouillonIndicateur): string {
  if (methode === 'progression' && depart === '') return 'indicateur.depart';
  if ((methode === 'progression' || methode === 'ratio') && cible === '') return 'indicateur.cible';
  return 'indicateur.libelle';
}
