import type { ReactElement } from 'react';
import { ecartDe, type Cote } from '../../../domain/depuis-le-vote';
import type { Depense, Dossier, Ressource } from '../../../domain/dossier';
import type { Acte } from '../../../domain/vote';
import { formatEuros } from '../../../texts/montant.fr';
import { formatDifference } from '../../affichage';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import { sectionLisible } from '../../libelles.fr';
import type { Cible, DifferenceSignee, ObjetCommente } from '../../ports';
import { describeDernierVote } from '../statut';
import { Commentaires } from './commentaires';
import { groupDifferences } from './group-differences';
import { TEXTES } from './textes.fr';
import type { Fil } from './use-fil';

interface Props {
  readonly dossier: Dossier;
  readonly actes: readonly Acte[];
  /** null: not known yet. */
  readonly differences: readonly DifferenceSignee[] | null;
  readonly fil: Fil;
  readonly onAllerA: (cible: Cible) => void;
}

/** The version that was voted, and every line that is no longer what it says. */
export function QuestionChangements({ dossier, actes, differences, fil, onAllerA }: Props): ReactElement {
  const vote = describeDernierVote(actes);
  return (
    <Rubrique numero={4} titre={TEXTES.changements.titre}>
      {vote === null ? (
        <p className="reponse">{TEXTES.changements.jamais}</p>
      ) : (
        <>
          <p className="petit">{vote}</p>
          <p className="reponse" role="status">
            {repondre(differences)}
          </p>
          <Lien
            onClick={() => {
              onAllerA({ kind: 'feuille', feuille: 'depuis-le-vote' });
            }}
          >
            {TEXTES.changements.feuille}
          </Lien>
          {groupDifferences(differences ?? []).map(({ section, differences: siennes }) => (
            <div key={section?.code ?? ''} className="revue-groupe">
              <h3 className="revue-sous-titre">{section === null ? TEXTES.changements.generales : sectionLisible(section)}</h3>
              <ul className="liste revue-liste">
                {siennes.map((difference, rang) => (
                  <LigneDifference
                    key={`${String(rang)} ${difference.code}`}
                    difference={difference}
                    objet={objetDe(difference, dossier)}
                    fil={fil}
                  />
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </Rubrique>
  );
}

function repondre(differences: readonly DifferenceSignee[] | null): string {
  if (differences === null) return TEXTES.changements.lecture;
  return differences.length === 0 ? TEXTES.changements.rien : TEXTES.changements.nombre(differences.length);
}

interface PropsLigne {
  readonly difference: DifferenceSignee;
  readonly objet: ObjetCommente | null;
  readonly fil: Fil;
}

function LigneDifference({ difference, objet, fil }: PropsLigne): ReactElement {
  const { libelle, vote, actuel } = difference;
  const ecart = ecartDe(difference);
  const sort = describeSort(difference);
  const [avant, apres] = [vote, actuel].map((cote) => describeCote(cote, ecart !== null));
  return (
    <li className="revue-ligne">
      <div className="revue-tete">
        <span>{libelle}</span>
        {ecart !== null && <strong className="chiffres">{formatDifference(ecart)}</strong>}
      </div>
      <span className="petit">
        {`${TEXTES.changements.vote} : `}
        {vote === null ? avant : <del>{avant}</del>}
        {` → ${TEXTES.changements.actuel.toLowerCase()} : `}
        <ins>{apres}</ins>
      </span>
      {sort !== '' && <span className="petit">{sort}</span>}
      {objet && <Commentaires fil={fil} objet={objet} nom={libelle} />}
    </li>
  );
}

/** Whether the line came or went, and by whom. */
function describeSort({ nature, vote, actuel, auteur }: DifferenceSignee): string {
  // A result changes by itself: nobody enters it.
  if (nature === 'resultat') return '';
  const sort = vote === null ? TEXTES.changements.ajoutee : actuel === null ? TEXTES.changements.supprimee : '';
  return [sort, auteur === null ? '' : TEXTES.changements.auteur(auteur)].filter(Boolean).join(', ');
}

function describeCote(cote: Cote | null, isMontant: boolean): string {
  if (cote === null) return TEXTES.changements.absent;
  return isMontant && cote.valeur !== null ? formatEuros(cote.valeur) : cote.detail;
}

/** What a comment on it is about: a line that is still there; the rest is commented where its section is told. */
function objetDe({ nature, section, libelle }: DifferenceSignee, { depenses, ressources }: Dossier): ObjetCommente | null {
  if (nature !== 'depense' && nature !== 'ressource') return null;
  const lignes: readonly (Depense | Ressource)[] = nature === 'depense' ? depenses : ressources;
  const rang = lignes.findIndex((ligne) => ligne.section === section && ligne.libelle === libelle);
  const ligne = lignes[rang];
  return ligne ? { kind: nature, rang, libelle: ligne.libelle } : null;
}
