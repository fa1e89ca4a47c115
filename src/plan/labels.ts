import { CHOIX_BAREMES } from '../baremes';
import type { Indicateur, MethodeIndicateur, SensIndicateur, StatutRessource, TypeIndicateur } from '../domain/dossier';
import { MISSIONS } from '../domain/mission';
import type { CodePoste } from '../domain/poste';
import { POSTES } from '../domain/poste';
import type { CodeSection, Section } from '../domain/section';
import { SECTIONS } from '../domain/section';
import { plainText } from '../texts/plain-text';

/** How codes are written in the workbook's cells, where people choose them from lists. */

export const OUI = 'Oui';
export const NON = 'Non';
export const FIXE = 'Fixe';
export const VARIABLE = 'Variable';

/** Read by eye and chosen in lists: `1A Médecin traitant`. */
export const sectionLabel = (section: Section): string => `${section.numero} ${section.libelle}`;

/** A tab's title holds 31 characters. */
export const sectionTitle = (section: Section): string => (section.code === 'accompagnement' ? '6 Accompagnement' : sectionLabel(section));

export const STATUT_LABELS: Readonly<Record<StatutRessource, string>> = {
  demandee: 'Demandée',
  notifiee: 'Notifiée',
  versee: 'Versée',
};

export const TYPE_LABELS: Readonly<Record<TypeIndicateur, string>> = { action: 'Action', resultat: 'Résultat', suivi: 'Suivi' };
export const SENS_LABELS: Readonly<Record<SensIndicateur, string>> = { croissant: 'Croissant', decroissant: 'Décroissant' };
export const METHODE_LABELS: Readonly<Record<MethodeIndicateur, string>> = {
  progression: 'Progression',
  ratio: 'Ratio',
  binaire: 'Oui / non',
  paliers: 'Paliers',
  tauxCpam: 'Taux CPAM',
};
/** What the cell of the variable part says when the indicators decide. */
export const SELON_INDICATEURS = 'Selon indicateurs';

const missionEntries = MISSIONS.map((mission) => [mission.code, mission.libelle] as const);
export const missionLabel = (code: Indicateur['mission']): string => missionEntries.find(([known]) => known === code)?.[1] ?? code;

const posteEntries = POSTES.map((poste) => [poste.code, poste.libelle] as const);
const sectionEntries = SECTIONS.map((section) => [section.code, sectionLabel(section)] as const);

export const posteLabel = (code: CodePoste): string => POSTES.find((poste) => poste.code === code)?.libelle ?? code;
export const sectionLabelOf = (code: CodeSection): string => sectionEntries.find(([known]) => known === code)?.[1] ?? code;

const baremeEntries = CHOIX_BAREMES.map(({ code, libelle }) => [code, libelle] as const);

const CHOICES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['section', new Map<string, string>(sectionEntries)],
  ['poste', new Map<string, string>(posteEntries)],
  ['bareme', new Map<string, string>(baremeEntries)],
  ['statut', new Map<string, string>(Object.entries(STATUT_LABELS))],
  ['mission', new Map<string, string>(missionEntries)],
  ['type', new Map<string, string>(Object.entries(TYPE_LABELS))],
  ['sens', new Map<string, string>(Object.entries(SENS_LABELS))],
  ['methode', new Map<string, string>(Object.entries(METHODE_LABELS))],
]);

/**
 * The code behind what a cell shows, forgiving of case, accents and spaces; the text itself when it is nobody's label,
 * so that the validator refuses it by name.
 */
export const sectionCode = (text: string): string =>
  codeOf([...sectionEntries, ...SECTIONS.map(({ code, libelle }) => [code, libelle] as const)], text);
export const posteCode = (text: string): string => codeOf(posteEntries, text);
export const baremeCode = (text: string): string => codeOf(baremeEntries, text);
export const missionCode = (text: string): string => codeOf(missionEntries, text);
export const typeCode = (text: string): string => codeOf(Object.entries(TYPE_LABELS), text);
export const sensCode = (text: string): string => codeOf(Object.entries(SENS_LABELS), text);
export const methodeCode = (text: string): string => codeOf(Object.entries(METHODE_LABELS), text);
export const statutCode = (text: string): string => codeOf(Object.entries(STATUT_LABELS), text);

/** How a member of the dossier that is chosen in a list writes its codes; undefined for any other member. */
export function choiceLabels(member: string): ((code: string) => string) | undefined {
  const labels = CHOICES.get(member);
  return labels && ((code) => labels.get(code) ?? code);
}

export function sameLabel(one: string, other: string): boolean {
  return plainText(one) === plainText(other);
}

function codeOf(entries: readonly (readonly [string, string])[], text: string): string {
  const wanted = plainText(text);
  return entries.find(([code, label]) => plainText(label) === wanted || code === wanted)?.[0] ?? text;
}
