import { formatDateFr } from '../../../domain/calendrier';
import { checkActe, computeStatut, type Acte, type DemandeActe, type LimitesActe, type NatureActe } from '../../../domain/vote';
import type { BrouillonActe } from '../../etat/ca';
import type { FauteChamp } from '../../etat/fautes';
import { describeFauteSaisie } from '../../fautes.fr';
import { readDate } from '../../saisie';
import { CHEMINS_ACTE } from '../chemins';
import { describeRefus } from './refus.fr';

/** What the form shows, and the act it asks for once nothing stands in the way. */
export interface ActeLu {
  readonly date: string;
  readonly nom: string;
  readonly demande: DemandeActe | null;
  readonly fautes: readonly FauteChamp[];
}

/** What may follow, the likeliest first. */
export const naturesPossibles = (actes: readonly Acte[]): readonly NatureActe[] =>
  computeStatut(actes).kind === 'soumis' ? ['vote', 'retire'] : ['soumis'];

/** @param auteur who acts on this device: they submit or take back, whereas a vote is recorded in the name of who presided over it */
export function readActe(
  brouillon: BrouillonActe,
  nature: NatureActe,
  actes: readonly Acte[],
  limites: LimitesActe,
  auteur: string,
): ActeLu {
  const { aujourdhui } = limites;
  const date = brouillon.date ?? formatDateFr(aujourdhui);
  const nom = brouillon.nom ?? (nature === 'vote' ? '' : auteur);
  const lue = readDate(date);
  // An unreadable day is a fault of its own; the rules are asked about today in its place, for what the name lacks.
  const demande: DemandeActe = { nature, date: lue.ok ? lue.valeur : aujourdhui, nom };
  const fautes: FauteChamp[] = lue.ok
    ? []
    : [{ chemin: CHEMINS_ACTE.date, message: describeFauteSaisie(lue.faute, date, CHEMINS_ACTE.date), vide: lue.faute === 'vide' }];
  for (const refus of checkActe(actes, demande, limites)) {
    if (refus.champ === 'date' && !lue.ok) continue;
    fautes.push({
      chemin: refus.champ === 'nom' ? CHEMINS_ACTE.nom : CHEMINS_ACTE.date,
      message: describeRefus(refus),
      vide: refus.code === 'nom-vide',
    });
  }
  return { date, nom, demande: fautes.length === 0 ? demande : null, fautes };
}
