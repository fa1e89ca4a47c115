import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Lien } from '../../elements/lien';
import type { CodeSection } from '../../../domain/section';
import type { Dossier } from '../../../domain/dossier';
import { idChamp } from '../../champs/formulaire';
import { IconePlus } from '../../elements/icones';
import { Rubrique } from '../../elements/rubrique';
import type { Cible, Controle } from '../../ports';
import { TEXTES } from '../../texts.fr';
import { Controles } from './controles';
import { Cotes } from './cotes';
import { EtiquetteEcart } from './etiquette-ecart';
import { LigneBilan } from './ligne-bilan';
import { readBilan, readBilanSection, type Noms } from './read-bilan';

interface Props {
  readonly dossier: Dossier;
  readonly noms: Noms;
  readonly controles: readonly Controle[];
  readonly onAllerA: (cible: Cible) => void;
  /** null = the section is still to be chosen. */
  readonly onDepense: (section: CodeSection | null) => void;
  readonly onRessource: () => void;
  readonly onAuditer: () => void;
}

export const CHEMIN_AJOUT_DEPENSE = 'bilan-depense';
export const CHEMIN_AJOUT_RESSOURCE = 'bilan-ressource';

/** Where the budget stands, as the workbook calculates it: Annexe 2 wants expenses = resources on every sheet. */
export function Bilan({ dossier, noms, controles, onAllerA, onDepense, onRessource, onAuditer }: Props): ReactElement {
  const total = readBilanSection('Total', noms);
  return (
    <>
      <Rubrique titre={TEXTES.bilan.titre}>
        <div className="bilan-total">
          <div className="bilan-total-titre">
            {TEXTES.bilan.total}
            <EtiquetteEcart ecart={total.ecart} />
          </div>
          <Cotes {...total} />
          <Lien
            onClick={() => {
              onAllerA({ kind: 'feuille', feuille: 'budget' });
            }}
          >
            {TEXTES.bilan.budgetGlobal}
          </Lien>
        </div>
        {dossier.depenses.length === 0 && <p className="petit">{TEXTES.bilan.sansDepense}</p>}
        <div className="ajouts">
          <Button
            id={idChamp(CHEMIN_AJOUT_DEPENSE)}
            appearance="primary"
            icon={<IconePlus />}
            onClick={() => {
              onDepense(null);
            }}
          >
            {TEXTES.bilan.ajouterDepense}
          </Button>
          <Button id={idChamp(CHEMIN_AJOUT_RESSOURCE)} icon={<IconePlus />} onClick={onRessource}>
            {TEXTES.bilan.ajouterRessource}
          </Button>
        </div>
      </Rubrique>
      <Controles
        controles={controles}
        onVerifier={() => {
          onAllerA({ kind: 'feuille', feuille: 'controles' });
        }}
        onAuditer={onAuditer}
      />
      <Rubrique titre={TEXTES.bilan.sections}>
        <ul className="liste">
          {readBilan(dossier, noms).map((ligne) => (
            <LigneBilan
              key={ligne.section.code}
              ligne={ligne}
              onOuvrir={(section) => {
                onAllerA({ kind: 'section', section });
              }}
              onDepense={onDepense}
            />
          ))}
        </ul>
      </Rubrique>
    </>
  );
}
