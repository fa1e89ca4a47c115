import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { computePeriode } from '../../domain/annee-contrat';
import type { Dossier } from '../../domain/dossier';
import { formatPeriode } from '../affichage';
import { useInvisible } from '../elements/invisible';
import type { Vue } from '../etat/panneau';
import { TEXTES } from '../texts.fr';

const useStyles = makeStyles({
  entete: {
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  titre: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  annee: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  vues: { display: 'flex', columnGap: tokens.spacingHorizontalL, marginTop: tokens.spacingVerticalS },
  vue: {
    padding: 0,
    paddingBottom: tokens.spacingVerticalS,
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    '&:hover': { color: tokens.colorBrandForeground2, borderBottomColor: tokens.colorNeutralStroke1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px', borderRadius: tokens.borderRadiusSmall },
  },
  courante: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  pastille: {
    display: 'inline-block',
    width: '7px',
    height: '7px',
    marginLeft: tokens.spacingHorizontalXS,
    verticalAlign: 'middle',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
});

interface Props {
  readonly dossier: Dossier;
  readonly vue: Vue;
  readonly modifie: boolean;
  readonly onVue: (vue: 'bilan' | 'parametres') => void;
}

/** Whose budget this is and for which year, and the two views of it. */
export function EnTete({ dossier, vue, modifie, onVue }: Props): ReactElement {
  const styles = useStyles();
  const { invisible } = useInvisible();
  const annee = dossier.exercice.anneeContrat;
  return (
    <header className={styles.entete}>
      <h1 className={styles.titre}>{dossier.cpts.nom}</h1>
      <p className={styles.annee}>{TEXTES.entete.annee(annee, formatPeriode(computePeriode(dossier.contrat.dateSignature, annee)))}</p>
      <nav className={styles.vues} aria-label={TEXTES.entete.vues}>
        {(['bilan', 'parametres'] as const).map((nom) => {
          const courante = nom === 'parametres' ? vue === nom : vue !== 'parametres';
          return (
            <button
              key={nom}
              type="button"
              className={mergeClasses(styles.vue, courante && styles.courante)}
              aria-current={courante ? 'page' : undefined}
              onClick={() => {
                onVue(nom);
              }}
            >
              {TEXTES.entete[nom]}
              {nom === 'parametres' && modifie && (
                <>
                  <span className={styles.pastille} aria-hidden="true" />
                  <span className={invisible}>, {TEXTES.entete.aEnregistrer}</span>
                </>
              )}
            </button>
          );
        })}
      </nav>
    </header>
  );
}
