import type { ReactElement } from 'react';
import { OUI_NON } from '../../../domain/catalogue-indicateurs';
import { SENS_INDICATEUR, TYPES_INDICATEUR, type Dossier } from '../../../domain/dossier';
import { MISSIONS } from '../../../domain/mission';
import type { CodeMission } from '../../../domain/section';
import { ChampChoix, type Choix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import type { BrouillonIndicateur } from '../../etat/brouillon-indicateur';
import { TEXTES as GENERAUX } from '../../texts.fr';
import { TEXTES } from '../textes.fr';

export interface PropsChamps {
  readonly brouillon: BrouillonIndicateur;
  readonly dossier: Dossier;
  readonly onSaisie: (patch: Partial<BrouillonIndicateur>) => void;
}

const CHOIX_TYPE = TYPES_INDICATEUR.map((valeur) => ({ valeur, libelle: TEXTES.types[valeur] }));
const CHOIX_SENS = SENS_INDICATEUR.map((valeur) => ({ valeur, libelle: TEXTES.sens[valeur] }));
const UNITES: readonly string[] = ['%', 'nombre', OUI_NON, 'jours'];

/** What the indicator is. */
export function ChampsIdentite({ brouillon, dossier, onSaisie }: PropsChamps): ReactElement {
  return (
    <>
      <div className="champ-code">
        <ChampTexte
          chemin="indicateur.id"
          libelle={TEXTES.formulaire.id}
          exemple={TEXTES.formulaire.idExemple}
          requis
          valeur={brouillon.id}
          onValeur={(id) => {
            onSaisie({ id });
          }}
        />
        <ChampChoix
          chemin="indicateur.mission"
          libelle={TEXTES.formulaire.mission}
          valeur={brouillon.mission}
          choix={choixMission(dossier)}
          onValeur={(mission) => {
            onSaisie({ mission });
          }}
        />
      </div>
      <ChampTexte
        chemin="indicateur.libelle"
        libelle={TEXTES.formulaire.libelle}
        valeur={brouillon.libelle}
        onValeur={(libelle) => {
          onSaisie({ libelle });
        }}
      />
      <div className="deux-champs">
        <ChampChoix
          chemin="indicateur.type"
          libelle={TEXTES.formulaire.type}
          valeur={brouillon.type}
          choix={CHOIX_TYPE}
          onValeur={(type) => {
            onSaisie({ type });
          }}
        />
        <ChampTexte
          chemin="indicateur.unite"
          libelle={TEXTES.formulaire.unite}
          exemple={TEXTES.formulaire.uniteExemple}
          suggestions={UNITES}
          valeur={brouillon.unite}
          onValeur={(unite) => {
            onSaisie({ unite });
          }}
        />
      </div>
      <ChampChoix
        chemin="indicateur.sens"
        libelle={TEXTES.formulaire.sens}
        valeur={brouillon.sens}
        choix={CHOIX_SENS}
        onValeur={(sens) => {
          onSaisie({ sens });
        }}
      />
    </>
  );
}

/** The missions kept first; the others stay within reach, apart. */
function choixMission({ missions }: Dossier): readonly Choix<CodeMission>[] {
  const { retenues, nonRetenues } = GENERAUX.ajout;
  const choix = MISSIONS.map(({ code, libelle }) => ({
    valeur: code,
    libelle,
    groupe: missions[code] === undefined ? nonRetenues : retenues,
  }));
  return [...choix.filter(({ groupe }) => groupe === retenues), ...choix.filter(({ groupe }) => groupe === nonRetenues)];
}
