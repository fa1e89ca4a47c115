import type { EtatClasseur } from '../../ports';
import { describeEcart } from '../../tresorier/bilan/describe-ecart';
import { readBilan, readBilanSection } from '../../tresorier/bilan/read-bilan';
import { TEXTES } from './textes.fr';

/** What a board should know before it votes; none of it forbids. */
export function readAvisVote({ dossier, noms, controles }: Extract<EtatClasseur, { readonly kind: 'budget' }>): readonly string[] {
  const { ecart } = readBilanSection('Total', noms);
  const sections = readBilan(dossier, noms).filter((section) => section.ecart?.isZero() !== true).length;
  const aVerifier = controles.filter(({ ok }) => !ok).length;
  return [
    ...(ecart?.isZero() === true ? [] : [TEXTES.avis.ecart(describeEcart(ecart).texte)]),
    ...(sections === 0 ? [] : [TEXTES.avis.sections(sections)]),
    ...(aVerifier === 0 ? [] : [TEXTES.avis.controles(aVerifier)]),
  ];
}
