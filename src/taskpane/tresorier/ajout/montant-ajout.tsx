import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import type { Section } from '../../../domain/section';
import { formatEuros } from '../../../texts/montant.fr';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';
import { EtiquetteEcart } from '../bilan/etiquette-ecart';

const useStyles = makeStyles({
  montant: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    minHeight: '46px',
  },
  titre: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  valeur: { margin: 0, justifySelf: 'end', fontVariantNumeric: 'tabular-nums' },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** Euros; null as long as a figure is missing. */
  readonly montant: Decimal | null;
  readonly section: Section | undefined;
  /** What the section's difference becomes; null when the workbook gives none. */
  readonly ecartApres: Decimal | null;
}

/** The amount as it is typed, and what it does to the section. */
export function MontantAjout({ montant, section, ecartApres }: Props): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.montant}>
      <dt className={styles.titre}>{TEXTES.ajout.montant}</dt>
      <dd className={styles.valeur}>
        <output className={styles.total}>{montant === null ? '—' : formatEuros(montant)}</output>
      </dd>
      {section !== undefined && montant !== null && ecartApres !== null && (
        <>
          <dt className={styles.titre}>{TEXTES.ajout.resteApres(sectionLisible(section))}</dt>
          <dd className={styles.valeur}>
            <EtiquetteEcart ecart={ecartApres} />
          </dd>
        </>
      )}
    </dl>
  );
}
