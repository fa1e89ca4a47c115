import { useEffect, useMemo, useRef, useState } from 'react';

/** Calls back when somebody changes the workbook; gives how to stop, null when the host refused. */
export type Surveiller = (onChange: () => void) => Promise<(() => Promise<void>) | null>;

export interface Fraicheur {
  /** When what is shown was found. */
  readonly quand: Date | null;
  /** The workbook has changed since it was looked at. */
  readonly isPerime: boolean;
  readonly commencer: () => void;
  readonly dater: () => void;
}

/**
 * Whether what an audit found is still of the workbook as it is: not once somebody changed it, which the host tells, nor once
 * it reads otherwise, for hosts do not tell everything.
 * @param lu the workbook as it was last read
 */
export function useFraicheur(surveiller: Surveiller, lu: unknown): Fraicheur {
  const [constat, setConstat] = useState<{ readonly quand: Date; readonly lu: string } | null>(null);
  const [isTouche, setTouche] = useState(false);
  const texte = useMemo(() => JSON.stringify(lu), [lu]);
  const courant = useRef(texte);
  useEffect(() => {
    courant.current = texte;
  }, [texte]);
  useEffect(() => {
    const arret = surveiller(() => {
      setTouche(true);
    });
    return () => void arret.then((stop) => stop?.());
  }, [surveiller]);
  return {
    quand: constat?.quand ?? null,
    isPerime: constat !== null && (isTouche || constat.lu !== texte),
    // What changes while it is being looked at may have been missed.
    commencer: () => {
      setTouche(false);
    },
    dater: () => {
      setConstat({ quand: new Date(), lu: courant.current });
    },
  };
}

const FORMAT = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' });

/** `30/11/2026 14:32`. */
export const momentLisible = (quand: Date): string => FORMAT.format(quand);
