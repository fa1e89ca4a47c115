import { useMemo, type ReactElement } from 'react';
import { STATUTS_RESSOURCE, type Ressource } from '../../../domain/dossier';
import { formatEuros } from '../../../texts/montant.fr';
import { ChampChoix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampEuros } from '../../champs/champs-de-mesure';
import { isRessourceTouchee, readBrouillonRessource, type BrouillonRessource } from '../../etat/brouillon-ligne';
import { sectionLisible, STATUTS_LISIBLES } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';
import { readBilanSection } from '../bilan/read-bilan';
import type { PropsAjout } from './ajout-depense';
import { CadreAjout } from './cadre-ajout';
import { choixSection, sectionDe } from './choix-section';
import { MontantAjout } from './montant-ajout';

const CHOIX_STATUT = STATUTS_RESSOURCE.map((code) => ({ valeur: code, libelle: STATUTS_LISIBLES[code] }));

/** A complementary resource: what another funder than the ACI gives. */
export function AjoutRessource(props: PropsAjout<BrouillonRessource, Ressource>): ReactElement {
  const { dossier, noms, brouillon, onSaisie, onAjouter } = props;
  const { ligne, fautes, montant } = useMemo(() => readBrouillonRessource(brouillon), [brouillon]);
  const section = sectionDe(brouillon.section);
  const ecart = section === undefined ? null : readBilanSection(section.nom, noms).ecart;

  return (
    <CadreAjout
      {...props}
      titre={TEXTES.ajout.titreRessource}
      nature="ressource"
      fautes={fautes}
      touche={isRessourceTouchee(brouillon)}
      premierChamp={brouillon.section === '' ? 'ressources[0].section' : 'ressources[0].libelle'}
      onAjouter={() => {
        if (ligne !== null && montant !== null && section !== undefined)
          onAjouter(ligne, TEXTES.ajout.ajoutee(ligne.libelle, formatEuros(montant), sectionLisible(section)));
      }}
      montant={<MontantAjout montant={montant} ecartApres={ecart === null || montant === null ? null : ecart.plus(montant)} />}
    >
      <ChampChoix
        chemin="ressources[0].section"
        libelle={TEXTES.ajout.section}
        requis
        valeur={brouillon.section}
        choix={choixSection(dossier, brouillon.section)}
        onValeur={(code) => {
          onSaisie({ section: code });
        }}
      />
      <ChampTexte
        chemin="ressources[0].libelle"
        libelle={TEXTES.ajout.libelle}
        requis
        valeur={brouillon.libelle}
        onValeur={(libelle) => {
          onSaisie({ libelle });
        }}
      />
      <ChampTexte
        chemin="ressources[0].financeur"
        libelle={TEXTES.ajout.financeur}
        exemple={TEXTES.ajout.financeurExemple}
        valeur={brouillon.financeur}
        onValeur={(financeur) => {
          onSaisie({ financeur });
        }}
      />
      <ChampEuros
        chemin="ressources[0].montant"
        libelle={TEXTES.ajout.montant}
        requis
        valeur={brouillon.montant}
        onValeur={(texte) => {
          onSaisie({ montant: texte });
        }}
      />
      <ChampChoix
        chemin="ressources[0].statut"
        libelle={TEXTES.ajout.statut}
        valeur={brouillon.statut}
        choix={CHOIX_STATUT}
        onValeur={(statut) => {
          onSaisie({ statut });
        }}
      />
    </CadreAjout>
  );
}
