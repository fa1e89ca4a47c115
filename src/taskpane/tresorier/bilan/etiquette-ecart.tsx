import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { IconeAlerte, IconeBaisse, IconeCoche, IconeHausse } from '../../elements/icones';
import { describeEcart, type NatureEcart } from './describe-ecart';

const useStyles = makeStyles({
  etiquette: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: '1px',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  equilibre: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  excedent: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  deficit: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  inconnu: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
});

const ICONES = { equilibre: IconeCoche, excedent: IconeHausse, deficit: IconeBaisse, inconnu: IconeAlerte } as const satisfies Record<
  NatureEcart,
  unknown
>;

/** Resources − expenses, in words: the colour and the drawing only repeat them. */
export function EtiquetteEcart({ ecart }: { readonly ecart: Decimal | null }): ReactElement {
  const styles = useStyles();
  const { nature, texte } = describeEcart(ecart);
  const Icone = ICONES[nature];
  return (
    <span className={mergeClasses(styles.etiquette, styles[nature])}>
      <Icone taille={12} />
      {texte}
    </span>
  );
}
