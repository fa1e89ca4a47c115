import type { DateIso } from '../domain/calendrier';

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** `3 avril 2026`: the writing of a day that nobody reads in two ways. */
export function formatJour(date: DateIso): string {
  const [annee = '', mois = '', jour = ''] = date.split('-');
  return `${Number(jour)} ${MOIS[Number(mois) - 1] ?? ''} ${annee}`;
}
