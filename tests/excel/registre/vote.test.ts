import { Decimal } from '../../../src/domain/money';
import { DEPUIS_LE_VOTE, type Comparaison } from '../../../src/domain/depuis-le-vote';
import { createClasseur } from '../../../src/excel';
import type { DifferenceSignee } from '../../../src/excel/classeur';
import { sectionLabelOf } from '../../../src/plan/labels';
import { freezeBudget } from '../../../src/plan/registre/freeze-budget';
import { errorCells } from '../../parity/agreement';
import { findings } from '../audit/findings';
import { budgetOf, namedCell, openExample, patched, sheetOf, tableOf } from '../base-workbooks';
import { deleteRows, typeInTable } from '../gestures';
import { close, type OpenClasseur } from '../open-classeur';
import { contentsOf } from '../picture';
import { shownLines } from './depuis-le-vote';
import { asPerson, openVoted, RETIRE, SOUMIS, VOTE, voteBudget } from './voted-workbook';

jest.setTimeout(120_000);

const NOUVELLE = {
  section: 'prevention',
  poste: 'moyens',
  fiche: '',
  libelle: 'Affiches « bien bouger »',
  profession: '',
  quantite: new Decimal('3'),
  unite: 'lots',
  coutUnitaire: new Decimal('120.50'),
  realise: new Decimal(0),
} as const;

let opened: OpenClasseur;
afterEach(() => close(opened));

const value = (name: string): unknown => namedCell(opened, name).cell?.value;

describe('a budget that was never submitted', () => {
  it('has no register, and its page says that it is a draft', async () => {
    opened = await openExample('taille-1');
    const { actes } = budgetOf(await opened.classeur.read());
    expect(actes).toEqual([]);
    expect(await opened.classeur.readDifferences(DEPUIS_LE_VOTE)).toEqual([]);
    expect(Object.values(contentsOf(sheetOf(opened, 'synthese')))).toContain('Brouillon');
    expect(opened.host.book.data.sheets.map(({ name }) => name)).not.toContain('Votes');
  });

  it('cannot be voted before it was submitted', async () => {
    opened = await openExample('taille-1');
    await expect(opened.classeur.recordActe(VOTE, [])).rejects.toMatchObject({ code: 'modifie-entre-temps' });
    expect(opened.host.book.data.sheets.map(({ name }) => name)).not.toContain('Votes');
  });
});

describe('submitting, taking back, voting', () => {
  it('keeps every act with its date and name, and the status of the last', async () => {
    opened = await openExample('taille-1', { excelApi: '1.13' });
    const classeur = createClasseur(asPerson('Anne Muller'));
    const first = budgetOf(await classeur.recordActe(SOUMIS, []));
    expect([value('Vote_Statut'), value('Vote_Version'), value('Vote_Nom'), value('Vote_Dernier')]).toEqual([
      'Soumis au CA',
      'Budget initial',
      'Anne Muller',
      0,
    ]);
    const back = budgetOf(await classeur.recordActe(RETIRE, first.actes));
    expect(value('Vote_Statut')).toBe('Brouillon');
    const again = budgetOf(await classeur.recordActe({ ...SOUMIS, date: VOTE.date }, back.actes));
    const voted = budgetOf(await classeur.recordActe(VOTE, again.actes));
    expect(voted.actes.map(({ numero, nature, date, nom, version }) => [numero, nature, date, nom, version])).toEqual([
      [1, 'soumis', '2026-11-18', 'Anne Muller', 1],
      [2, 'retire', '2026-11-20', 'Anne Muller', 1],
      [3, 'soumis', '2026-11-20', 'Anne Muller', 1],
      [4, 'vote', '2026-11-20', 'Paul Weber', 1],
    ]);
    expect([value('Vote_Statut'), value('Vote_Dernier'), value('Vote_Changements')]).toEqual(['Voté', 4, 0]);
    expect(errorCells(opened.host.book)).toEqual([]);
    expect(await findings(opened)).toEqual([]);
  });

  it('refuses an act when somebody recorded another meanwhile, and writes nothing', async () => {
    opened = await openVoted('taille-1');
    const before = contentsOf(sheetOf(opened, 'votes'));
    await expect(opened.classeur.recordActe(SOUMIS, [])).rejects.toMatchObject({ code: 'modifie-entre-temps' });
    expect(contentsOf(sheetOf(opened, 'votes'))).toEqual(before);
  });

  it('freezes every figure that the workbook shows, on sheets that nobody types in', async () => {
    opened = await openVoted('centre-alsace');
    const { dossier, noms, actes, controles } = budgetOf(await opened.classeur.read());
    const frozen = freezeBudget(dossier, noms);
    expect(actes.at(-1)).toMatchObject({ lignes: frozen.length, points: 0 });
    expect(tableOf(opened, 'Figes').range.rows).toBe(frozen.length + 1);
    const said = Object.values(contentsOf(sheetOf(opened, 'budgets-votes')));
    expect(frozen.map(({ libelle }) => libelle).filter((libelle) => !said.includes(libelle))).toEqual([]);
    for (const id of ['votes', 'budgets-votes', 'depuis-le-vote', 'journal'] as const)
      expect([id, sheetOf(opened, id).protection.enabled]).toEqual([id, true]);
    expect(controles.filter(({ ok }) => !ok)).toEqual([]);
    expect(controles.map(({ id }) => id)).toEqual(expect.arrayContaining(['copies-votees', 'registre-votes']));
  });

  it('makes of what follows a vote the next version, and keeps the series', async () => {
    opened = await openVoted('taille-1');
    await opened.classeur.addDepense(NOUVELLE);
    await voteBudget(opened.classeur, VOTE.date);
    const { actes } = budgetOf(await opened.classeur.read());
    expect(actes.map(({ nature, version }) => [nature, version])).toEqual([
      ['soumis', 1],
      ['vote', 1],
      ['soumis', 2],
      ['vote', 2],
    ]);
    expect(value('Vote_Version')).toBe('Budget rectificatif n° 1');
    expect(await opened.classeur.readDifferences(DEPUIS_LE_VOTE)).toEqual([]);
    expect(value('Vote_Changements')).toBe(0);
    expect(await findings(opened)).toEqual([]);
  });
});

describe('since the vote', () => {
  it('shows the same differences in the sheet and in the panel, with who entered them', async () => {
    opened = await openVoted('centre-alsace');
    await opened.classeur.addDepense(NOUVELLE);
    await typeInTable(opened, 'Depenses', 0, { Quantité: 1 });
    await typeInTable(opened, 'Ressources', 0, { Libellé: 'Cotisations 2026' });
    await opened.host.settle();
    const differences = await linesBetween(DEPUIS_LE_VOTE);
    const { dossier } = budgetOf(await opened.classeur.read());
    const [touched] = dossier.depenses;
    expect(differences.map(({ libelle, auteur }) => [libelle, auteur])).toEqual([
      [touched?.libelle, null],
      ['Cotisations des adhérents', null],
      ['Affiches « bien bouger »', 'Léa Kieffer'],
      ['Cotisations 2026', null],
    ]);
    const inPanel = differences.map(({ libelle, vote, actuel }) => [
      libelle,
      vote?.valeur?.toNumber() ?? 0,
      actuel?.valeur?.toNumber() ?? 0,
    ]);
    expect(shownLines(opened).map(([libelle, , vote, actuel]) => [libelle, vote, actuel])).toEqual(inPanel);
    expect(shownLines(opened).map(([, , , , constat, qui]) => [constat, qui])).toEqual([
      ['En baisse', '—'],
      ['Supprimée', '—'],
      ['Ajoutée', 'Léa Kieffer'],
      ['Ajoutée', '—'],
    ]);
    expect(value('Vote_Changements')).toBe(4);
    expect(errorCells(opened.host.book)).toEqual([]);
  });

  it('tells what the parameters change, and who changed them', async () => {
    opened = await openVoted('centre-alsace');
    const { dossier } = budgetOf(await opened.classeur.read());
    const changed = patched(dossier, { cpts: { population: 60_000 }, hypothese: { variable: '0.5' } });
    await opened.classeur.updateParametres(changed, () => undefined);
    const differences = await linesBetween(DEPUIS_LE_VOTE);
    const parametres = differences.filter(({ nature }) => nature === 'parametre');
    expect(parametres.map(({ libelle, vote, actuel, auteur }) => [libelle, vote?.detail, actuel?.detail, auteur])).toEqual([
      ['Taille retenue', '3', '2', null],
      ['Population', '101\u202F500', '60\u202F000', 'Léa Kieffer'],
      ['Part variable comptée', '0\u202F%', '50\u202F%', 'Léa Kieffer'],
    ]);
    const euros = differences.filter(({ nature }) => nature === 'resultat');
    expect(shownLines(opened).map(([libelle, section]) => [section, libelle])).toEqual(
      euros.map(({ section, libelle }) => [section === null ? '' : sectionLabelOf(section), libelle]),
    );
    expect(euros.length).toBeGreaterThan(4);
    expect(await findings(opened)).toEqual([]);
  });
});

async function linesBetween(entre: Comparaison): Promise<readonly DifferenceSignee[]> {
  const differences = await opened.classeur.readDifferences(entre);
  if (differences === 'copie-absente') throw new Error('The copies of the votes stand');
  return differences;
}

describe('between two votes', () => {
  const AUTRE = { ...NOUVELLE, libelle: 'Stand' } as const;
  const shown = async (de: number | null, a: number | null): Promise<readonly unknown[]> =>
    (await linesBetween({ de, a }))
      .filter(({ nature }) => nature === 'depense')
      .map(({ libelle, vote, actuel, auteur }) => [libelle, vote?.valeur?.toNumber(), actuel?.valeur?.toNumber(), auteur]);

  it('tells what the amended budget changes of the initial one, whatever came since', async () => {
    opened = await openVoted('taille-1');
    await opened.classeur.addDepense(NOUVELLE);
    await voteBudget(opened.classeur, VOTE.date);
    opened = { ...opened, classeur: createClasseur(asPerson('Paul Weber')) };
    await opened.classeur.addDepense(AUTRE);
    const [initial, rectificatif] = budgetOf(await opened.classeur.read()).actes.flatMap(({ nature, numero }) =>
      nature === 'vote' ? [numero] : [],
    );
    if (initial === undefined || rectificatif === undefined) throw new Error('The board voted twice');
    const added = [NOUVELLE.libelle, undefined, 361.5, 'Léa Kieffer'];
    const since = [AUTRE.libelle, undefined, 361.5, 'Paul Weber'];
    expect(await shown(initial, rectificatif)).toEqual([added]);
    expect(await shown(initial, null)).toEqual([added, since]);
    expect(await shown(rectificatif, null)).toEqual([since]);
    expect(await shown(null, null)).toEqual([since]);
    expect(await shown(rectificatif, rectificatif)).toEqual([]);
    // An act that is no vote left nothing to compare.
    expect(await shown(initial - 1, null)).toEqual([]);
  });

  it('says that a copy is gone, rather than that every line is new', async () => {
    opened = await openVoted('taille-1');
    const { range } = tableOf(opened, 'Figes');
    deleteRows(opened, sheetOf(opened, 'budgets-votes'), range.row + 1, range.rows - 1);
    expect(await opened.classeur.readDifferences(DEPUIS_LE_VOTE)).toBe('copie-absente');
  });
});

describe('the journal', () => {
  it('tells what the add-in did, in its order, and only adds', async () => {
    opened = await openVoted('centre-alsace');
    const { dossier } = budgetOf(await opened.classeur.read());
    const before = contentsOf(sheetOf(opened, 'journal'));
    await opened.classeur.addDepense(NOUVELLE);
    const [indicateur] = dossier.indicateurs;
    if (!indicateur) throw new Error('The example has an indicator');
    const mesure = { indicateur: indicateur.id, date: VOTE.date, valeur: new Decimal(7), source: 'CPAM', piece: '', commentaire: '' };
    await opened.classeur.addMesures([mesure]);
    await opened.classeur.removeMesures([mesure]);
    const after = contentsOf(sheetOf(opened, 'journal'));
    expect(after).toMatchObject(before);
    const added = Object.entries(after).filter(([at]) => !(at in before));
    const column = (letter: string): readonly unknown[] => added.filter(([at]) => at.startsWith(letter)).map(([, said]) => said);
    expect(column('D')).toEqual(['Ajout · dépense', 'Mesure enregistrée', 'Mesure annulée']);
    expect(column('C')).toEqual(['Léa Kieffer', 'Léa Kieffer', 'Léa Kieffer']);
    expect(column('F')).toEqual(['Affiches « bien bouger »', indicateur.id, indicateur.id]);
    expect(sheetOf(opened, 'journal').protection.enabled).toBe(true);
    expect(await findings(opened)).toEqual([]);
  });
});
