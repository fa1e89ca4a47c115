import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { Mission } from '../../../domain/mission';
import { AvisSeul } from '../../champs/avis-seul';
import { CaseACocher } from '../../champs/case-a-cocher';
import { ChampDate } from '../../champs/champs-de-mesure';
import type { BrouillonMission } from '../../etat/brouillon';
import { TEXTES } from '../../texts.fr';

const useStyles = makeStyles({
  mission: {
    display: 'grid',
    gridTemplateColumns: '1fr 118px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    minHeight: '36px',
  },
  suite: {
    gridColumn: '1 / -1',
    marginLeft: '24px',
    paddingBlock: tokens.spacingVerticalXS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  avis: { gridColumn: '1 / -1' },
  empechement: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

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
  const styles = useStyles();
  const raison = useId();
  const retenue = saisie.retenue && empechement === undefined;
  return (
    <div className={styles.mission}>
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
          valeur={saisie.debut ?? signature}
          siVide={signature}
          onValeur={(debut) => {
            onSaisie({ ...saisie, debut: debut === signature ? null : debut });
          }}
        />
      )}
      {retenue && children !== undefined && <div className={styles.suite}>{children}</div>}
      <div className={styles.avis}>
        <AvisSeul chemin={`missions.${mission.code}`} />
      </div>
      {empechement !== undefined && (
        <div id={raison} className={mergeClasses(styles.suite, styles.empechement)}>
          {empechement}
        </div>
      )}
    </div>
  );
}
