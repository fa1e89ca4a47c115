/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { dateIso } from '../../../src/domain/calendrier';
import { Decimal } from '../../../src/domain/money';
import { commandesDeRevue } from '../../../src/taskpane/ca/commandes-ca';
import { createCommandes } from '../../../src/taskpane/etat/commandes';
import { ErreurClasseur, type DifferenceSignee } from '../../../src/taskpane/ports';
import { frenchSpaces } from '../../../src/taskpane/typographie';
import { FakeClasseur } from '../fake-classeur';
import { paste, renderPanel, wordsOf } from '../render-panel';
import { button, json, openReview, region } from './board';

const linesOf = (titre: string): readonly string[] => within(region(titre)).getAllByRole('listitem').map(wordsOf);
const CHANGES = 'Qu’est-ce qui a changé depuis le vote ?';
const RISKS = 'Qu’est-ce qui est à risque ?';

/** The sample, with 2 000 € of expenses more in prévention. */
function unbalanced(): FakeClasseur {
  const { depenses, ...others } = json();
  const more = {
    ...depenses[0],
    section: 'prevention',
    poste: 'moyens',
    libelle: 'Affiches',
    quantite: '1',
    coutUnitaire: '2000',
    realise: '0',
  };
  return new FakeClasseur({ ...others, depenses: [...depenses, more] });
}

it('is one click from the balance, and says that a balanced budget is', async () => {
  const { user } = renderPanel(new FakeClasseur(json()));
  await user.click(await screen.findByRole('button', { name: 'CA' }));
  await screen.findByRole('heading', { name: 'Revue du conseil d’administration' });
  expect(button('CA')).toHaveAttribute('aria-current', 'page');
  expect(wordsOf(region('Le budget est-il équilibré ?'))).toContain('Oui : chaque section est équilibrée.');
  expect(wordsOf(region('Revue du conseil d’administration'))).toContain('Budget initial : brouillon');
});

it('tells what is not balanced first, and leads to its sheet', async () => {
  const classeur = unbalanced();
  const user = await openReview(classeur);
  expect(wordsOf(region('Le budget est-il équilibré ?'))).toContain('Non : déficit de 2 000,00 €. Une section sur 7 n’est pas équilibrée.');
  const [first = '', second = ''] = linesOf('Le budget est-il équilibré ?');
  expect(first).toContain('3 Préventiondéficit de 2 000,00 €');
  expect(first).toContain('Dépenses 29 500,00 € · ressources 27 500,00 €');
  expect(second).toContain('0 Fonctionnementéquilibré');
  await user.click(button('Ouvrir la feuille 3 Prévention'));
  expect(classeur.visites).toEqual([{ kind: 'section', section: 'prevention' }]);
});

it('names what is at risk: euros to earn, overruns, deadlines, the auditor to check', async () => {
  const { depenses, missions, ...others } = json();
  const [first, ...rest] = depenses;
  if (!first) throw new Error('The sample has expenses');
  const spent = { ...first, realise: String(Number(first.quantite) * Number(first.coutUnitaire) * 3) };
  await openReview(
    new FakeClasseur({ ...others, missions: { ...missions, parcours: { debut: '2024-01-01' } }, depenses: [spent, ...rest] }),
  );
  const risks = wordsOf(region(RISKS));
  // Variable envelopes 107 500, of which the sample has earned 58 966,67.
  expect(risks).toContain('48 533,33 € sur 107 500,00 € ne sont pas acquis par les indicateurs.');
  expect(risks).toContain('PAR1 · Patients ayant bénéficié d’un parcours / patients potentiels11 250,00 € à gagner');
  expect(risks).toContain('et 4 autres indicateurs');
  expect(risks).toMatch(/0 Fonctionnement : \d+(,\d)? % du prévu est déjà dépensé/);
  expect(risks).toContain('Parcours pluriprofessionnels : début prévu le 01/01/2024, le contrat attend un démarrage avant le 15/06/2023.');
  expect(risks).toContain('À vérifier avec l’expert-comptable : 272 990,00 € de ressources, pour un seuil de 153 000,00 €');
});

it('audits from the review, says the result in a line, and leads to the audit', async () => {
  const classeur = new FakeClasseur(json());
  const anomalie = {
    genre: 'formule-effacee',
    cellule: 'Budget!A1',
    feuille: 'budget',
    objet: '',
    attendu: '',
    trouve: '',
    reparation: null,
  } as const;
  classeur.constat = { anomalies: [anomalie], consequences: [{ ...anomalie, genre: 'chiffre-different', objet: 'Ecart_Total' }] };
  const user = await openReview(classeur);
  const trust = region('Peut-on se fier aux chiffres ?');
  expect(wordsOf(trust)).toContain('Les 8 contrôles sont bons.');
  await user.click(button('Auditer le classeur'));
  expect(await screen.findByText(/^Audit du .* : une anomalie, un chiffre faux\.$/)).toBeInTheDocument();
  await user.click(button('Voir l’audit et réparer'));
  expect(await screen.findByText('Une anomalie')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(button('Auditer le classeur')).toHaveFocus();
  });
});

it('says that nothing was voted', async () => {
  const classeur = new FakeClasseur(json());
  await openReview(classeur);
  expect(wordsOf(region(CHANGES))).toContain('Aucun budget n’a encore été voté');
});

const DIFFERENCES: readonly DifferenceSignee[] = [
  difference({ nature: 'resultat', code: 'Dep_Prevention', section: 'prevention', libelle: 'Dépenses', vote: 27500, actuel: 29000 }),
  difference({ nature: 'depense', section: 'prevention', libelle: 'Affiches', vote: null, actuel: 1500, auteur: 'Marie Keller' }),
  difference({ nature: 'depense', section: 'fonctionnement', libelle: 'Loyer', vote: 6000, actuel: null }),
  {
    ...difference({ nature: 'parametre', section: null, libelle: 'Population', vote: null, actuel: null }),
    vote: mots('101 500'),
    actuel: mots('102 000'),
  },
];

function mots(detail: string): { readonly valeur: null; readonly detail: string } {
  return { valeur: null, detail };
}

function difference({
  vote,
  actuel,
  ...what
}: Pick<DifferenceSignee, 'nature' | 'section' | 'libelle'> & {
  readonly code?: string;
  readonly auteur?: string;
  readonly vote: number | null;
  readonly actuel: number | null;
}): DifferenceSignee {
  const cote = (euros: number | null): DifferenceSignee['vote'] => (euros === null ? null : { valeur: new Decimal(euros), detail: '' });
  return { code: '', poste: null, auteur: null, ...what, vote: cote(vote), actuel: cote(actuel) };
}

it('tells each difference by section: voted, now, how much, and who', async () => {
  const classeur = unbalanced();
  await voted(classeur);
  classeur.differences = DIFFERENCES;
  await openReview(classeur);
  expect(await screen.findByText('4 différences avec la version votée.')).toBeInTheDocument();
  const changes = region(CHANGES);
  expect(wordsOf(changes)).toContain('Budget initial : voté le 20/11/2026, enregistré par Marie Keller');
  expect(within(changes).getAllByRole('heading', { level: 3 }).map(wordsOf)).toEqual([
    'Ensemble et paramètres',
    '0 Fonctionnement',
    '3 Prévention',
  ]);
  const [population, loyer, depenses, affiches] = linesOf(CHANGES);
  expect(population).toContain('PopulationVoté : 101 500 → actuel : 102 000');
  expect(loyer).toContain('Loyer− 6 000,00 €Voté : 6 000,00 € → actuel : absenteligne supprimée');
  expect(depenses).toBe('Dépenses+ 1 500,00 €Voté : 27 500,00 € → actuel : 29 000,00 €');
  expect(affiches).toContain('Affiches+ 1 500,00 €Voté : absente → actuel : 1 500,00 €ligne ajoutée, par Marie Keller');
});

it('says that the copy of what was voted is gone, rather than that every line is new', async () => {
  const classeur = new FakeClasseur(json());
  await voted(classeur);
  classeur.differences = 'copie-absente';
  await openReview(classeur);
  expect(await screen.findByText(/^La copie de ce qui a été voté n’est plus dans la feuille « Budgets votés »/)).toBeInTheDocument();
});

it('reads anew what has changed each time the workbook does', async () => {
  const classeur = new FakeClasseur(json());
  await voted(classeur);
  await openReview(classeur);
  expect(await screen.findByText('Rien n’a changé depuis ce vote.')).toBeInTheDocument();
  classeur.differences = DIFFERENCES.slice(0, 1);
  classeur.change((dossier) => dossier);
  expect(await screen.findByText('Une différence avec la version votée.')).toBeInTheDocument();
});

it('compares any two versions once the board has voted twice, the last vote with what is at first', async () => {
  const classeur = unbalanced();
  await voted(classeur);
  const user = await openReview(classeur);
  await screen.findByText('Rien n’a changé depuis ce vote.');
  expect(screen.queryByLabelText('Comparer')).not.toBeInTheDocument();
  await voted(classeur);
  classeur.differences = DIFFERENCES;
  classeur.change((dossier) => dossier);
  await screen.findByText('4 différences avec la version votée.');
  const choices = (label: string): readonly string[] => within(screen.getByLabelText(label)).getAllByRole('option').map(wordsOf);
  expect(choices('Comparer')).toEqual(['Budget initial, voté le 20/11/2026', 'Budget rectificatif n° 1, voté le 20/11/2026']);
  expect(screen.getByLabelText('Comparer')).toHaveDisplayValue(frenchSpaces('Budget rectificatif n° 1, voté le 20/11/2026'));
  expect(choices('Avec')).toEqual(['Le budget actuel']);

  await user.selectOptions(screen.getByLabelText('Comparer'), frenchSpaces('Budget initial, voté le 20/11/2026'));
  expect(await screen.findByText('4 différences entre ces deux versions.')).toBeInTheDocument();
  expect(choices('Avec')).toEqual(['Budget rectificatif n° 1, voté le 20/11/2026', 'Le budget actuel']);
  await user.selectOptions(screen.getByLabelText('Avec'), frenchSpaces('Budget rectificatif n° 1, voté le 20/11/2026'));
  await screen.findByText('4 différences entre ces deux versions.');
  expect(linesOf(CHANGES)[2]).toBe('Dépenses+ 1 500,00 €Budget initial : 27 500,00 € → budget rectificatif n° 1 : 29 000,00 €');
  expect(screen.queryByText('Voir la feuille « Depuis le vote »')).not.toBeInTheDocument();
  classeur.differences = [];
  await user.selectOptions(screen.getByLabelText('Avec'), 'Le budget actuel');
  expect(await screen.findByText('Rien ne diffère entre ces deux versions.')).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Comparer'), frenchSpaces('Budget rectificatif n° 1, voté le 20/11/2026'));
  expect(await screen.findByText('Rien n’a changé depuis ce vote.')).toBeInTheDocument();
  const asked = classeur.comparaisons.map(({ de, a }) => `${String(de)} ${String(a)}`);
  expect(asked.filter((pair, index) => pair !== asked[index - 1])).toEqual(['null null', '2 null', '2 4', '2 null', 'null null']);
});

async function voted(classeur: FakeClasseur): Promise<void> {
  for (const nature of ['soumis', 'vote'] as const) {
    await classeur.recordActe({ nature, date: dateIso('2026-11-20'), nom: 'Marie Keller' }, classeur.actes);
  }
}

it('comments a line beside its cell, keeps the text when that is refused, and shows what was said', async () => {
  const classeur = unbalanced();
  const user = await openReview(classeur);
  await user.click(await screen.findByRole('button', { name: 'Commenter 3 Prévention' }));
  const field = screen.getByLabelText('Commentaire sur 3 Prévention');
  expect(field).toHaveFocus();
  await user.click(button('Enregistrer le commentaire'));
  expect(screen.getByText('Écrivez le commentaire.')).toBeInTheDocument();
  await paste(user, field, 'Pourquoi ce déficit ?');
  classeur.refuseNext('addCommentaire', new ErreurClasseur('cellule-en-edition', ''));
  await user.click(button('Enregistrer le commentaire'));
  expect(await screen.findByText('Le commentaire n’a pas été enregistré')).toBeInTheDocument();
  expect(screen.getByLabelText('Commentaire sur 3 Prévention')).toHaveValue('Pourquoi ce déficit ?');
  await user.click(button('Enregistrer le commentaire'));
  await waitFor(() => {
    expect(screen.queryByLabelText('Commentaire sur 3 Prévention')).not.toBeInTheDocument();
  });
  expect(classeur.commentaires).toEqual([
    { objet: { kind: 'section', section: 'prevention' }, texte: 'Pourquoi ce déficit ?', auteur: 'Vous', cellule: 'Feuille!A1' },
  ]);
  expect(linesOf('Le budget est-il équilibré ?')[0]).toContain('Vous : Pourquoi ce déficit ?');
});

it('keeps the comment of each line that was left before it was recorded, and says that it waits', async () => {
  const classeur = unbalanced();
  const user = await openReview(classeur);
  await user.click(await screen.findByRole('button', { name: 'Commenter 3 Prévention' }));
  await paste(user, screen.getByLabelText('Commentaire sur 3 Prévention'), 'Pourquoi ce déficit ?');
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('Commentaire sur 3 Prévention')).not.toBeInTheDocument();

  await user.click(button('Commenter l’ensemble du budget'));
  expect(screen.getByLabelText('Commentaire sur l’ensemble du budget')).toHaveValue('');
  await paste(user, screen.getByLabelText('Commentaire sur l’ensemble du budget'), 'À revoir.');
  expect(screen.getByRole('button', { name: /^CA ?, modifications à enregistrer$/ })).toBeInTheDocument();
  await user.click(button('Reprendre le commentaire sur 3 Prévention'));
  expect(screen.getByLabelText('Commentaire sur 3 Prévention')).toHaveValue('Pourquoi ce déficit ?');

  await user.click(button('Enregistrer le commentaire'));
  await waitFor(() => {
    expect(button('Commenter 3 Prévention')).toBeInTheDocument();
  });
  await user.click(button('Reprendre le commentaire sur l’ensemble du budget'));
  expect(screen.getByLabelText('Commentaire sur l’ensemble du budget')).toHaveValue('À revoir.');
});

it('says where comments are, when they are not here, and offers none', async () => {
  const classeur = new FakeClasseur(json());
  classeur.commentaires = null;
  await openReview(classeur);
  expect(await screen.findByText(/^Les commentaires demandent Excel/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Commenter/ })).not.toBeInTheDocument();
});

it.each([
  ['excel', /Fichier → Exporter/],
  ['fichier', /Téléchargez le classeur/],
] as const)('makes the page ready for the printer, and says how to print it: %s', async (imprimeur, how) => {
  const classeur = new FakeClasseur(json());
  classeur.imprimeur = imprimeur;
  const user = await openReview(classeur);
  await user.click(button('Préparer l’impression'));
  expect(await screen.findByText(how)).toBeInTheDocument();
  expect(classeur.impressions).toBe(1);
});

it('is given nothing that writes in the budget', () => {
  const given = commandesDeRevue(createCommandes(new FakeClasseur(json()), () => undefined));
  expect(Object.keys(given).sort()).toEqual([
    'allerA',
    'auditer',
    'commenter',
    'lireCommentaires',
    'lireDifferences',
    'preparerImpression',
    'surveiller',
  ]);
});
