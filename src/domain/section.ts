/** The sheets of Annexe 2, in the order of the guide (URPS Occitanie 2021, Annexe 2), crise and options added. */
export const SECTIONS = [
  { code: 'fonctionnement', nom: 'Fonctionnement', numero: '0', libelle: 'Fonctionnement', mission: null },
  { code: 'acces-mt', nom: 'AccesMT', numero: '1A', libelle: 'Médecin traitant', mission: 'acces' },
  { code: 'acces-snp', nom: 'AccesSNP', numero: '1B', libelle: 'Soins non programmés', mission: 'acces' },
  { code: 'parcours', nom: 'Parcours', numero: '2', libelle: 'Parcours pluriprofessionnels', mission: 'parcours' },
  { code: 'prevention', nom: 'Prevention', numero: '3', libelle: 'Prévention', mission: 'prevention' },
  { code: 'crise', nom: 'Crise', numero: '4', libelle: 'Crises sanitaires', mission: 'crise' },
  { code: 'qualite', nom: 'Qualite', numero: '5', libelle: 'Qualité et pertinence', mission: 'qualite' },
  { code: 'accompagnement', nom: 'Accompagnement', numero: '6', libelle: 'Accompagnement des professionnels', mission: 'accompagnement' },
] as const;

export type Section = (typeof SECTIONS)[number];
export type CodeSection = Section['code'];
/** The suffix of the contract's workbook names: `Dep_Parcours`, `Fixe_AccesMT`… */
export type NomSection = Section['nom'];
export type CodeMission = NonNullable<Section['mission']>;
