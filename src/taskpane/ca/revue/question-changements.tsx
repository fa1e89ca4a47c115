import type { ReactElement } from 'react';
import { ecartDe, type Comparaison, type Cote } from '../../../domain/depuis-le-vote';
import type { Depense, Dossier, Ressource } from '../../../domain/dossier';
import { nomVersion, type Acte } from '../../../domain/vote';
import { formatEuros } from '../../../texts/montant.fr';
import { formatDifference } from '../../affichage';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import { sectionLisible } from '../../libelles.fr';
import type { Cible, Differences, DifferenceSignee, ObjetCommente } from '../../ports';
import { describeDernierVote } from '../statut';
import { ChoixDesVotes } from './choix-des-votes';
import { Commentaires } from './commentaires';
import { groupDifferences } from './group-differences';
import { TEXTES } from './textes.fr';
import type { Fil } from './use-fil';

interface Props {
  readonly dossier: Dossier;
  readonly actes: readonly Acte[];
  readonly entre: Comparaison;
  /** null: not known yet. */
  readonly differences: Differences | null;
  readonly fil: Fil;
  readonly onEntre: (entre: Comparaison) => void;
  readonly onAllerA: (cible: Cible) => void;
}

/** The version that was voted, and every line that is no longer what it says; or any two versions. */
export function QuestionChangements({ dossier, actes, entre, differences, fil, onEntre, onAllerA }: Props): ReactElement {
  const vote = describeDernierVote(actes);
  const noms = { avant: nomDe(entre.de, actes) ?? TEXTES.changements.vote, apres: nomDe(entre.a, actes) ?? TEXTES.changements.actuel };
  return (
    <Rubrique numero={4} titre={TEXTES.changements.titre}>
      {vote === null ? (
        <p className="reponse">{TEXTES.changements.jamais}</p>
      ) : (
        <>
          <p className="petit">{vote}</p>
          <ChoixDesVotes actes={actes} entre={entre} onEntre={onEntre} />
          <p className="reponse" role="status">
            {repondre(differences, entre)}
          </p>
          {entre.de === null && (
            <Lien
              onClick={() => {
                onAllerA({ kind: 'feuille', feuille: 'depuis-le-vote' });
              }}
            >
              {TEXTES.changements.feuille}
            </Lien>
          )}
          {groupDifferences(differences === 'copie-absente' ? [] : (differences ?? [])).map(({ section, differences: siennes }) => (
            <div key={section?.code ?? ''} className="revue-groupe">
              <h3 className="revue-sous-titre">{section === null ? TEXTES.changements.generales : sectionLisible(section)}</h3>
              <ul className="liste revue-liste">
                {siennes.map((difference, rang) => (
                  <LigneDifference
                    key={`${String(rang)} ${difference.code}`}
                    difference={difference}
                    noms={noms}
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

function repondre(differences: Differences | null, { de }: Comparaison): string {
  if (differences === null) return TEXTES.changements.lecture;
  if (differences === 'copie-absente') return TEXTES.changements.copieAbsente;
  const { rien, nombre, memes, entreDeux } = TEXTES.changements;
  if (de === null) return differences.length === 0 ? rien : nombre(differences.length);
  return differences.length === 0 ? memes : entreDeux(differences.length);
}

const nomDe = (numero: number | null, actes: readonly Acte[]): string | null => {
  const acte = actes.find((un) => un.numero === numero);
  return acte ? nomVersion(acte.version) : null;
};

interface PropsLigne {
  readonly difference: DifferenceSignee;
  readonly noms: { readonly avant: string; readonly apres: string };
  readonly objet: ObjetCommente | null;
  readonly fil: Fil;
}

function LigneDifference({ difference, noms, objet, fil }: PropsLigne): ReactElement {
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
        {`${noms.avant} : `}
        {vote === null ? avant : <del>{avant}</del>}
        {` → ${minuscule(noms.apres)} : `}
        <ins>{apres}</ins>
      </span>
      {sort !== '' && <span className="petit">{sort}</span>}
      {objet && <Commentaires fil={fil} objet={objet} nom={libelle} />}
    </li>
  );
}

const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);

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
