import { Button, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import type { DateIso } from '../../../domain/calendrier';
import type { Dossier, Mesure } from '../../../domain/dossier';
import { verifiee } from '../../../domain/question-mesure';
import { parseReleve } from '../../../releve/parse-releve';
import type { Releve } from '../../../releve/releve';
import { formatDifference } from '../../affichage';
import { Champ } from '../../champs/champ';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampDate } from '../../champs/champs-de-mesure';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Depliant } from '../../elements/depliant';
import { Pied } from '../../elements/pied';
import { Rubrique } from '../../elements/rubrique';
import { RELEVE_VIERGE, type ActionCoordination, type BrouillonReleve } from '../../etat/coordination';
import { readDate } from '../../saisie';
import { Confirmation } from '../../elements/confirmation';
import { fauteDeSaisie } from '../fautes.fr';
import { computeEffets } from '../saisie/compute-effets';
import { TEXTES } from '../textes.fr';
import { useEchap } from '../../champs/use-clavier';
import { ApercuReleve } from './apercu-releve';
import { ChoixFichier } from './choix-fichier';
import { QuestionsReleve } from './questions-releve';
import { useCollage } from './use-collage';

interface Props {
  readonly dossier: Dossier;
  readonly aujourdhui: DateIso;
  readonly brouillon: BrouillonReleve;
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onAction: (action: ActionCoordination) => void;
  readonly onImporter: (mesures: readonly Mesure[]) => void;
  readonly onFermer: () => void;
}

const CHEMIN_TEXTE = 'releve.texte';
const CHEMIN_DATE = 'releve.date';
const CHEMIN_SOURCE = 'releve.source';

/** Measures that come from elsewhere: shown line by line, corrected if need be, then taken all or none. */
export function Importation(props: Props): ReactElement {
  const { dossier, aujourdhui, brouillon, enCours, notices, onAction, onImporter, onFermer } = props;
  const differe = useDeferredValue(brouillon);
  const releve = useMemo(() => readReleve(differe, dossier, aujourdhui), [differe, dossier, aujourdhui]);
  const mesures = releve?.etat === 'pret' ? releve.mesures : AUCUNE;
  const effets = useMemo(() => computeEffets(dossier, mesures), [dossier, mesures]);
  const fautes = brouillon.date === '' ? [] : fauteDeSaisie(CHEMIN_DATE, readDate(brouillon.date), brouillon.date);
  const { formulaire } = useFautesMontrees(fautes);
  const enQuestion = useMemo(() => findEnQuestion(releve), [releve]);
  const [abandon, setAbandon] = useState(false);
  const [confirme, setConfirme] = useState(false);
  // What is shown may be a keystroke late: nothing is taken from it meanwhile.
  const pret = mesures.length > 0 && differe === brouillon && !enCours;
  const onSaisie = (patch: Partial<BrouillonReleve>): void => {
    onAction({ type: 'releve', patch });
  };

  useEffect(() => {
    focusChamp(CHEMIN_TEXTE);
  }, []);
  /** Other lines: what was answered of the former ones is no answer for them. */
  const onReleve = (texte: string): void => {
    onSaisie({ texte, reponses: RELEVE_VIERGE.reponses });
  };
  useCollage(onReleve);
  const abandonner = (): void => {
    onSaisie(RELEVE_VIERGE);
    onFermer();
  };
  const continuer = (): void => {
    setAbandon(false);
    setConfirme(false);
    focusChamp(CHEMIN_TEXTE);
  };
  const quitter = (): void => {
    if (abandon || confirme) continuer();
    else if (brouillon.texte.trim() !== '') setAbandon(true);
    else abandonner();
  };
  useEchap(quitter);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!pret) return;
    if (enQuestion.size > 0) setConfirme(true);
    else onImporter(mesures);
  };

  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <FormulaireProvider value={formulaire}>
        <Rubrique titre={TEXTES.releve.titre}>
          <p className="petit">{TEXTES.releve.aide}</p>
          <ChoixFichier
            onTexte={(texte) => {
              onReleve(texte);
              focusChamp(CHEMIN_TEXTE);
            }}
          />
          <Champ chemin={CHEMIN_TEXTE} libelle={TEXTES.releve.texte}>
            {(controle) => (
              <Textarea
                {...controle}
                className="releve-texte"
                rows={7}
                wrap="off"
                spellCheck={false}
                value={brouillon.texte}
                onPaste={() => {
                  onSaisie({ reponses: RELEVE_VIERGE.reponses });
                }}
                onChange={(_, { value }) => {
                  onSaisie({ texte: value });
                }}
              />
            )}
          </Champ>
          <Depliant titre={TEXTES.releve.defauts} resume="">
            <div className="deux-champs">
              <ChampDate
                chemin={CHEMIN_DATE}
                libelle={TEXTES.releve.date}
                valeur={brouillon.date}
                onValeur={(date) => {
                  onSaisie({ date });
                }}
              />
              <ChampTexte
                chemin={CHEMIN_SOURCE}
                libelle={TEXTES.releve.source}
                valeur={brouillon.source}
                onValeur={(source) => {
                  onSaisie({ source });
                }}
              />
            </div>
          </Depliant>
        </Rubrique>
      </FormulaireProvider>
      <Rubrique titre={TEXTES.releve.apercu}>
        {releve === null ? (
          <p className="petit">{TEXTES.releve.attente}</p>
        ) : (
          <>
            {releve.etat !== 'illisible' && (
              <QuestionsReleve
                releve={releve}
                signature={dossier.contrat.dateSignature}
                reponses={brouillon.reponses}
                onReponses={(reponses) => {
                  onSaisie({ reponses });
                }}
              />
            )}
            <ApercuReleve releve={releve} indicateurs={dossier.indicateurs} />
          </>
        )}
      </Rubrique>
      <div className="ressort" />
      <Pied>
        {notices}
        {mesures.length > 0 && (
          <div className="pied-effet">
            <span className="petit">{TEXTES.saisie.effetTotal}</span>
            <strong className="chiffres">{formatDifference(effets.difference)}</strong>
          </div>
        )}
        {abandon ? (
          <Confirmation
            texte={TEXTES.releve.abandon}
            garder={TEXTES.releve.continuer}
            confirmer={TEXTES.releve.abandonner}
            onGarder={continuer}
            onConfirmer={abandonner}
          />
        ) : confirme && pret ? (
          <Confirmation
            texte={TEXTES.saisie.avis(enQuestion.size)}
            garder={TEXTES.saisie.corriger}
            confirmer={TEXTES.saisie.confirmer}
            onGarder={continuer}
            onConfirmer={() => {
              setConfirme(false);
              onImporter(mesures.map((mesure) => (enQuestion.has(mesure) ? verifiee(mesure) : mesure)));
            }}
          />
        ) : (
          <div className="boutons">
            <Button type="submit" appearance="primary" disabledFocusable={!pret}>
              {enCours ? TEXTES.saisie.enCours : TEXTES.releve.importer(mesures.length)}
            </Button>
            <Button onClick={quitter}>{TEXTES.releve.fermer}</Button>
          </div>
        )}
      </Pied>
    </form>
  );
}

const AUCUNE: readonly Mesure[] = [];

/** The measures that nobody has said are right yet. */
function findEnQuestion(releve: Releve | null): ReadonlySet<Mesure> {
  if (releve?.etat !== 'pret') return new Set();
  return new Set(
    releve.lignes.flatMap((ligne) =>
      ligne.etat === 'acceptee' && ligne.avis.some(({ code }) => code === 'question') ? [ligne.mesure] : [],
    ),
  );
}

function readReleve(
  { texte, date, source, reponses }: BrouillonReleve,
  { indicateurs, mesures, contrat, exercice }: Dossier,
  aujourdhui: DateIso,
): ReturnType<typeof parseReleve> | null {
  if (texte.trim() === '') return null;
  const lue = readDate(date);
  const parDefaut = { ...(lue.ok && { date: lue.valeur }), ...(source.trim() !== '' && { source: source.trim() }) };
  return parseReleve(texte, { indicateurs, mesures, contrat, exercice, aujourdhui, parDefaut, reponses });
}
