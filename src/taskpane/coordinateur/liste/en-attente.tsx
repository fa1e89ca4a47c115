import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { idChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import type { Coordination } from '../../etat/coordination';
import { nommerIndicateur } from '../affichage';
import { CHEMINS_OUVERTURE, type Ouvertures } from '../ouvertures';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly coordination: Coordination;
  readonly ouvrir: Ouvertures;
}

/** What was typed and left unrecorded waits, and says so. */
export function EnAttente({ coordination: { mesures, indicateur, releve }, ouvrir }: Props): ReactElement | null {
  const valeurs = Object.keys(mesures.lignes).length;
  const isModifie = indicateur?.touche === true;
  const isReleve = releve.texte !== '';
  if (valeurs === 0 && !isModifie && !isReleve) return null;
  const {
    titre,
    mesures: saisies,
    indicateur: modifie,
    nouveau,
    releve: colle,
    reprendreMesures,
    reprendreIndicateur,
    reprendreReleve,
  } = TEXTES.attente;
  return (
    <div className="marge">
      <Notice
        ton="info"
        titre={titre}
        actions={
          <>
            {valeurs > 0 && (
              <Button
                size="small"
                onClick={() => {
                  ouvrir.saisie(mesures.choisis, CHEMINS_OUVERTURE.saisie);
                }}
              >
                {reprendreMesures}
              </Button>
            )}
            {isModifie && (
              <Button id={idChamp(CHEMINS_OUVERTURE.reprendre)} size="small" onClick={ouvrir.reprendre}>
                {reprendreIndicateur}
              </Button>
            )}
            {isReleve && (
              <Button size="small" onClick={ouvrir.importer}>
                {reprendreReleve}
              </Button>
            )}
          </>
        }
      >
        {valeurs > 0 && <span>{saisies(valeurs)}</span>}
        {isModifie && <span>{indicateur.avant === null ? nouveau : modifie(nommerIndicateur(indicateur.avant))}</span>}
        {isReleve && <span>{colle}</span>}
      </Notice>
    </div>
  );
}
