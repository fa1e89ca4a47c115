import fc from 'fast-check';
import { Decimal } from '../../../src/domain/money';
import { NATURES_FIGEE, type LigneFigee } from '../../../src/domain/vote';
import { verifyCopie } from '../../../src/excel/registre/verify-copie';
import { figeRows } from '../../../src/plan/sheets/budgets-votes';

/** In the order of a copy: each nature in one run. */
const LIGNES: readonly LigneFigee[] = NATURES_FIGEE.flatMap((nature) =>
  Array.from({ length: 8 }, (_ligne, index) => ({
    nature,
    code: `${nature}.${String(index)}`,
    section: null,
    poste: null,
    libelle: `Ligne ${String(index)}`,
    detail: '',
    valeur: new Decimal(index),
  })),
);
const ROWS = figeRows({ vote: 2, lignes: LIGNES }).map((row, index) => ({ ...row, index }));

it('names the lines that were changed and the ranks that are lost, and no other', () => {
  const ranks = fc.subarray(ROWS.map(({ rang }) => rang));
  fc.assert(
    fc.property(ranks, ranks, (lost, changed) => {
      const left = ROWS.filter(({ rang }) => !lost.includes(rang)).map((row) =>
        changed.includes(row.rang) ? { ...row, ligne: { ...row.ligne, libelle: 'autre chose' } } : row,
      );
      const { modifiees, perdues } = verifyCopie({ numero: 2, lignes: ROWS.length }, left);
      expect(modifiees.map(({ rang }) => rang)).toEqual(changed.filter((rang) => !lost.includes(rang)));
      expect(perdues).toHaveLength(lost.length);
      if (modifiees.length === 0) expect(perdues).toEqual(lost);
    }),
  );
});

it('tells a line that was moved, and none that is lost', () => {
  fc.assert(
    fc.property(fc.nat(ROWS.length - 1), fc.nat(ROWS.length - 1), (from, to) => {
      fc.pre(from !== to);
      const left = ROWS.filter((_row, index) => index !== from);
      const { modifiees, perdues } = verifyCopie({ numero: 2, lignes: ROWS.length }, [
        ...left.slice(0, to),
        ...ROWS.slice(from, from + 1),
        ...left.slice(to),
      ]);
      expect(perdues).toEqual([]);
      expect(modifiees).not.toEqual([]);
    }),
  );
});
