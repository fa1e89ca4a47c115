import { UNITES_POURCENT } from '../../domain/pourcentage';
import { formula, joined, type Formula } from '../formula';
import { METHODE_LABELS, SENS_LABELS, TYPE_LABELS } from '../labels';
import { BAREME, DERIVED, ENTETES, INPUT, LISTES, PART_VARIABLE } from '../names';
import { nameRef as n } from '../refs';
import type { StyleId } from '../styles';
import { CIBLES_ANNUELLES, INDICATEURS, MESURES, PALIERS, TAUX_ANNUELS } from '../tables';

type Key = (typeof INDICATEURS.keys)[number];

/** The computed columns of Indicateurs, each a step from the measure to the euros. The decimal engine does the same in `domain/indicateur`. */
export type CleCalculee =
  | 'tauxCpam'
  | 'cibleRetenue'
  | 'valeur'
  | 'mesureeLe'
  | 'tauxCalcule'
  | 'taux'
  | 'poidsRetenu'
  | 'montant'
  | 'etat'
  | 'mesures'
  | 'derniere'
  | 'tauxBrut'
  | 'tauxPotentiel'
  | 'manque'
  | 'points'
  | 'pointsPotentiels'
  | 'repere'
  | 'enjeu'
  | 'rangEnjeu'
  | 'enPourcent';

const $ = (key: Key) => INDICATEURS.thisRow(key);
const all = (key: Key) => INDICATEURS.column(key);

/** What only an indicator's row shows: nothing on a row that is still free. */
const ofIndicator = (value: Formula): Formula => formula`IF(${$('id')}="","",${value})`;

/** Of five columns, that of the contract year; what stands for it when it is blank. */
const ofAnnee = (keys: typeof CIBLES_ANNUELLES | typeof TAUX_ANNUELS, siVide: Formula): Formula =>
  formula`IF(CHOOSE(${n(INPUT.anneeContrat)},${joined(
    ',',
    keys.map((key) => formula`${$(key)}<>""`),
  )}),CHOOSE(${n(INPUT.anneeContrat)},${joined(',', keys.map($))}),${siVide})`;

const cibleRetenue = ofAnnee(CIBLES_ANNUELLES, formula`IF(${$('cible')}="","",${$('cible')})`);
const tauxCpam = ofAnnee(TAUX_ANNUELS, formula`""`);

/** The Repère of the measure that counts, 0 when there is none: the latest date, then the row entered last. */
const derniere = ofIndicator(formula`SUMPRODUCT(MAX((${MESURES.column('indicateur')}=${$('id')})*${MESURES.column('repere')}))`);
const ofMesure = (key: 'valeur' | 'date'): Formula =>
  formula`IF(N(${$('derniere')})=0,"",INDEX(${MESURES.column(key)},MATCH(${$('derniere')},${MESURES.column('repere')},0)))`;

const isCroissant = formula`${$('sens')}=${SENS_LABELS.croissant}`;
/** Values have six decimals at most: their difference is exact once rounded there. */
const progression = formula`IF(AND(ISNUMBER(${$('depart')}),ISNUMBER(${$('cibleRetenue')})),ROUND(${$('valeur')}-${$('depart')},6)/ROUND(${$('cibleRetenue')}-${$('depart')},6),"")`;
const ratio = formula`IF(ISNUMBER(${$('cibleRetenue')}),IF(${isCroissant},${$('valeur')}/${$('cibleRetenue')},${$('cibleRetenue')}/MAX(${$('valeur')},${$('cibleRetenue')})),"")`;
/** Without a target: « oui » is 1, « non » is 0. */
const binaire = formula`IF(${isCroissant},--(${$('valeur')}>=IF(ISNUMBER(${$('cibleRetenue')}),${$('cibleRetenue')},1)),--(${$('valeur')}<=N(${$('cibleRetenue')})))`;
const seuils = joined(
  ',',
  PALIERS.map(({ seuil }) => $(seuil)),
);
const reached = (comparison: '>=' | '<='): Formula =>
  joined(
    ',',
    PALIERS.map(({ seuil, taux }) =>
      comparison === '>='
        ? formula`ISNUMBER(${$(seuil)})*(${$('valeur')}>=${$(seuil)})*${$(taux)}`
        : formula`ISNUMBER(${$(seuil)})*(${$('valeur')}<=${$(seuil)})*${$(taux)}`,
    ),
  );
const paliers = formula`IF(COUNT(${seuils})=0,"",IF(${isCroissant},MAX(${reached('>=')}),MAX(${reached('<=')})))`;

/** By the order of the list of methods. */
const byMethode = (...branches: readonly Formula[]): Formula =>
  formula`CHOOSE(MATCH(${$('methode')},${n(LISTES.methodes)},0),${joined(',', branches)})`;
const NOTHING = formula`""`;

const tauxBrut = formula`IFERROR(ROUND(${byMethode(progression, ratio, binaire, paliers, NOTHING)},12),"")`;
const borne = formula`MIN(1,MAX(0,${$('tauxBrut')}))`;
const tauxCalcule = formula`IF(AND(ISNUMBER(${$('valeur')}),ISNUMBER(${$('tauxBrut')})),(${borne}>=${$('tauxMinimum')})*MIN(${borne},${$('tauxMaximum')}),"")`;
const taux = formula`IF(${$('tauxCpam')}<>"",${$('tauxCpam')},${$('tauxCalcule')})`;

const meilleurPalier = formula`MAX(${joined(
  ',',
  PALIERS.map((palier) => $(palier.taux)),
)})`;
const tauxPotentiel = formula`IF(ISNUMBER(${$('taux')}),${$('taux')},IF(AND(${$('methode')}=${METHODE_LABELS.paliers},COUNT(${seuils})>0),(${meilleurPalier}>=${$('tauxMinimum')})*MIN(${meilleurPalier},1,${$('tauxMaximum')}),MIN(1,${$('tauxMaximum')})))`;

const isOfMission = formula`(${all('mission')}=${$('mission')})`;
/** What a blank weight shares: what the others leave of 100, exact at the four decimals that a weight may have. */
const parts = formula`SUMPRODUCT(${isOfMission}*(${all('id')}<>"")*(${all('poids')}="")*(${all('type')}<>${TYPE_LABELS.suivi}))`;
const partEgale = formula`(${$('type')}<>${TYPE_LABELS.suivi})*MAX(0,ROUND(100-SUMIFS(${all('poids')},${all('mission')},${$('mission')}),4))/MAX(1,${parts})`;
const poidsRetenu = ofIndicator(formula`IF(${$('poids')}<>"",${$('poids')},${partEgale})`);

const ofSummary = (name: string): Formula => formula`SUMIFS(${n(name)},${n(PART_VARIABLE.missions)},${$('mission')})`;
const montant = formula`IF(ISNUMBER(${$('taux')}),IFERROR(ROUND(${ofSummary(PART_VARIABLE.enveloppes)}*${$('points')}/${ofSummary(PART_VARIABLE.diviseurs)},2),0),"")`;

const A_MESURER = 'À mesurer';
const orCible = formula`IF(${$('cibleRetenue')}="",${'Cible à indiquer'},${A_MESURER})`;
const manque = formula`IFERROR(${byMethode(
  formula`IF(${$('depart')}="",${'Départ à indiquer'},${orCible})`,
  orCible,
  formula`${A_MESURER}`,
  formula`IF(COUNT(${seuils})=0,${'Paliers à indiquer'},${A_MESURER})`,
  formula`${'Taux CPAM à indiquer'}`,
)},${'Méthode à indiquer'})`;
const atteinte = formula`CHOOSE(1+(${$('taux')}>0)+(${$('taux')}>=MIN(1,${$('tauxMaximum')})),${'○ Rien d’acquis'},${'◐ En partie'},${'● Atteint'})`;
const ancienne = formula`CHOOSE(1+(N(${$('mesureeLe')})>0)*(N(${$('mesureeLe')})<${n(DERIVED.anneeDebut)}),"",${' · mesure ancienne'})`;
const etat = ofIndicator(
  formula`IF(ISNUMBER(${$('taux')}),${atteinte}&${ancienne},CHOOSE(1+(N(${$('poidsRetenu')})>0),${'Suivi, sans part'},${'⚠ '}&${$('manque')}))`,
);

/** What the weight is worth and the rate has not earned: the decimal engine's `enjeu`. */
const enjeu = formula`IFERROR(ROUND(${ofSummary(PART_VARIABLE.enveloppes)}*(N(${$('poidsRetenu')})-${$('points')})/${ofSummary(PART_VARIABLE.diviseurs)},2),0)`;
/** 1 for the dearest; of two alike, the one whose Repère comes first. */
const rangEnjeu = formula`IF(${$('enjeu')}>0,SUMPRODUCT(--(${all('enjeu')}>${$('enjeu')}))+SUMPRODUCT((${all('enjeu')}=${$('enjeu')})*(${all('repere')}<=${$('repere')})),0)`;

/** A share among shares keeps its scale: the decimal engine's `questionValeur`. */
const estPart = (key: Key): Formula => formula`(N(${$(key)})<>0)*(ABS(N(${$(key)}))<=1)`;
const estPourcentage = joined(
  '+',
  UNITES_POURCENT.map((unite) => formula`(${$('unite')}=${unite})`),
);
const sansPart = formula`(${joined('+', [...(['depart', 'cibleRetenue'] as const), ...PALIERS.map(({ seuil }) => seuil)].map(estPart))}=0)`;
/** 1 where a value at or below 1 is surprising. */
const enPourcent = formula`(${estPourcentage})*${sansPart}`;

export const INDICATEUR_FORMULES: Readonly<Record<CleCalculee, { readonly formule: Formula; readonly style: StyleId }>> = {
  tauxCpam: { formule: tauxCpam, style: 'percent' },
  cibleRetenue: { formule: cibleRetenue, style: 'value' },
  valeur: { formule: ofMesure('valeur'), style: 'value' },
  mesureeLe: { formule: ofMesure('date'), style: 'date' },
  tauxCalcule: { formule: tauxCalcule, style: 'percent' },
  taux: { formule: taux, style: 'percent' },
  poidsRetenu: { formule: poidsRetenu, style: 'poids' },
  montant: { formule: montant, style: 'euros' },
  etat: { formule: etat, style: 'label' },
  mesures: { formule: ofIndicator(formula`SUMPRODUCT(--(${MESURES.column('indicateur')}=${$('id')}))`), style: 'key' },
  derniere: { formule: derniere, style: 'key' },
  tauxBrut: { formule: tauxBrut, style: 'key' },
  tauxPotentiel: { formule: tauxPotentiel, style: 'key' },
  manque: { formule: manque, style: 'key' },
  points: { formule: formula`N(${$('poidsRetenu')})*N(${$('taux')})`, style: 'key' },
  pointsPotentiels: { formule: formula`N(${$('poidsRetenu')})*N(${$('tauxPotentiel')})`, style: 'key' },
  repere: {
    formule: formula`IFERROR(MATCH(${$('mission')},${n(LISTES.missions)},0),0)*${n(BAREME.pas)}+ROW()-ROW(${n(ENTETES.indicateurs)})`,
    style: 'key',
  },
  enjeu: { formule: enjeu, style: 'key' },
  rangEnjeu: { formule: rangEnjeu, style: 'key' },
  enPourcent: { formule: enPourcent, style: 'key' },
};
