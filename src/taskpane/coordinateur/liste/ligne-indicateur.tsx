import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AvertissementIndicateurs } from '../../../domain/avertissement-indicateurs';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import type { Mesure } from '../../../domain/dossier';
import { roundToCents } from '../../../domain/money';
import { isEqualShare, type LigneVariable, type PartVariable } from '../../../domain/part-variable';
import { formatEuros } from '../../../texts/montant.fr';
import { idChamp } from '../../champs/formulaire';
import { IconeAlerte, IconeInfo } from '../../elements/icones';
import { Notice } from '../../elements/notice';
import { describeAvis } from '../../etat/avis';
import { formatAge, formatPoids, formatTaux, formatValeur, nommerIndicateur } from '../affichage';
import { cheminAction, type Ouvertures } from '../ouvertures';
import { TEXTES } from '../textes.fr';
import { manquesDe } from './read-liste';
import { Tendance } from './tendance';

interface Props {
  readonly ligne: LigneVariable;
  readonly part: PartVariable;
  /** Those of the whole mission. */
  readonly avertissements: readonly AvertissementIndicateurs[];
  readonly mesures: readonly Mesure[];
  readonly aujourdhui: DateIso;
  /** The indicator earns something, or may: its mission is kept. */
  readonly compte: boolean;
  readonly ouvrir: Ouvertures;
}

/** An indicator: its last value, how far it is, what it brings, and what it lacks. */
export function LigneIndicateur({ ligne, part, avertissements, mesures, aujourdhui, compte, ouvrir }: Props): ReactElement {
  const { indicateur, cible, mesure, isAncienne, poids } = ligne;
  const nom = nommerIndicateur(indicateur);
  const siennes = mesures.filter((candidate) => candidate.indicateur === indicateur.id);
  const bornes = [
    ...(cible === null ? [] : [TEXTES.indicateur.cible(formatValeur(cible, indicateur))]),
    ...(indicateur.depart === null ? [] : [TEXTES.indicateur.depart(formatValeur(indicateur.depart, indicateur))]),
    ...(poids.isZero() ? [] : [TEXTES.indicateur.poids(formatPoids(poids))]),
  ];
  // What is only followed needs nothing to be computed with.
  const manques = manquesDe(ligne).filter((manque) => manque === 'mesure' || !poids.isZero());
  const siens = avertissements.filter((avertissement) => 'indicateur' in avertissement && avertissement.indicateur === indicateur.id);
  return (
    <li className="indicateur">
      <h4 className="indicateur-nom">{nom}</h4>
      <div className="indicateur-mesure">
        <div>
          {mesure !== null && (
            <>
              <span className="indicateur-valeur chiffres">{formatValeur(mesure.valeur, indicateur)}</span>{' '}
              <span className="petit">{TEXTES.indicateur.mesureLe(formatDateFr(mesure.date), formatAge(mesure.date, aujourdhui))}</span>
            </>
          )}
          {bornes.length > 0 && <p className="petit">{bornes.join(' · ')}</p>}
        </div>
        <Tendance indicateur={indicateur} mesures={siennes} cible={cible} />
      </div>
      {compte && <Atteint ligne={ligne} part={part} />}
      {siens.map((avertissement) => (
        <Notice key={avertissement.code} ton="avertissement">
          {describeAvis(avertissement)}
        </Notice>
      ))}
      <ul className="liste etiquettes">
        {manques.map((manque) => (
          <li key={manque} className="etiquette etiquette-inconnu">
            <IconeAlerte taille={12} />
            {TEXTES.manques[manque]}
          </li>
        ))}
        {isAncienne && (
          <li className="etiquette etiquette-inconnu">
            <IconeInfo taille={12} />
            {TEXTES.indicateur.ancienne}
          </li>
        )}
      </ul>
      <div className="indicateur-actions">
        {ACTIONS.map(({ nom: action, libelle, entendu }) => (
          <Button
            key={action}
            id={idChamp(cheminAction(action, indicateur.id))}
            size="small"
            appearance="subtle"
            aria-label={entendu(nom)}
            onClick={() => {
              ouvrir[action](indicateur.id);
            }}
          >
            {libelle}
          </Button>
        ))}
      </div>
    </li>
  );
}

const ACTIONS = [
  { nom: 'saisir', libelle: TEXTES.indicateur.saisir, entendu: TEXTES.indicateur.saisirDe },
  { nom: 'modifier', libelle: TEXTES.indicateur.modifier, entendu: TEXTES.indicateur.modifierDe },
  { nom: 'essayer', libelle: TEXTES.indicateur.essayer, entendu: TEXTES.indicateur.essayerDe },
] as const;

/** How much of the objective, in a bar and in words, and the euros that it makes. */
function Atteint({ ligne, part }: { readonly ligne: LigneVariable; readonly part: PartVariable }): ReactElement | null {
  const { indicateur, taux, tauxCpam, tauxCalcule, poids, montant } = ligne;
  // What was to take a share of what the others leave is not meant to be only followed.
  if (poids.isZero()) return isEqualShare(indicateur) ? null : <p className="petit">{TEXTES.indicateur.suivi}</p>;
  const maximum = roundToCents(part.enveloppe.times(poids).dividedBy(100));
  return (
    <>
      {taux !== null && (
        <div className="jauge" aria-hidden="true">
          <div className="jauge-remplie" style={{ width: `${taux.times(100).toFixed(2)}%` }} />
        </div>
      )}
      <div className="indicateur-atteint">
        <span>
          {taux !== null && (tauxCpam === null ? TEXTES.indicateur.taux(formatTaux(taux)) : TEXTES.indicateur.tauxCpam(formatTaux(taux)))}
          {tauxCpam !== null && tauxCalcule !== null && (
            <span className="petit"> ({TEXTES.indicateur.tauxCalcule(formatTaux(tauxCalcule))})</span>
          )}
        </span>
        {!part.isBloquee && !part.enveloppe.isZero() && (
          <span className="chiffres">
            {taux === null
              ? TEXTES.indicateur.jusqua(formatEuros(maximum))
              : TEXTES.indicateur.montant(formatEuros(montant), formatEuros(maximum))}
          </span>
        )}
      </div>
    </>
  );
}
