import { formatDateFr } from '../../domain/calendrier';
import { computeStatut, dernierVote, nomVersion, type Acte } from '../../domain/vote';
import { catalogueFr } from '../typographie';

const TEXTES = catalogueFr({
  brouillon: (version: string) => `${version} : brouillon`,
  soumis: (version: string, date: string, nom: string) => `${version} : soumis au CA le ${date} par ${nom}`,
  vote: (version: string, date: string, nom: string) => `${version} : voté le ${date}, enregistré par ${nom}`,
});

/** Where the budget stands before the board, in one line. */
export function describeStatut(actes: readonly Acte[]): string {
  const statut = computeStatut(actes);
  return statut.kind === 'brouillon' ? TEXTES.brouillon(nomVersion(statut.version)) : describeActe(statut.acte);
}

/** The version voted last; null before any vote. */
export function describeDernierVote(actes: readonly Acte[]): string | null {
  const acte = dernierVote(actes);
  return acte && describeActe(acte);
}

export function describeActe({ nature, version, date, nom }: Acte): string {
  const dire = nature === 'vote' ? TEXTES.vote : TEXTES.soumis;
  return dire(nomVersion(version), formatDateFr(date), nom);
}
