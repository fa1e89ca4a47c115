import type { Indicateur, Mesure } from '../dossier';
import { CODES_MISSION } from '../mission';
import { ZERO } from '../money';
import { decimal, taux } from './decimal';
import { complete, liste, objet } from './objet';
import { nullable, refine, type Reader } from './reader';
import { date, unDe } from './scalaires';
import { identifiant, texte } from './texte';

const TYPES = ['action', 'resultat', 'suivi'] as const satisfies readonly Indicateur['type'][];
const SENS = ['croissant', 'decroissant'] as const satisfies readonly Indicateur['sens'][];
const METHODES = ['progression', 'ratio', 'binaire', 'paliers', 'tauxCpam'] as const satisfies readonly Indicateur['methode'][];

const libre = texte();
/** A measure may be negative: a change, a gap to an average. */
const valeur = decimal({ decimales: 6 });
const pourcentage = decimal({ decimales: 4, minimum: '0', maximum: '100' });

export function indicateurs(): Reader<readonly Indicateur[]> {
  const premiers = new Map<string, string>();
  const identifiantLibre = refine(identifiant, (id, { chemin }) => {
    // A workbook looks texts up without regard to case: « mt2 » and « MT2 » would be the same indicator there.
    const key = id.toLowerCase();
    const premier = premiers.get(key);
    if (premier !== undefined) return { code: 'indicateur-doublon', id, premier };
    premiers.set(key, chemin);
    return null;
  });
  return liste(
    objet(({ required, optional }) =>
      complete<Indicateur>({
        id: required('id', identifiantLibre),
        mission: required('mission', unDe(CODES_MISSION)),
        libelle: optional('libelle', libre, ''),
        type: optional('type', unDe(TYPES), 'resultat'),
        sens: optional('sens', unDe(SENS), 'croissant'),
        unite: optional('unite', libre, ''),
        depart: optional('depart', nullable(valeur), null),
        cible: optional('cible', nullable(valeur), null),
        poids: optional('poids', pourcentage, ZERO),
        methode: optional('methode', unDe(METHODES), 'progression'),
        tauxCpam: optional('tauxCpam', nullable(taux), null),
      }),
    ),
  );
}

export function mesures(identifiants: readonly string[]): Reader<readonly Mesure[]> {
  const connu = refine(identifiant, (id) =>
    identifiants.includes(id) ? null : { code: 'indicateur-inconnu', id, acceptes: identifiants },
  );
  return liste(
    objet(({ required, optional }) =>
      complete<Mesure>({
        indicateur: required('indicateur', connu),
        date: required('date', date),
        valeur: required('valeur', valeur),
        source: optional('source', libre, ''),
        piece: optional('piece', libre, ''),
        commentaire: optional('commentaire', texte({ multiligne: true }), ''),
      }),
    ),
  );
}
