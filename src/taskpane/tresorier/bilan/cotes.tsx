import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { TEXTES } from '../../texts.fr';
import type { BilanSection } from './read-bilan';

const useStyles = makeStyles({
  cotes: { margin: 0, display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  cote: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  droite: { textAlign: 'right' },
  titre: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  montant: { margin: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  jauge: {
    height: '4px',
    marginBottom: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  remplie: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  debordee: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

/** The two sides of a sheet, with how much of the resources the expenses take. */
export function Cotes({ depenses, ressources }: Pick<BilanSection, 'depenses' | 'ressources'>): ReactElement {
  const styles = useStyles();
  const part = partDepensee(depenses, ressources);
  return (
    <>
      <div className={styles.jauge} aria-hidden="true">
        <div className={mergeClasses(styles.remplie, part > 1 && styles.debordee)} style={{ width: `${Math.min(part, 1) * 100}%` }} />
      </div>
      <dl className={styles.cotes}>
        <div className={styles.cote}>
          <dt className={styles.titre}>{TEXTES.bilan.depenses}</dt>
          <dd className={styles.montant}>{ecrire(depenses)}</dd>
        </div>
        <div className={mergeClasses(styles.cote, styles.droite)}>
          <dt className={styles.titre}>{TEXTES.bilan.ressources}</dt>
          <dd className={styles.montant}>{ecrire(ressources)}</dd>
        </div>
      </dl>
    </>
  );
}

function ecrire(euros: Decimal | null): string {
  return euros === null ? TEXTES.bilan.nonCalcule : formatEuros(euros);
}

function partDepensee(depenses: Decimal | null, ressources: Decimal | null): number {
  if (depenses === null || ressources === null || depenses.isZero()) return 0;
  return ressources.isPositive() && !ressources.isZero() ? depenses.dividedBy(ressources).toNumber() : 2;
}
