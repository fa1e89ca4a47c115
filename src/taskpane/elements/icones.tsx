import type { ReactElement } from 'react';

/** Drawn for the panel; each stands beside the words that say the same, so none speaks. */
const dessin = (trace: string) =>
  function Icone({ taille = 16 }: { readonly taille?: number }): ReactElement {
    return (
      <svg
        width={taille}
        height={taille}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d={trace} />
      </svg>
    );
  };

export const IconeCoche = dessin('M2.8 8.6l3.4 3.4 7-7.6');
export const IconeAlerte = dessin('M8 5.6v3.6M8 11.6v.1M8 1.9L1.4 13.6h13.2L8 1.9z');
export const IconeErreur = dessin('M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z');
export const IconeInfo = dessin('M8 7.4v3.8M8 4.9v.1M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z');
export const IconePlus = dessin('M8 3v10M3 8h10');
export const IconeHausse = dessin('M8 13V3.4M3.8 7.4L8 3.2l4.2 4.2');
export const IconeBaisse = dessin('M8 3v9.6M3.8 8.6L8 12.8l4.2-4.2');
export const IconeChevron = dessin('M6 3.5L10.5 8 6 12.5');
export const IconeCorbeille = dessin('M2.8 4.4h10.4M6.2 4.2V2.6h3.6v1.6M4.2 4.6l.6 8.8h6.4l.6-8.8M6.8 7v4M9.2 7v4');
