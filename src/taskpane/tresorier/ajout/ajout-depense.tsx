import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { Depense, Dossier } from '../../../domain/dossier';
import { POSTES, type CodePoste } from '../../../domain/poste';
import { formatEuros } from '../../../texts/montant.fr';
import { ChampChoix, type Choix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampCout, ChampNombre } from '../../champs/champs-de-mesure';
import { isDepenseTouchee, readBrouillonDepense, type BrouillonDepense } from '../../etat/brouillon-ligne';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';
import { readBilanSection, type Noms } from '../bilan/read-bilan';
import { CadreAjout } from './cadre-ajout';
import { choixSection, sectionDe } from './choix-section';
import { MontantAjout } from './montant-ajout';

export interface PropsAjout<B, L> {
  readonly dossier: Dossier;
  readonly noms: Noms;
  readonly brouillon: B;
  readonly enCours: boolean;
  readonly confirmation: string;
  readonly onSaisie: (patch: Partial<B>) => void;
  /** Called with what is said once the line is written. */
  readonly onAjouter: (ligne: L, annonce: string) => void;
  readonly onFermer: () => void;
  readonly notices: ReactNode;
}

/** An expense, typed here rather than in the table of the sheet « Dépenses ». */
export function AjoutDepense(props: PropsAjout<BrouillonDepense, Depense>): ReactElement {
  const { dossier, noms, brouillon, onSaisie, onAjouter } = props;
  const { ligne, fautes, montant } = useMemo(() => readBrouillonDepense(brouillon), [brouillon]);
  const section = sectionDe(brouillon.section);
  const ecart = section === undefined ? null : readBilanSection(section.nom, noms).ecart;
  const deSection = dossier.depenses.filter((depense) => depense.section === brouillon.section);

  return (
    <CadreAjout
      {...props}
      titre={TEXTES.ajout.titreDepense}
      nature="depense"
      fautes={fautes}
      touche={isDepenseTouchee(brouillon)}
      premierChamp={brouillon.section === '' ? 'depenses[0].section' : 'depenses[0].libelle'}
      onAjouter={() => {
        if (ligne !== null && montant !== null && section !== undefined)
          onAjouter(ligne, TEXTES.ajout.ajoutee(ligne.libelle, formatEuros(montant), sectionLisible(section)));
      }}
      montant={<MontantAjout montant={montant} ecartApres={ecart === null || montant === null ? null : ecart.minus(montant)} />}
    >
      <ChampChoix
        chemin="depenses[0].section"
        libelle={TEXTES.ajout.section}
        requis
        valeur={brouillon.section}
        choix={choixSection(dossier, brouillon.section)}
        onValeur={(code) => {
          onSaisie({ section: code });
        }}
      />
      <ChampChoix
        chemin="depenses[0].poste"
        libelle={TEXTES.ajout.poste}
        requis
        valeur={brouillon.poste}
        choix={choixPoste(brouillon.poste)}
        onValeur={(poste) => {
          onSaisie({ poste });
        }}
      />
      <ChampTexte
        chemin="depenses[0].libelle"
        libelle={TEXTES.ajout.libelle}
        requis
        valeur={brouillon.libelle}
        onValeur={(libelle) => {
          onSaisie({ libelle });
        }}
      />
      <ChampTexte
        chemin="depenses[0].fiche"
        libelle={TEXTES.ajout.fiche}
        valeur={brouillon.fiche}
        suggestions={distinct(deSection.map(({ fiche }) => fiche))}
        onValeur={(fiche) => {
          onSaisie({ fiche });
        }}
      />
      <ChampTexte
        chemin="depenses[0].profession"
        libelle={TEXTES.ajout.profession}
        valeur={brouillon.profession}
        suggestions={distinct(dossier.depenses.map(({ profession }) => profession))}
        onValeur={(profession) => {
          onSaisie({ profession });
        }}
      />
      <div className="deux-champs">
        <ChampNombre
          chemin="depenses[0].quantite"
          libelle={TEXTES.ajout.quantite}
          requis
          valeur={brouillon.quantite}
          onValeur={(quantite) => {
            onSaisie({ quantite });
          }}
        />
        <ChampTexte
          chemin="depenses[0].unite"
          libelle={TEXTES.ajout.unite}
          exemple={TEXTES.ajout.uniteExemple}
          valeur={brouillon.unite}
          suggestions={distinct(dossier.depenses.map(({ unite }) => unite))}
          onValeur={(unite) => {
            onSaisie({ unite });
          }}
        />
      </div>
      <ChampCout
        chemin="depenses[0].coutUnitaire"
        libelle={TEXTES.ajout.coutUnitaire}
        requis
        valeur={brouillon.coutUnitaire}
        onValeur={(coutUnitaire) => {
          onSaisie({ coutUnitaire });
        }}
      />
    </CadreAjout>
  );
}

function choixPoste(choisi: CodePoste | ''): readonly Choix<CodePoste | ''>[] {
  const vide = choisi === '' ? [{ valeur: '' as const, libelle: TEXTES.ajout.choisirPoste }] : [];
  return [...vide, ...POSTES.map(({ code, libelle }) => ({ valeur: code, libelle }))];
}

function distinct(textes: readonly string[]): readonly string[] {
  return [...new Set(textes)].filter((texte) => texte !== '').sort((a, b) => a.localeCompare(b, 'fr'));
}
