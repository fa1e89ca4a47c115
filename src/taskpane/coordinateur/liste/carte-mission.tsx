import { Button } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import type { Mesure } from '../../../domain/dossier';
import { idChamp } from '../../champs/formulaire';
import { IconePlus } from '../../elements/icones';
import { Notice } from '../../elements/notice';
import { describePoids } from '../indicateur/describe-poids';
import { cheminAction, type Ouvertures } from '../ouvertures';
import { TEXTES } from '../textes.fr';
import { Fourchette } from './fourchette';
import { LigneIndicateur } from './ligne-indicateur';
import type { MissionListee } from './read-liste';

interface Props {
  readonly listee: MissionListee;
  readonly mesures: readonly Mesure[];
  readonly aujourdhui: DateIso;
  readonly ouvrir: Ouvertures;
}

/** A mission: its envelope and what its indicators make of it, then each of them. */
export function CarteMission({ listee, mesures, aujourdhui, ouvrir }: Props): ReactElement {
  const { mission, part, etat, avertissements } = listee;
  const titre = useId();
  return (
    <section className={etat === null ? 'mission-suivie mission-muette' : 'mission-suivie'} aria-labelledby={titre}>
      <div className="mission-titre">
        <h3 id={titre}>{mission.libelle}</h3>
        {etat !== null && (
          <Button
            id={idChamp(cheminAction('ajouter', mission.code))}
            size="small"
            appearance="subtle"
            icon={<IconePlus />}
            aria-label={TEXTES.liste.ajouterMission(mission.libelle)}
            title={TEXTES.liste.ajouterMission(mission.libelle)}
            onClick={() => {
              ouvrir.ajouter(mission.code);
            }}
          />
        )}
      </div>
      {etat !== null && <Montants listee={listee} />}
      {part.lignes.length === 0 ? (
        <div className="mission-vide">
          <span className="petit">{TEXTES.liste.missionVide}</span>
          <Button size="small" aria-label={TEXTES.liste.catalogueMission(mission.libelle)} onClick={ouvrir.catalogue}>
            {TEXTES.liste.catalogue}
          </Button>
        </div>
      ) : (
        <ul className="liste">
          {part.lignes.map((ligne) => (
            <LigneIndicateur
              key={ligne.indicateur.id}
              ligne={ligne}
              part={part}
              avertissements={avertissements}
              mesures={mesures}
              aujourdhui={aujourdhui}
              compte={etat !== null}
              ouvrir={ouvrir}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Montants({ listee: { part, etat, avertissements } }: { readonly listee: MissionListee }): ReactElement {
  const { enveloppe, poidsTotal, isBloquee, lignes } = part;
  if (enveloppe.isZero()) {
    const isComing = etat !== null && !etat.active;
    return <p className="petit">{isComing ? TEXTES.liste.pasEncore(formatDateFr(etat.debut)) : TEXTES.liste.sansEnveloppe}</p>;
  }
  const { total, ecart } = describePoids(poidsTotal);
  return (
    <>
      <Fourchette {...part} />
      {isBloquee && (
        <Notice ton="avertissement" titre={TEXTES.liste.bloquee(total, ecart)}>
          {TEXTES.liste.bloqueeSuite}
          {avertissements.some(({ code }) => code === 'variable-bloquee') && <span>{TEXTES.liste.bloqueeBudget}</span>}
        </Notice>
      )}
      {!isBloquee && lignes.length > 0 && (
        <p className="petit">{poidsTotal.isZero() ? TEXTES.liste.poidsSuivi : TEXTES.liste.poids(total)}</p>
      )}
    </>
  );
}
