import { useDeferredValue, useEffect, useMemo, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { formatDateFr, fromSerial, toSerial, type DateIso } from '../../../domain/calendrier';
import type { Dossier, Mesure } from '../../../domain/dossier';
import { latestMesure } from '../../../domain/indicateur';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampDate } from '../../champs/champs-de-mesure';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import { LIGNE_VIERGE, MESURES_VIERGES, type BrouillonMesures } from '../../etat/brouillon-mesures';
import type { ActionCoordination } from '../../etat/coordination';
import { budgetDe } from '../budget-de';
import { CHEMIN_DATE_COMMUNE, CHEMIN_SOURCE_COMMUNE, cheminMesure } from '../chemins';
import { TEXTES } from '../textes.fr';
import { computeEffets } from './compute-effets';
import { groupIndicateurs } from './group-indicateurs';
import { LigneSaisie } from './ligne-saisie';
import { CHEMIN_ENREGISTRER, PiedSaisie, type QuestionSaisie } from './pied-saisie';
import { dateCommune, readMesures } from './read-mesures';
import { useTouchesSaisie } from './use-touches-saisie';

interface Props {
  readonly dossier: Dossier;
  readonly aujourdhui: DateIso;
  readonly brouillon: BrouillonMesures;
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onAction: (action: ActionCoordination) => void;
  readonly onEnregistrer: (mesures: readonly Mesure[]) => void;
  readonly onFermer: () => void;
}

/** Values, one row an indicator, typed from top to bottom as in a sheet; what they bring is shown before they are recorded. */
export function Saisie(props: Props): ReactElement {
  const { dossier, aujourdhui, brouillon, enCours, notices, onAction, onEnregistrer, onFermer } = props;
  const lecture = useMemo(() => readMesures(brouillon, dossier, aujourdhui), [brouillon, dossier, aujourdhui]);
  const comprises = useDeferredValue(lecture.comprises);
  const effets = useMemo(() => computeEffets(dossier, comprises), [dossier, comprises]);
  const groupes = groupIndicateurs(dossier, brouillon);
  const rangs = groupes.flatMap(({ indicateurs }) => indicateurs.map(({ id }) => id));
  const { periode } = budgetDe(dossier);
  const { formulaire, submit } = useFautesMontrees(lecture.fautes, lecture.avis);
  const [ouverts, setOuverts] = useState<ReadonlySet<string>>(() => new Set(rangs.filter((id) => hasDetail(brouillon, id))));
  const [question, setQuestion] = useState<QuestionSaisie | null>(null);
  const [refus, setRefus] = useState(false);

  const [premier] = useState(rangs[0]);
  useEffect(() => {
    focusChamp(premier === undefined ? CHEMIN_DATE_COMMUNE : cheminMesure(premier, 'valeur'));
  }, [premier]);

  const onOuvrir = (indicateur: string, ouvert: boolean): void => {
    flushSync(() => {
      setOuverts((deja) => new Set(ouvert ? [...deja, indicateur] : [...deja].filter((id) => id !== indicateur)));
    });
    focusChamp(cheminMesure(indicateur, ouvert ? 'date' : 'valeur'));
  };
  const enregistrer = (): void => {
    // A question is answered by its own buttons.
    if (enCours || question !== null) return;
    const [faute] = lecture.fautes;
    if (faute === undefined && lecture.lignes > 0) {
      if (lecture.avis.size > 0) setQuestion('avis');
      else onEnregistrer(lecture.comprises);
      return;
    }
    flushSync(() => {
      submit();
      setRefus(true);
      const fautifs = rangs.filter((id) => lecture.fautes.some(({ chemin }) => isDetail(chemin, id)));
      setOuverts((deja) => new Set([...deja, ...fautifs]));
    });
    focusChamp(faute?.chemin ?? (premier === undefined ? CHEMIN_DATE_COMMUNE : cheminMesure(premier, 'valeur')));
  };
  const quitter = (): void => {
    if (question !== null) continuer();
    else if (lecture.lignes > 0) setQuestion('abandon');
    else abandonner();
  };
  const continuer = (): void => {
    setQuestion(null);
    const [aRevoir] = question === 'avis' ? lecture.avis.keys() : [];
    if (aRevoir !== undefined) focusChamp(aRevoir);
    else if (premier !== undefined) focusChamp(cheminMesure(premier, 'valeur'));
  };
  const confirmer = (): void => {
    setQuestion(null);
    if (question === 'abandon') abandonner();
    else onEnregistrer(lecture.confirmees);
  };
  const abandonner = (): void => {
    onAction({ type: 'mesures', patch: MESURES_VIERGES });
    onFermer();
  };
  useTouchesSaisie({ rangs, fin: CHEMIN_ENREGISTRER, onOuvrir, onEnregistrer: enregistrer, onQuitter: quitter });

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    enregistrer();
  };

  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <FormulaireProvider value={formulaire}>
        <Rubrique titre={TEXTES.saisie.titre}>
          <p className="petit">{TEXTES.saisie.clavier}</p>
          {brouillon.choisis !== null && (
            <div className="petit">
              {TEXTES.saisie.choisis(rangs.length)}{' '}
              <Lien
                onClick={() => {
                  onAction({ type: 'mesures', patch: { choisis: null } });
                }}
              >
                {TEXTES.saisie.tous}
              </Lien>
            </div>
          )}
          <div className="deux-champs">
            <ChampDate
              chemin={CHEMIN_DATE_COMMUNE}
              libelle={TEXTES.saisie.dateCommune}
              valeur={dateCommune(brouillon, aujourdhui)}
              siVide={formatDateFr(aujourdhui)}
              onValeur={(date) => {
                onAction({ type: 'mesures', patch: { date } });
              }}
            />
            <ChampTexte
              chemin={CHEMIN_SOURCE_COMMUNE}
              libelle={TEXTES.saisie.sourceCommune}
              exemple={TEXTES.saisie.sourceExemple}
              suggestions={[...new Set(dossier.mesures.map(({ source }) => source))].filter((source) => source !== '')}
              valeur={brouillon.source}
              onValeur={(source) => {
                onAction({ type: 'mesures', patch: { source } });
              }}
            />
          </div>
        </Rubrique>
        {groupes.length === 0 && <p className="petit">{TEXTES.saisie.aucun}</p>}
        {groupes.map(({ titre, indicateurs }) => (
          <Rubrique key={titre} titre={titre}>
            <ul className="liste">
              {indicateurs.map((indicateur) => (
                <LigneSaisie
                  key={indicateur.id}
                  indicateur={indicateur}
                  ligne={brouillon.lignes[indicateur.id] ?? LIGNE_VIERGE}
                  derniere={latestMesure(indicateur.id, dossier.mesures, periode)}
                  effet={effets.parIndicateur.get(indicateur.id) ?? null}
                  finAnnee={formatDateFr(fromSerial(toSerial(periode.fin) - 1) ?? periode.fin)}
                  ouvert={ouverts.has(indicateur.id)}
                  onSaisie={(patch) => {
                    onAction({ type: 'ligne-mesure', indicateur: indicateur.id, patch });
                  }}
                  onOuvrir={(ouvert) => {
                    onOuvrir(indicateur.id, ouvert);
                  }}
                />
              ))}
            </ul>
          </Rubrique>
        ))}
      </FormulaireProvider>
      <div className="ressort" />
      <PiedSaisie
        lecture={lecture}
        difference={effets.difference}
        refus={refus}
        question={question}
        enCours={enCours}
        notices={notices}
        onQuitter={quitter}
        onContinuer={continuer}
        onConfirmer={confirmer}
      />
    </form>
  );
}

function isDetail(chemin: string, indicateur: string): boolean {
  return (['date', 'source', 'piece', 'commentaire'] as const).some((champ) => chemin === cheminMesure(indicateur, champ));
}

function hasDetail({ lignes }: BrouillonMesures, indicateur: string): boolean {
  const ligne = lignes[indicateur];
  return ligne !== undefined && [ligne.date, ligne.source, ligne.piece, ligne.commentaire].some((texte) => texte !== '');
}
