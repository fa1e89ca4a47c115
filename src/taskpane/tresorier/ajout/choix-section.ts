import type { Dossier } from '../../../domain/dossier';
import { SECTIONS, type CodeSection, type Section } from '../../../domain/section';
import type { Choix } from '../../champs/champ-choix';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';

/** The sections of the missions kept first; the others stay within reach, apart. */
export function choixSection({ missions }: Dossier, choisie: CodeSection | ''): readonly Choix<CodeSection | ''>[] {
  const isRetenue = ({ mission }: Section): boolean => mission === null || missions[mission] !== undefined;
  const ecrire = (groupe: string) => (section: Section) => ({ valeur: section.code, libelle: sectionLisible(section), groupe });
  return [
    ...(choisie === '' ? [{ valeur: '' as const, libelle: TEXTES.ajout.choisirSection }] : []),
    ...SECTIONS.filter(isRetenue).map(ecrire(TEXTES.ajout.retenues)),
    ...SECTIONS.filter((section) => !isRetenue(section)).map(ecrire(TEXTES.ajout.nonRetenues)),
  ];
}

export function sectionDe(code: CodeSection | ''): Section | undefined {
  return SECTIONS.find((section) => section.code === code);
}
