import type { ReactElement } from 'react';
import { compareDates, formatDateFr, toSerial } from '../../../domain/calendrier';
import type { Indicateur, Mesure } from '../../../domain/dossier';
import type { Decimal } from '../../../domain/money';
import { formatValeur } from '../affichage';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly indicateur: Pick<Indicateur, 'unite'>;
  /** Of this indicator alone, in any order. */
  readonly mesures: readonly Mesure[];
  readonly cible: Decimal | null;
}

const LARGEUR = 92;
const HAUTEUR = 34;
const MARGE = 4;
/** A longer story is drawn whole, and told from here on. */
const POINTS_DITS = 6;

/** How the values went, with the target as a dashed line; nothing is drawn of a single value. */
export function Tendance({ indicateur, mesures, cible }: Props): ReactElement | null {
  const points = [...mesures].sort((a, b) => compareDates(a.date, b.date));
  const dernier = points.at(-1);
  const premier = points[0];
  if (premier === undefined || dernier === undefined || points.length < 2) return null;

  const valeurs = points.map(({ valeur }) => valeur.toNumber());
  const but = cible?.toNumber();
  const bornes = but === undefined ? valeurs : [...valeurs, but];
  const x = echelle(toSerial(premier.date), toSerial(dernier.date), MARGE, LARGEUR - MARGE);
  const y = echelle(Math.min(...bornes), Math.max(...bornes), HAUTEUR - MARGE, MARGE);
  const dits = points
    .slice(-POINTS_DITS)
    .map(({ valeur, date }) => TEXTES.indicateur.point(formatValeur(valeur, indicateur), formatDateFr(date)));

  return (
    <svg
      className="tendance"
      role="img"
      width={LARGEUR}
      height={HAUTEUR}
      viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`}
      aria-label={TEXTES.indicateur.tendance(dits.join(', '), cible && formatValeur(cible, indicateur))}
    >
      {but !== undefined && <line className="tendance-cible" x1={0} x2={LARGEUR} y1={y(but)} y2={y(but)} />}
      <polyline
        className="tendance-ligne"
        points={points.map(({ date, valeur }) => `${x(toSerial(date))},${y(valeur.toNumber())}`).join(' ')}
      />
      <circle className="tendance-point" cx={x(toSerial(dernier.date))} cy={y(dernier.valeur.toNumber())} r={2.5} />
    </svg>
  );
}

/** Half-way when everything is the same. */
function echelle(minimum: number, maximum: number, debut: number, fin: number): (valeur: number) => number {
  const etendue = maximum - minimum;
  return (valeur) => Number((etendue === 0 ? (debut + fin) / 2 : debut + ((valeur - minimum) / etendue) * (fin - debut)).toFixed(1));
}
