import type { ReactElement, ReactNode } from 'react';
import { formatDateFr } from '../../../domain/calendrier';
import type { Dossier, Mesure } from '../../../domain/dossier';
import { describeAvis, describeDoublon, describeFauteLigne, describeFauteReleve, describeMotif } from '../../../releve/describe-releve';
import type { LigneReleve, Releve } from '../../../releve/releve';
import { Depliant } from '../../elements/depliant';
import { Notice } from '../../elements/notice';
import { frenchSpaces } from '../../typographie';
import { formatValeur } from '../affichage';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly releve: Releve;
  readonly indicateurs: Dossier['indicateurs'];
}

/** More of them tell nothing more. */
const MONTREES = 100;

type Sort = LigneReleve['etat'];
type Lignes<E extends Sort> = readonly Extract<LigneReleve, { readonly etat: E }>[];

/** What becomes of each line, the refused ones first. */
export function ApercuReleve({ releve, indicateurs }: Props): ReactElement {
  if (releve.etat === 'illisible') {
    return (
      <Notice ton="erreur" role="status">
        {frenchSpaces(describeFauteReleve(releve.faute))}
      </Notice>
    );
  }
  const { lignes, comptes, isSansTitre, colonnesIgnorees } = releve;
  const { acceptee, refusee, doublon } = comptes;
  // Every file has its titles: that they are no measure is no news.
  const laissees = pick(lignes, 'ignoree').filter(({ motif }) => motif !== 'titres');
  const mesure = (lue: Mesure): string => describeMesure(lue, indicateurs);
  return (
    <>
      <Notice ton={refusee > 0 ? 'erreur' : acceptee > 0 ? 'succes' : 'info'} role="status">
        <span>{TEXTES.releve.resume(acceptee, refusee, doublon, laissees.length)}.</span>
        {refusee > 0 && <span>{TEXTES.releve.toutOuRien}</span>}
        {refusee === 0 && acceptee === 0 && doublon > 0 && <span>{TEXTES.releve.rienDeNeuf}</span>}
      </Notice>
      {refusee > 0 && (
        <section aria-label={TEXTES.releve.refusees}>
          <h3 className="catalogue-mission">{TEXTES.releve.refusees}</h3>
          <Liste lignes={pick(lignes, 'refusee')}>
            {({ fautes }) => fautes.map((faute) => <li key={describeFauteLigne(faute)}>{frenchSpaces(describeFauteLigne(faute))}</li>)}
          </Liste>
        </section>
      )}
      {acceptee > 0 && (
        <section aria-label={TEXTES.releve.acceptees}>
          <h3 className="catalogue-mission">{TEXTES.releve.acceptees}</h3>
          <Liste lignes={pick(lignes, 'acceptee')} titre={(ligne) => mesure(ligne.mesure)}>
            {({ avis }) => avis.map((unAvis) => <li key={unAvis.code}>{frenchSpaces(describeAvis(unAvis))}</li>)}
          </Liste>
        </section>
      )}
      {doublon > 0 && (
        <Depliant titre={TEXTES.releve.doublons} resume={String(doublon)}>
          <Liste lignes={pick(lignes, 'doublon')} titre={(ligne) => mesure(ligne.mesure)}>
            {({ premiere, avis }) => [
              <li key="doublon">{frenchSpaces(describeDoublon(premiere))}</li>,
              ...avis.map((unAvis) => <li key={unAvis.code}>{frenchSpaces(describeAvis(unAvis))}</li>),
            ]}
          </Liste>
        </Depliant>
      )}
      {laissees.length > 0 && (
        <Depliant titre={TEXTES.releve.ignorees} resume={String(laissees.length)}>
          <Liste lignes={laissees}>{({ motif }) => <li>{frenchSpaces(describeMotif(motif))}</li>}</Liste>
        </Depliant>
      )}
      {isSansTitre && <p className="petit">{TEXTES.releve.sansTitre}</p>}
      {colonnesIgnorees.length > 0 && (
        <p className="petit">
          {TEXTES.releve.colonnesIgnorees(
            colonnesIgnorees.map(({ titre, rang }) => (titre === '' ? TEXTES.releve.colonne(rang + 1) : `« ${titre} »`)).join(', '),
          )}
        </p>
      )}
    </>
  );
}

interface PropsListe<L extends LigneReleve> {
  readonly lignes: readonly L[];
  /** What the line says; the line itself by default. */
  readonly titre?: (ligne: L) => string;
  readonly children: (ligne: L) => ReactNode;
}

function Liste<L extends LigneReleve>({ lignes, titre = ({ brut }) => brut, children }: PropsListe<L>): ReactElement {
  const autres = lignes.length - MONTREES;
  return (
    <ul className="liste">
      {lignes.slice(0, MONTREES).map((ligne) => (
        <li key={ligne.numero} className="releve-ligne">
          <span className="petit">{TEXTES.releve.ligne(ligne.numero)}</span>
          <span className="releve-brut">{titre(ligne)}</span>
          <ul className="liste releve-dit">{children(ligne)}</ul>
        </li>
      ))}
      {autres > 0 && <li className="petit">{TEXTES.releve.autres(autres)}</li>}
    </ul>
  );
}

function pick<E extends Sort>(lignes: readonly LigneReleve[], etat: E): Lignes<E> {
  return lignes.filter((ligne): ligne is Extract<LigneReleve, { readonly etat: E }> => ligne.etat === etat);
}

function describeMesure({ indicateur, valeur, date }: Mesure, indicateurs: Dossier['indicateurs']): string {
  const sien = indicateurs.find(({ id }) => id === indicateur);
  return TEXTES.releve.mesure(indicateur, formatValeur(valeur, sien ?? { unite: '' }), formatDateFr(date));
}
