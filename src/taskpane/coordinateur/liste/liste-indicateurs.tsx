import { Button } from '@fluentui/react-components';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { DateIso } from '../../../domain/calendrier';
import type { Dossier } from '../../../domain/dossier';
import { MISSIONS } from '../../../domain/mission';
import type { CodeMission } from '../../../domain/section';
import { idChamp } from '../../champs/formulaire';
import { IconePlus } from '../../elements/icones';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import type { Coordination } from '../../etat/coordination';
import type { Cible, FeuilleCible, Progress } from '../../ports';
import { Progression } from '../../elements/progression';
import { budgetDe } from '../budget-de';
import { CHEMINS_OUVERTURE, type Ouvertures } from '../ouvertures';
import { TEXTES } from '../textes.fr';
import { CarteMission } from './carte-mission';
import { CarteRevue } from './carte-revue';
import { EnAttente } from './en-attente';
import { Fourchette } from './fourchette';
import { readListe, type MissionListee } from './read-liste';

interface Props {
  readonly dossier: Dossier;
  readonly aujourdhui: DateIso;
  readonly coordination: Coordination;
  /** What was just written. */
  readonly fait: ReactNode;
  readonly notices: ReactNode;
  /** What is to be asked about measures. */
  readonly questions: ReactNode;
  readonly ouvrir: Ouvertures;
  readonly onAllerA: (cible: Cible) => void;
  readonly onPreuves: (mission: CodeMission) => void;
  /** How far the sheets of evidence are; undefined when nobody asked for them. */
  readonly preuvesEnCours: Progress | null | undefined;
}

const FEUILLES: readonly (readonly [FeuilleCible, string])[] = [
  ['indicateurs', TEXTES.liste.feuilleIndicateurs],
  ['mesures', TEXTES.liste.feuilleMesures],
  ['part-variable', TEXTES.liste.feuillePart],
];

/** Where the variable part stands: mission by mission, indicator by indicator. */
export function ListeIndicateurs(props: Props): ReactElement {
  const { dossier, aujourdhui, coordination, fait, notices, questions, ouvrir, onAllerA, onPreuves, preuvesEnCours } = props;
  const premiere = MISSIONS.find(({ code }) => dossier.indicateurs.some(({ mission }) => mission === code));
  const { retenues, nonRetenues, total } = useMemo(() => readListe(dossier, budgetDe(dossier)), [dossier]);
  const isEmpty = dossier.indicateurs.length === 0;
  const cartes = (listees: readonly MissionListee[]): readonly ReactElement[] =>
    listees.map((listee) => (
      <CarteMission key={listee.mission.code} listee={listee} mesures={dossier.mesures} aujourdhui={aujourdhui} ouvrir={ouvrir} />
    ));

  return (
    <>
      {fait}
      {notices}
      <EnAttente coordination={coordination} ouvrir={ouvrir} />
      {questions}
      <Rubrique titre={TEXTES.liste.titre}>
        <Fourchette {...total} />
        <p className="petit">{TEXTES.liste.convention}</p>
        {isEmpty && <p className="petit">{TEXTES.liste.vide}</p>}
        <div className="ajouts">
          {!isEmpty && (
            <Button
              id={idChamp(CHEMINS_OUVERTURE.saisie)}
              appearance="primary"
              onClick={() => {
                ouvrir.saisie(null, CHEMINS_OUVERTURE.saisie);
              }}
            >
              {TEXTES.liste.saisir}
            </Button>
          )}
          <Button id={idChamp(CHEMINS_OUVERTURE.catalogue)} appearance={isEmpty ? 'primary' : 'secondary'} onClick={ouvrir.catalogue}>
            {TEXTES.liste.catalogue}
          </Button>
          <Button
            id={idChamp(CHEMINS_OUVERTURE.ajouter)}
            icon={<IconePlus />}
            onClick={() => {
              ouvrir.ajouter(null);
            }}
          >
            {TEXTES.liste.ajouter}
          </Button>
          {!isEmpty && (
            <Button id={idChamp(CHEMINS_OUVERTURE.importer)} onClick={ouvrir.importer}>
              {TEXTES.liste.importer}
            </Button>
          )}
        </div>
        {premiere && (
          <>
            <div className="ajouts">
              <Button
                disabledFocusable={preuvesEnCours !== undefined}
                onClick={() => {
                  onPreuves(premiere.code);
                }}
              >
                {TEXTES.liste.preuves}
              </Button>
            </div>
            <p className="petit">{TEXTES.liste.preuvesAide}</p>
            {preuvesEnCours !== undefined && <Progression progress={preuvesEnCours} />}
          </>
        )}
        <div className="feuilles">
          <span className="petit">{TEXTES.liste.feuilles}</span>
          {FEUILLES.map(([feuille, nom]) => (
            <Lien
              key={feuille}
              entendu={TEXTES.liste.feuille(nom)}
              onClick={() => {
                onAllerA({ kind: 'feuille', feuille });
              }}
            >
              {nom}
            </Lien>
          ))}
        </div>
      </Rubrique>
      {!isEmpty && <CarteRevue dossier={dossier} aujourdhui={aujourdhui} ouvrir={ouvrir} />}
      <Rubrique titre={TEXTES.liste.missions}>{cartes(retenues)}</Rubrique>
      {nonRetenues.length > 0 && (
        <Rubrique titre={TEXTES.liste.nonRetenues}>
          <p className="petit">{TEXTES.liste.nonRetenuesAide}</p>
          {cartes(nonRetenues)}
        </Rubrique>
      )}
    </>
  );
}
