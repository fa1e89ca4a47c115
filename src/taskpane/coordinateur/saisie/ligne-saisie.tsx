import { formatDecimal } from '../../../texts/montant.fr';
import { Button, Textarea } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { formatDateFr } from '../../../domain/calendrier';
import type { Indicateur, Mesure } from '../../../domain/dossier';
import { formatDifference } from '../../affichage';
import { Champ } from '../../champs/champ';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampDate } from '../../champs/champs-de-mesure';
import { IconeChevron } from '../../elements/icones';
import type { LigneMesure } from '../../etat/brouillon-mesures';
import { formatTaux, formatValeur, nommerIndicateur, uniteDeSaisie } from '../affichage';
import { cheminMesure } from '../chemins';
import { TEXTES } from '../textes.fr';
import type { Effet } from './compute-effets';
import { isOuiNon, readValeur } from './read-valeur';

interface Props {
  readonly indicateur: Indicateur;
  readonly ligne: LigneMesure;
  /** The value of the year so far. */
  readonly derniere: Mesure | null;
  /** null as long as nothing is understood. */
  readonly effet: Effet | null;
  /** Last day that counts for the contract year, as it is written. */
  readonly finAnnee: string;
  readonly ouvert: boolean;
  readonly onSaisie: (patch: Partial<LigneMesure>) => void;
  readonly onOuvrir: (ouvert: boolean) => void;
}

/** A row of quick entry. The keyboard goes from value to value: the disclosure is out of its way, and opens with Alt and ↓. */
export function LigneSaisie(props: Props): ReactElement {
  const { indicateur, ligne, derniere, effet, finAnnee, ouvert, onSaisie, onOuvrir } = props;
  const detail = useId();
  const nom = nommerIndicateur(indicateur);
  const unite = uniteDeSaisie(indicateur);
  return (
    <li className="saisie-ligne">
      <ChampTexte
        chemin={cheminMesure(indicateur.id, 'valeur')}
        libelle={nom}
        className="saisie-champ"
        aide={
          derniere === null
            ? TEXTES.saisie.jamais
            : TEXTES.saisie.derniere(formatValeur(derniere.valeur, indicateur), formatDateFr(derniere.date))
        }
        valeur={ligne.valeur}
        inputMode={isOuiNon(indicateur) ? 'text' : 'decimal'}
        {...(isOuiNon(indicateur) && { exemple: TEXTES.saisie.ouiNon })}
        {...(unite !== undefined && { unite })}
        normalize={(texte) => normalize(texte, indicateur)}
        onValeur={(valeur) => {
          onSaisie({ valeur });
        }}
      />
      <span className="saisie-effet petit">{effet !== null && describeEffet(effet, finAnnee)}</span>
      <Button
        className="saisie-detail"
        size="small"
        appearance="subtle"
        tabIndex={-1}
        aria-label={TEXTES.saisie.detailDe(nom)}
        aria-expanded={ouvert}
        aria-controls={ouvert ? detail : undefined}
        aria-keyshortcuts="Alt+ArrowDown"
        title={TEXTES.saisie.detail}
        icon={
          <span className="chevron">
            <IconeChevron taille={12} />
          </span>
        }
        onClick={() => {
          onOuvrir(!ouvert);
        }}
      />
      {ouvert && (
        <div id={detail} className="saisie-suite">
          <Detail indicateur={indicateur.id} ligne={ligne} onSaisie={onSaisie} />
        </div>
      )}
    </li>
  );
}

type PropsDetail = Pick<Props, 'ligne' | 'onSaisie'> & { readonly indicateur: string };

function Detail({ indicateur, ligne, onSaisie }: PropsDetail): ReactElement {
  return (
    <>
      <div className="deux-champs">
        <ChampDate
          chemin={cheminMesure(indicateur, 'date')}
          libelle={TEXTES.saisie.date}
          valeur={ligne.date}
          onValeur={(date) => {
            onSaisie({ date });
          }}
        />
        <ChampTexte
          chemin={cheminMesure(indicateur, 'source')}
          libelle={TEXTES.saisie.source}
          valeur={ligne.source}
          onValeur={(source) => {
            onSaisie({ source });
          }}
        />
      </div>
      <ChampTexte
        chemin={cheminMesure(indicateur, 'piece')}
        libelle={TEXTES.saisie.piece}
        exemple={TEXTES.saisie.pieceExemple}
        valeur={ligne.piece}
        onValeur={(piece) => {
          onSaisie({ piece });
        }}
      />
      <Champ chemin={cheminMesure(indicateur, 'commentaire')} libelle={TEXTES.saisie.commentaire}>
        {(controle) => (
          <Textarea
            {...controle}
            rows={2}
            value={ligne.commentaire}
            onChange={(_, { value }) => {
              onSaisie({ commentaire: value });
            }}
          />
        )}
      </Champ>
    </>
  );
}

function describeEffet({ ligne, difference, anterieureA, isHorsAnnee }: Effet, finAnnee: string): string {
  if (isHorsAnnee) return TEXTES.saisie.horsAnnee(finAnnee);
  if (anterieureA !== null) return TEXTES.saisie.anterieure(formatDateFr(anterieureA.date));
  if (ligne.taux === null) return TEXTES.saisie.pasDeTaux;
  if (ligne.poids.isZero()) return TEXTES.saisie.sansMontant;
  return TEXTES.saisie.effet(formatTaux(ligne.taux), formatDifference(difference));
}

function normalize(texte: string, indicateur: Indicateur): string {
  const lu = readValeur(texte, indicateur);
  if (!lu.ok) return texte;
  return isOuiNon(indicateur) ? formatValeur(lu.valeur, indicateur) : formatDecimal(lu.valeur);
}
