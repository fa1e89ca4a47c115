import { BAREMES } from '../../baremes';
import { montantDepense } from '../../domain/budget';
import type { Depense, Ressource, StatutRessource } from '../../domain/dossier';
import type { Faute } from '../../domain/faute';
import type { Decimal } from '../../domain/money';
import { parseDossier } from '../../domain/parse-dossier';
import type { CodePoste } from '../../domain/poste';
import type { CodeSection } from '../../domain/section';
import { isVirguleDouteuse } from '../../domain/unite';
import { readCout, readEuros, readNombre, type Saisie } from '../saisie';
import { gatherFautes, type FauteChamp } from './fautes';
import type { FauteDeSaisie } from './valeurs';

/** An expense as it stands in its form, letter for letter. */
export interface BrouillonDepense {
  readonly section: CodeSection | '';
  readonly poste: CodePoste | '';
  readonly libelle: string;
  readonly fiche: string;
  readonly profession: string;
  readonly quantite: string;
  readonly unite: string;
  readonly coutUnitaire: string;
}

export interface BrouillonRessource {
  readonly section: CodeSection | '';
  readonly libelle: string;
  readonly financeur: string;
  readonly montant: string;
  readonly statut: StatutRessource;
}

export const DEPENSE_VIERGE: BrouillonDepense = {
  section: '',
  poste: '',
  libelle: '',
  fiche: '',
  profession: '',
  quantite: '1',
  unite: '',
  coutUnitaire: '',
};

export const RESSOURCE_VIERGE: BrouillonRessource = { section: '', libelle: '', financeur: '', montant: '', statut: 'demandee' };

/** Whether something is typed that would be missed. A section and a poste are chosen, and stay chosen from line to line. */
export function isDepenseTouchee(depense: BrouillonDepense): boolean {
  return JSON.stringify({ ...depense, section: '', poste: '' }) !== JSON.stringify(DEPENSE_VIERGE);
}

export function isRessourceTouchee(ressource: BrouillonRessource): boolean {
  return JSON.stringify({ ...ressource, section: '' }) !== JSON.stringify(RESSOURCE_VIERGE);
}

export interface LectureLigne<T> {
  /** null as long as there are faults. */
  readonly ligne: T | null;
  readonly fautes: readonly FauteChamp[];
  /** Euros, as soon as its figures are understood; null when a rule refuses one of them. */
  readonly montant: Decimal | null;
}

export function readBrouillonDepense(brouillon: BrouillonDepense): LectureLigne<Depense> {
  const quantite = readNombre(brouillon.quantite, isVirguleDouteuse(brouillon.unite));
  const cout = readCout(brouillon.coutUnitaire);
  const fautes = [
    ...fauteDe('depenses[0].quantite', quantite, brouillon.quantite),
    ...fauteDe('depenses[0].coutUnitaire', cout, brouillon.coutUnitaire),
    ...fauteDeLibelle('depenses[0].libelle', brouillon.libelle),
  ];
  const lue = parseLignes({
    depenses: [
      {
        ...brouillon,
        section: choisi(brouillon.section),
        poste: choisi(brouillon.poste),
        quantite: ecrire(quantite),
        coutUnitaire: ecrire(cout),
      },
    ],
  });
  const toutes = gatherFautes(fautes, lue.fautes.map(atCost));
  const isChiffree = isSound(toutes, 'depenses[0].quantite') && isSound(toutes, 'depenses[0].coutUnitaire');
  return {
    ligne: fautes.length === 0 ? (lue.depenses[0] ?? null) : null,
    fautes: toutes,
    montant: isChiffree && quantite.ok && cout.ok ? montantDepense({ quantite: quantite.valeur, coutUnitaire: cout.valeur }) : null,
  };
}

export function readBrouillonRessource(brouillon: BrouillonRessource): LectureLigne<Ressource> {
  const montant = readEuros(brouillon.montant);
  const fautes = [
    ...fauteDe('ressources[0].montant', montant, brouillon.montant),
    ...fauteDeLibelle('ressources[0].libelle', brouillon.libelle),
  ];
  const lue = parseLignes({ ressources: [{ ...brouillon, section: choisi(brouillon.section), montant: ecrire(montant) }] });
  const toutes = gatherFautes(fautes, lue.fautes);
  return {
    ligne: fautes.length === 0 ? (lue.ressources[0] ?? null) : null,
    fautes: toutes,
    montant: montant.ok && isSound(toutes, 'ressources[0].montant') ? montant.valeur : null,
  };
}

function isSound(fautes: readonly FauteChamp[], champ: string): boolean {
  return fautes.every(({ chemin }) => chemin !== champ);
}

/** The rules read whole dossiers: the line is put in the smallest there is. */
function parseLignes(lignes: object): {
  readonly depenses: readonly Depense[];
  readonly ressources: readonly Ressource[];
  readonly fautes: readonly Faute[];
} {
  const resultat = parseDossier(
    {
      version: 1,
      cpts: { nom: '…', population: 1 },
      contrat: { dateSignature: '2022-06-15' },
      exercice: { anneeContrat: 1 },
      ...lignes,
    },
    BAREMES,
  );
  return resultat.ok ? { ...resultat.dossier, fautes: [] } : { depenses: [], ressources: [], fautes: resultat.fautes };
}

function fauteDe<T>(chemin: string, saisie: Saisie<T>, texte: string): readonly FauteDeSaisie[] {
  return saisie.ok ? [] : [{ chemin, faute: saisie.faute, texte }];
}

/** The rules accept a line without a label; a person who types one needs to find it again. */
function fauteDeLibelle(chemin: string, libelle: string): readonly FauteDeSaisie[] {
  return libelle.trim() === '' ? [{ chemin, faute: 'vide', texte: libelle }] : [];
}

/** An amount too great is a fault of the whole line: it is told where the cost is typed. */
function atCost(faute: Faute): Faute {
  return faute.code === 'depense-trop-grande' ? { ...faute, chemin: 'depenses[0].coutUnitaire' } : faute;
}

function choisi(code: string): string | undefined {
  return code === '' ? undefined : code;
}

function ecrire(saisie: Saisie<Decimal>): string | undefined {
  return saisie.ok ? saisie.valeur.toFixed() : undefined;
}
