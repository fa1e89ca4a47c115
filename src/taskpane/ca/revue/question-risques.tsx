import { useMemo, type ReactElement, type ReactNode } from 'react';
import { formatDateFr } from '../../../domain/calendrier';
import type { Dossier } from '../../../domain/dossier';
import { MISSIONS } from '../../../domain/mission';
import { SEUIL_COMMISSAIRE } from '../../../domain/synthese';
import { formatEuros } from '../../../texts/montant.fr';
import { formatTaux, nommerIndicateur } from '../../coordinateur/affichage';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import { sectionLisible } from '../../libelles.fr';
import type { Cible } from '../../ports';
import { readRisques, type Risques } from './read-risques';
import { TEXTES } from './textes.fr';

interface Props {
  readonly dossier: Dossier;
  readonly onAllerA: (cible: Cible) => void;
}

/** As many as the page Synthèse CA shows. */
const ENJEUX = 5;

/** What may go wrong, in the order of what the board can still do about it. */
export function QuestionRisques({ dossier, onAllerA }: Props): ReactElement {
  const risques = useMemo(() => readRisques(dossier), [dossier]);
  const { depassements, echeances, commissaire } = risques;
  const hasVariable = risques.variable.nonAcquis.greaterThan(0);
  const isCalme = !hasVariable && depassements.length === 0 && echeances.length === 0 && commissaire === null;
  return (
    <Rubrique numero={2} titre={TEXTES.risques.titre}>
      {isCalme && <p className="reponse">{TEXTES.risques.aucun}</p>}
      {hasVariable && <PartVariable risques={risques} onAllerA={onAllerA} />}
      {depassements.length > 0 && (
        <Groupe titre={TEXTES.risques.consommation}>
          {depassements.map(({ section, taux }) => (
            <li key={section.code}>
              <Lien
                entendu={TEXTES.ouvrir(sectionLisible(section))}
                onClick={() => {
                  onAllerA({ kind: 'section', section: section.code });
                }}
              >
                {TEXTES.risques.consomme(sectionLisible(section), formatTaux(taux))}
              </Lien>
            </li>
          ))}
        </Groupe>
      )}
      {echeances.length > 0 && (
        <Groupe titre={TEXTES.risques.calendrier}>
          {echeances.map((echeance) => (
            <li key={echeance.mission}>{describeEcheance(echeance)}</li>
          ))}
          <li>
            <Lien
              onClick={() => {
                onAllerA({ kind: 'feuille', feuille: 'parametres' });
              }}
            >
              {TEXTES.risques.parametres}
            </Lien>
          </li>
        </Groupe>
      )}
      {commissaire !== null && (
        <Groupe titre={TEXTES.risques.commissaire}>
          <li>{TEXTES.risques.seuil(formatEuros(commissaire), formatEuros(SEUIL_COMMISSAIRE))}</li>
          <li>
            <Lien
              onClick={() => {
                onAllerA({ kind: 'feuille', feuille: 'synthese' });
              }}
            >
              {TEXTES.risques.synthese}
            </Lien>
          </li>
        </Groupe>
      )}
    </Rubrique>
  );
}

function PartVariable({ risques: { variable, enjeux }, onAllerA }: Pick<Props, 'onAllerA'> & { readonly risques: Risques }): ReactElement {
  const autres = enjeux.length - ENJEUX;
  return (
    <Groupe
      titre={TEXTES.risques.variable}
      phrase={TEXTES.risques.nonAcquis(formatEuros(variable.nonAcquis), formatEuros(variable.enveloppe))}
    >
      {enjeux.slice(0, ENJEUX).map(({ indicateur, montant }) => (
        <li key={indicateur.id}>
          <Lien
            entendu={TEXTES.risques.voirIndicateur(nommerIndicateur(indicateur))}
            onClick={() => {
              onAllerA({ kind: 'feuille', feuille: 'indicateurs' });
            }}
          >
            {nommerIndicateur(indicateur)}
          </Lien>
          <br />
          <span className="petit">{TEXTES.risques.enjeu(formatEuros(montant))}</span>
        </li>
      ))}
      {autres > 0 && <li className="petit">{TEXTES.risques.autres(autres)}</li>}
    </Groupe>
  );
}

function Groupe({
  titre,
  phrase,
  children,
}: {
  readonly titre: string;
  readonly phrase?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="revue-groupe">
      <h3 className="revue-sous-titre">{titre}</h3>
      {phrase !== undefined && <p className="revue-phrase">{phrase}</p>}
      <ul className="liste revue-liste">{children}</ul>
    </div>
  );
}

function describeEcheance({ mission, debut, demarrage }: Risques['echeances'][number]): string {
  const libelle = MISSIONS.find(({ code }) => code === mission)?.libelle ?? mission;
  const limite = formatDateFr(demarrage);
  return debut === null ? TEXTES.risques.nonRetenue(libelle, limite) : TEXTES.risques.tardif(libelle, formatDateFr(debut), limite);
}
