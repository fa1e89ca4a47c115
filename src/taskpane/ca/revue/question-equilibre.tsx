import type { ReactElement } from 'react';
import { formatEuros } from '../../../texts/montant.fr';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import { sectionLisible } from '../../libelles.fr';
import type { Cible, EtatClasseur } from '../../ports';
import { TEXTES as COMMUNS } from '../../texts.fr';
import { describeEcart } from '../../tresorier/bilan/describe-ecart';
import { EtiquetteEcart } from '../../tresorier/bilan/etiquette-ecart';
import { readBilan, readBilanSection, type BilanSection, type LigneBilan } from '../../tresorier/bilan/read-bilan';
import { Commentaires } from './commentaires';
import { TEXTES } from './textes.fr';
import type { Fil } from './use-fil';

interface Props {
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  readonly fil: Fil;
  readonly onAllerA: (cible: Cible) => void;
}

/** The answer in a sentence, then each section: what is not balanced first, the widest difference before the others. */
export function QuestionEquilibre({ budget: { dossier, noms }, fil, onAllerA }: Props): ReactElement {
  const total = readBilanSection('Total', noms);
  const lignes = [...readBilan(dossier, noms)].sort((one, other) => poids(other) - poids(one));
  return (
    <Rubrique numero={1} titre={TEXTES.equilibre.titre}>
      <p className="reponse">{repondre(total, lignes)}</p>
      <p className="petit chiffres">{cotes(total)}</p>
      <Commentaires fil={fil} objet={{ kind: 'section', section: null }} nom={TEXTES.commentaires.total} />
      <ul className="liste">
        {lignes.map((ligne) => {
          const { section } = ligne;
          const nom = sectionLisible(section);
          return (
            <li key={section.code} className="revue-ligne">
              <div className="revue-tete">
                <Lien
                  entendu={TEXTES.ouvrir(nom)}
                  onClick={() => {
                    onAllerA({ kind: 'section', section: section.code });
                  }}
                >
                  {nom}
                </Lien>
                <EtiquetteEcart ecart={ligne.ecart} />
              </div>
              <span className="petit">{cotes(ligne)}</span>
              <Commentaires fil={fil} objet={{ kind: 'section', section: section.code }} nom={nom} />
            </li>
          );
        })}
      </ul>
    </Rubrique>
  );
}

/** A section that shows no number is worse than any that does. */
const poids = ({ ecart }: LigneBilan): number => (ecart === null ? Infinity : ecart.abs().toNumber());

function cotes({ depenses, ressources }: BilanSection): string {
  const [dep, res] = [depenses, ressources].map((euros) => (euros === null ? COMMUNS.bilan.nonCalcule : formatEuros(euros)));
  return TEXTES.equilibre.cotes(dep ?? '', res ?? '');
}

function repondre({ ecart }: BilanSection, lignes: readonly LigneBilan[]): string {
  const nombre = lignes.filter((ligne) => ligne.ecart?.isZero() !== true).length;
  if (ecart === null) return TEXTES.equilibre.inconnu;
  if (!ecart.isZero()) return TEXTES.equilibre.non(describeEcart(ecart).texte, nombre, lignes.length);
  return nombre === 0 ? TEXTES.equilibre.oui : TEXTES.equilibre.compense(nombre);
}
