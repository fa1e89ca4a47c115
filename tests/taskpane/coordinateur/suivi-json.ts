import { dateIso } from '../../../src/domain/calendrier';
import { dossierToJson } from '../../../src/domain/dossier-json';
import { readExample } from '../../examples';

type Json = ReturnType<typeof dossierToJson>;

/**
 * Centre Alsace in its fifth year, 15/06/2026 to 14/06/2027, taille 3: accès 35 000 € of variable part, parcours 45 000,
 * prévention 17 500. Today is 21/11/2026.
 */
export function suiviJson(): Json {
  return { ...dossierToJson(readExample('centre-alsace')), exercice: { anneeContrat: 5 }, indicateurs: INDICATEURS, mesures: MESURES };
}

const VIERGE: Omit<Json['indicateurs'][number], 'id' | 'mission' | 'libelle'> = {
  type: 'resultat',
  sens: 'croissant',
  unite: '%',
  depart: null,
  cible: null,
  cibles: [null, null, null, null, null],
  poids: null,
  methode: 'progression',
  paliers: [],
  tauxMinimum: '0',
  tauxMaximum: '1',
  tauxCpam: null,
};

const INDICATEURS: Json['indicateurs'] = [
  { ...VIERGE, id: 'MT1', mission: 'acces', libelle: 'Patientèle', depart: '88', cible: '94', poids: '30' },
  {
    ...VIERGE,
    id: 'MT2',
    mission: 'acces',
    libelle: 'Sans médecin',
    sens: 'decroissant',
    depart: '12',
    cible: '8',
    poids: '40',
    tauxCpam: { '5': '0.8' },
  },
  { ...VIERGE, id: 'SNP3', mission: 'acces', libelle: 'Consultations', unite: 'nombre', cible: '4000', methode: 'ratio', poids: '30' },
  { ...VIERGE, id: 'PAR1', mission: 'parcours', libelle: 'Patients en parcours' },
  { ...VIERGE, id: 'PRE1', mission: 'prevention', libelle: 'Actions', unite: 'nombre', depart: '2', cible: '8', poids: '50' },
  { ...VIERGE, id: 'PRE3', mission: 'prevention', libelle: 'Satisfaction', depart: '70', cible: '90', poids: '40' },
  { ...VIERGE, id: 'CRI1', mission: 'crise', libelle: 'Plan rédigé', type: 'suivi', unite: 'oui/non', methode: 'binaire' },
  { ...VIERGE, id: 'QUA1', mission: 'qualite', libelle: 'Thématiques', unite: 'nombre', depart: '0', cible: '3' },
];

const mesure = (indicateur: string, date: string, valeur: string): Json['mesures'][number] => ({
  indicateur,
  date: dateIso(date),
  valeur,
  source: 'CPAM',
  piece: '',
  commentaire: '',
});

const MESURES: Json['mesures'] = [
  mesure('MT1', '2025-06-30', '90'),
  mesure('MT1', '2026-09-30', '92.5'),
  mesure('MT2', '2026-10-31', '9.1'),
  mesure('SNP3', '2025-12-31', '2000'),
];
