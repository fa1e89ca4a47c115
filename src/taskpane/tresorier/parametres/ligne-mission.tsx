import { useId, type ReactElement, type ReactNode } from 'react';
import type { Mission } from '../../../domain/mission';
import { AvisSeul } from '../../champs/avis-seul';
import { CaseACocher } from '../../champs/case-a-cocher';
import { ChampDate } from '../../champs/champs-de-mesure';
import type { BrouillonMission } from '../../etat/brouillon';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly mission: Mission;
  readonly saisie: BrouillonMission;
  /** `15/06/2022`; empty as long as it is unknown. */
  readonly signature: string;
  /** Why the mission cannot be kept. */
  readonly empechement?: string | undefined;
  readonly onSaisie: (saisie: BrouillonMission) => void;
  /** What else is asked about the mission once it is kept. */
  readonly children?: ReactNode;
}

/** A mission, kept or not, and the day it starts: that of the signature until another is typed. */
export function LigneMission({ mission, saisie, signature, empechement, onSaisie, children }: Props): ReactElement {
  const raison = useId();
  const retenue = saisie.retenue && empechement === undefined;
  return (
    <div className="mission">
      <CaseACocher
        chemin={`missions.${mission.code}`}
        libelle={mission.libelle}
        cochee={saisie.retenue}
        empechement={empechement}
        decritPar={empechement === undefined ? undefined : raison}
        onCochee={(cochee) => {
          onSaisie({ ...saisie, retenue: cochee });
        }}
      />
      {retenue && (
        <ChampDate
          chemin={`missions.${mission.code}.debut`}
          libelle={TEXTES.missions.debutDe(mission.libelle)}
          libelleCache
          className="mission-debut"
          valeur={saisie.debut ?? signature}
          siVide={signature}
          onValeur={(debut) => {
            onSaisie({ ...saisie, debut: debut === signature ? null : debut });
          }}
        />
      )}
      {retenue && children !== undefined && <div className="mission-suite">{children}</div>}
      <div className="mission-suite">
        <AvisSeul chemin={`missions.${mission.code}`} />
      </div>
      {empechement !== undefined && (
        <div id={raison} className="mission-suite petit">
          {empechement}
        </div>
      )}
    </div>
  );
}
