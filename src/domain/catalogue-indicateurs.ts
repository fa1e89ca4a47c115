import type { Indicateur } from './dossier';

/**
 * Indicators that contracts often hold. Labels: guide URPS Occitanie 2021, part 3. Direction, unit and who provides the value are
 * inferred: everything can be changed, and targets, weights and methods are the contract's.
 */
export interface EntreeCatalogue extends Pick<Indicateur, 'id' | 'mission' | 'libelle' | 'sens' | 'unite' | 'type' | 'methode'> {
  /** Who holds the value: Assurance Maladie (AM), ARS, the CPTS itself. */
  readonly fournisseur: string;
}

export const OUI_NON = 'oui/non';

export const CATALOGUE_INDICATEURS: readonly EntreeCatalogue[] = [
  entree('MT1', 'acces', 'Patientèle avec médecin traitant / population couverte', 'croissant', '%', 'AM', 'resultat'),
  entree('MT2', 'acces', 'Patients en ALD, de plus de 70 ans ou C2S sans médecin traitant', 'decroissant', '%', 'AM', 'resultat'),
  entree('MT3', 'acces', 'Médecins de la CPTS accueillant de nouveaux patients', 'croissant', '%', 'CPTS', 'action'),
  entree('SNP1', 'acces', 'Passages aux urgences non suivis d’hospitalisation', 'decroissant', '%', 'ARS et AM', 'resultat'),
  entree('SNP2', 'acces', 'Admissions directes adressées par la ville', 'croissant', '%', 'ARS et AM', 'resultat'),
  entree('SNP3', 'acces', 'Consultations enregistrées par l’organisation SNP', 'croissant', 'nombre', 'CPTS', 'resultat'),
  entree('PAR1', 'parcours', 'Patients ayant bénéficié d’un parcours / patients potentiels', 'croissant', '%', 'CPTS et AM', 'resultat'),
  entree('PAR2', 'parcours', 'Parcours identifiés', 'croissant', 'nombre', 'CPTS', 'action'),
  entree('PRE1', 'prevention', 'Actions de prévention ou de dépistage déployées', 'croissant', 'nombre', 'CPTS', 'action'),
  entree('PRE2', 'prevention', 'Patients bénéficiaires', 'croissant', 'nombre', 'CPTS', 'resultat'),
  entree('PRE3', 'prevention', 'Satisfaction des patients', 'croissant', '%', 'CPTS', 'resultat'),
  entree('QUA1', 'qualite', 'Thématiques abordées', 'croissant', 'nombre', 'CPTS', 'action'),
  entree('QUA2', 'qualite', 'Professionnels participant aux groupes d’analyse de pratiques', 'croissant', 'nombre', 'CPTS', 'action'),
  entree('QUA3', 'qualite', 'Plan d’actions réalisé', 'croissant', 'oui/non', 'CPTS', 'action'),
  entree('ACC1', 'accompagnement', 'Maîtres de stage', 'croissant', 'nombre', 'CPTS', 'action'),
  entree('ACC2', 'accompagnement', 'Professionnels accueillis en stage', 'croissant', 'nombre', 'CPTS', 'resultat'),
  entree('ACC3', 'accompagnement', 'Professionnels nouvellement installés', 'croissant', 'nombre', 'CPTS et AM', 'resultat'),
  entree('ACC4', 'accompagnement', 'Satisfaction des professionnels en formation', 'croissant', '%', 'CPTS', 'resultat'),
  entree('ACC5', 'accompagnement', 'Consultations du site web', 'croissant', 'nombre', 'CPTS', 'action'),
  entree('CRI1', 'crise', 'Plan d’actions rédigé ou mis à jour', 'croissant', 'oui/non', 'CPTS', 'suivi'),
];

function entree(
  id: string,
  mission: Indicateur['mission'],
  libelle: string,
  sens: Indicateur['sens'],
  unite: string,
  fournisseur: string,
  type: Indicateur['type'],
): EntreeCatalogue {
  return { id, mission, libelle, sens, unite, fournisseur, type, methode: unite === OUI_NON ? 'binaire' : 'progression' };
}
