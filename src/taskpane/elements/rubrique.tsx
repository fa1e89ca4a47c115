import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  rubrique: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalL },
  titre: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  numero: {
    flexShrink: 0,
    width: '22px',
    height: '22px',
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly numero?: number;
  readonly titre: string;
  readonly children: ReactNode;
}

/** A part of a view, under its heading. */
export function Rubrique({ numero, titre, children }: Props): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.rubrique} aria-labelledby={id}>
      <h2 id={id} className={styles.titre}>
        {numero !== undefined && (
          <span className={styles.numero} aria-hidden="true">
            {numero}
          </span>
        )}
        {titre}
      </h2>
      {children}
    </section>
  );
}
