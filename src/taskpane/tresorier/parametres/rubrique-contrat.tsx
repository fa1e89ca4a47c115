import type { ReactElement } from 'react';
import { BAREMES, CHOIX_BAREMES } from '../../../baremes';
import { ANNEES_CONTRAT, computePeriode } from '../../../domain/annee-contrat';
import { PERSONNALISE } from '../../../domain/bareme';
import { compareDates, type DateIso } from '../../../domain/calendrier';
import { formatPeriode } from '../../affichage';
import { ChampChoix, type Choix } from '../../champs/champ-choix';
import { ChampDate } from '../../champs/champs-de-mesure';
import { Rubrique } from '../../elements/rubrique';
import { anneeCourante } from '../../etat/annee-courante';
import type { Brouillon } from '../../etat/brouillon';
import { readDate } from '../../saisie';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly brouillon: Brouillon;
  readonly aujourdhui: DateIso;
  readonly onSaisie: (patch: Partial<Brouillon>) => void;
}

const CHOIX_BAREME = CHOIX_BAREMES.map(({ code, libelle }) => ({ valeur: code, libelle }));
const CHOIX_BASE = BAREMES.map(({ code, choix }) => ({ valeur: code, libelle: choix }));

/** The contract, and which of its years the budget is for: the one that contains today unless another is chosen. */
export function RubriqueContrat({ brouillon, aujourdhui, onSaisie }: Props): ReactElement {
  const lue = readDate(brouillon.dateSignature);
  const signature = lue.ok ? lue.valeur : null;
  const choisie = brouillon.annee === '' ? String(anneeCourante(signature ?? aujourdhui, aujourdhui)) : brouillon.annee;
  return (
    <Rubrique numero={2} titre={TEXTES.contrat.titre}>
      <ChampDate
        chemin="contrat.dateSignature"
        libelle={TEXTES.contrat.dateSignature}
        requis
        valeur={brouillon.dateSignature}
        onValeur={(dateSignature) => {
          onSaisie({ dateSignature });
        }}
      />
      <ChampChoix
        chemin="exercice.anneeContrat"
        libelle={TEXTES.contrat.annee}
        aide={aideAnnee(signature, choisie, aujourdhui)}
        valeur={choisie}
        choix={choixAnnee(signature)}
        onValeur={(annee) => {
          onSaisie({ annee });
        }}
      />
      <ChampChoix
        chemin="contrat.bareme"
        libelle={TEXTES.contrat.bareme}
        valeur={brouillon.bareme}
        choix={CHOIX_BAREME}
        onValeur={(bareme) => {
          onSaisie({ bareme });
        }}
      />
      {brouillon.bareme === PERSONNALISE && (
        <ChampChoix
          chemin="baremePersonnalise.base"
          libelle={TEXTES.contrat.base}
          aide={TEXTES.contrat.baseAide}
          valeur={brouillon.base}
          choix={CHOIX_BASE}
          onValeur={(base) => {
            onSaisie({ base });
          }}
        />
      )}
    </Rubrique>
  );
}

function choixAnnee(signature: DateIso | null): readonly Choix<string>[] {
  return ANNEES_CONTRAT.map((annee) => ({
    valeur: String(annee),
    libelle:
      signature === null
        ? TEXTES.contrat.anneeSeule(annee)
        : TEXTES.contrat.anneeDatee(annee, formatPeriode(computePeriode(signature, annee))),
  }));
}

/** Where the chosen year stands beside today. */
function aideAnnee(signature: DateIso | null, choisie: string, aujourdhui: DateIso): string {
  const annee = ANNEES_CONTRAT.find((candidate) => String(candidate) === choisie);
  if (signature === null || annee === undefined) return TEXTES.contrat.anneeSansDate;
  const { debut, fin } = computePeriode(signature, annee);
  if (compareDates(aujourdhui, debut) < 0) return TEXTES.contrat.anneeFuture;
  return compareDates(aujourdhui, fin) < 0 ? TEXTES.contrat.anneeEnCours : TEXTES.contrat.anneePassee;
}
