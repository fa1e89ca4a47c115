import { montantDepense } from '../budget';
import { STATUTS_RESSOURCE, type Depense, type Ressource } from '../dossier';
import { ZERO } from '../money';
import { POSTES } from '../poste';
import { SECTIONS } from '../section';
import { decimal, DECIMALES_CELLULE, LIMITE_EXCLUE, montant } from './decimal';
import { complete, liste, objet } from './objet';
import { refine, type Reader } from './reader';
import { unDe } from './scalaires';
import { texte } from './texte';

const section = unDe(SECTIONS.map(({ code }) => code));
const poste = unDe(POSTES.map(({ code }) => code));
const libre = texte();
/** Half an hour, a price by the kilometre, a share of a yearly cost: as fine as a cell can hold. */
const fin = decimal({ decimales: DECIMALES_CELLULE, minimum: '0' });

const readDepense: Reader<Depense> = objet(({ required, optional }) =>
  complete<Depense>({
    section: required('section', section),
    poste: required('poste', poste),
    fiche: optional('fiche', libre, ''),
    libelle: optional('libelle', libre, ''),
    profession: optional('profession', libre, ''),
    quantite: required('quantite', fin),
    unite: optional('unite', libre, ''),
    coutUnitaire: required('coutUnitaire', fin),
    realise: optional('realise', montant, ZERO),
  }),
);

export const depenses: Reader<readonly Depense[]> = liste(
  refine(readDepense, (depense) => {
    const total = montantDepense(depense);
    return total.lessThan(LIMITE_EXCLUE) ? null : { code: 'depense-trop-grande', montant: total.toFixed(), exclu: LIMITE_EXCLUE };
  }),
);

export const ressources: Reader<readonly Ressource[]> = liste(
  objet(({ required, optional }) =>
    complete<Ressource>({
      section: required('section', section),
      libelle: optional('libelle', libre, ''),
      financeur: optional('financeur', libre, ''),
      montant: required('montant', montant),
      statut: optional('statut', unDe(STATUTS_RESSOURCE), 'demandee'),
    }),
  ),
);
