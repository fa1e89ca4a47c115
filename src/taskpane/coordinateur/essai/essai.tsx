import { Button } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import type { Dossier, Mesure } from '../../../domain/dossier';
import { ChampChoix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Pied } from '../../elements/pied';
import { Rubrique } from '../../elements/rubrique';
import { LIGNE_VIERGE, MESURES_VIERGES } from '../../etat/brouillon-mesures';
import { ESSAI_VIERGE, type ActionCoordination, type BrouillonEssai } from '../../etat/coordination';
import { nommerIndicateur } from '../affichage';
import { cheminMesure } from '../chemins';
import { readMesures } from '../saisie/read-mesures';
import { TEXTES } from '../textes.fr';
import { useEchap } from '../../champs/use-clavier';
import { ChampEssai } from './champ-essai';
import { computeEssai } from './compute-essai';
import { ResultatEssai } from './resultat-essai';

interface Props {
  readonly dossier: Dossier;
  readonly aujourdhui: DateIso;
  readonly brouillon: BrouillonEssai;
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onAction: (action: ActionCoordination) => void;
  readonly onEnregistrer: (mesures: readonly Mesure[]) => void;
  readonly onFermer: () => void;
}

const CHEMIN_INDICATEUR = 'essai.indicateur';

/** What a value would bring, before anybody measures it: nothing is written unless the person says so. */
export function Essai(props: Props): ReactElement {
  const { dossier, aujourdhui, brouillon, enCours, notices, onAction, onEnregistrer, onFermer } = props;
  const { indicateurs } = dossier;
  const indicateur = indicateurs.find(({ id }) => id === brouillon.indicateur) ?? indicateurs[0];
  const id = indicateur?.id ?? '';
  const lecture = useMemo(
    () => readMesures({ ...MESURES_VIERGES, source: brouillon.source, lignes: lignesDe(id, brouillon) }, dossier, aujourdhui),
    [brouillon, id, dossier, aujourdhui],
  );
  const essayee = useDeferredValue(lecture.comprises[0] ?? null);
  const essai = useMemo(() => computeEssai(dossier, id, essayee), [dossier, id, essayee]);
  const { formulaire, submit } = useFautesMontrees(lecture.fautes, lecture.avis);
  const [confirme, setConfirme] = useState(false);
  const onSaisie = (patch: Partial<BrouillonEssai>): void => {
    onAction({ type: 'essai', patch });
  };

  useEffect(() => {
    focusChamp(CHEMIN_INDICATEUR);
  }, []);
  const abandonner = (): void => {
    onSaisie(ESSAI_VIERGE);
    onFermer();
  };
  useEchap(abandonner);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (enCours) return;
    // Its question is under the field, and the button is pressed twice.
    const [mesure] = lecture.confirmees;
    if (mesure === undefined) {
      flushSync(submit);
      focusChamp(cheminMesure(id, 'valeur'));
    } else if (confirme) {
      onEnregistrer([mesure]);
    } else {
      flushSync(() => {
        setConfirme(true);
      });
      focusChamp(cheminMesure(id, 'source'));
    }
  };

  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <Rubrique titre={TEXTES.essai.titre}>
        <p className="petit">{indicateur === undefined ? TEXTES.essai.aucun : TEXTES.essai.aide}</p>
        <FormulaireProvider value={formulaire}>
          {indicateur !== undefined && (
            <ChampChoix
              chemin={CHEMIN_INDICATEUR}
              libelle={TEXTES.essai.indicateur}
              valeur={id}
              choix={indicateurs.map((candidat) => ({ valeur: candidat.id, libelle: nommerIndicateur(candidat) }))}
              onValeur={(choisi) => {
                onSaisie({ ...ESSAI_VIERGE, indicateur: choisi });
              }}
            />
          )}
          {essai !== null && (
            <ChampEssai
              ligne={essai.avant.ligne}
              valeur={brouillon.valeur}
              onValeur={(valeur) => {
                onSaisie({ valeur });
              }}
            />
          )}
          {essai !== null && <ResultatEssai essai={essai} hypothese={dossier.hypothese} />}
          {confirme && (
            <>
              <ChampTexte
                chemin={cheminMesure(id, 'source')}
                libelle={TEXTES.essai.source}
                exemple={TEXTES.saisie.sourceExemple}
                valeur={brouillon.source}
                onValeur={(source) => {
                  onSaisie({ source });
                }}
              />
              <ChampTexte
                chemin={cheminMesure(id, 'piece')}
                libelle={TEXTES.saisie.piece}
                exemple={TEXTES.saisie.pieceExemple}
                valeur={brouillon.piece}
                onValeur={(piece) => {
                  onSaisie({ piece });
                }}
              />
            </>
          )}
        </FormulaireProvider>
      </Rubrique>
      <div className="ressort" />
      <Pied>
        {notices}
        <div className="boutons">
          {indicateur !== undefined && (
            <Button type="submit" appearance="primary" disabledFocusable={enCours}>
              {enCours ? TEXTES.saisie.enCours : confirme ? TEXTES.essai.confirmer(formatDateFr(aujourdhui)) : TEXTES.essai.enregistrer}
            </Button>
          )}
          <Button onClick={abandonner}>{TEXTES.essai.abandonner}</Button>
        </div>
      </Pied>
    </form>
  );
}

function lignesDe(id: string, { valeur, source, piece }: BrouillonEssai): typeof MESURES_VIERGES.lignes {
  return id === '' ? {} : { [id]: { ...LIGNE_VIERGE, valeur, source, piece } };
}
