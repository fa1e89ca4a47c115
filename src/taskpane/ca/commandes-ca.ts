import type { Comparaison } from '../../domain/depuis-le-vote';
import type { Acte, DemandeActe } from '../../domain/vote';
import type { Commandes } from '../etat/commandes';
import type { Audit, Cible, Commentaire, Differences, Imprimeur, ObjetCommente } from '../ports';
import type { Surveiller } from './audit/use-fraicheur';

/**
 * All that the review may ask of the workbook: nothing here changes the budget, and the review is given nothing else. `null`
 * when the workbook refused, which the panel tells.
 */
export interface CommandesDeRevue {
  readonly allerA: (cible: Cible) => Promise<void>;
  readonly auditer: () => Promise<Audit | null>;
  readonly surveiller: Surveiller;
  readonly lireDifferences: (entre: Comparaison) => Promise<Differences | null>;
  /** `refuses`: this host has no comments. */
  readonly lireCommentaires: () => Promise<readonly Commentaire[] | 'refuses' | null>;
  readonly commenter: (objet: ObjetCommente, texte: string) => Promise<readonly Commentaire[] | null>;
  readonly preparerImpression: () => Promise<Imprimeur | null>;
}

/** Made anew rather than narrowed: what the type hides is not there either. */
export const commandesDeRevue = ({ allerA, auditer, demander }: Commandes): CommandesDeRevue => ({
  allerA,
  auditer,
  surveiller: (onChange) => demander('audit', (classeur) => classeur.watch(onChange)),
  lireDifferences: (entre) => demander('differences', (classeur) => classeur.readDifferences(entre)),
  lireCommentaires: () => demander('commentaires', async (classeur) => (await classeur.readCommentaires()) ?? 'refuses'),
  commenter: (objet, texte) => demander('commentaire', (classeur) => classeur.addCommentaire(objet, texte)),
  preparerImpression: () => demander('impression', (classeur) => classeur.prepareImpression()),
});

/** Whether it was recorded; `annonce` is said once it is. */
export type EnregistrerActe = (demande: DemandeActe, actes: readonly Acte[], annonce: string) => Promise<boolean>;

export const enregistrerActeAvec =
  ({ ecrire }: Commandes): EnregistrerActe =>
  async (demande, actes, annonce) => {
    const etat = await ecrire('acte', (classeur) => classeur.recordActe(demande, actes), annonce);
    return etat?.kind === 'budget';
  };
