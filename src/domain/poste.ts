/** The four lines of expenses of Annexe 2 (guide URPS Occitanie 2021, Annexe 2). */
export const POSTES = [
  { code: 'indemnites', libelle: 'Indemnités des professionnels' },
  { code: 'salaires', libelle: 'Salaires' },
  { code: 'honoraires', libelle: 'Honoraires consultant' },
  { code: 'moyens', libelle: 'Moyens matériels' },
] as const;

export type Poste = (typeof POSTES)[number];
export type CodePoste = Poste['code'];
