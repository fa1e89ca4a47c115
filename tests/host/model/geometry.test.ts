import fc from 'fast-check';
import { boundingRect, cellCount, holds, intersection, positionOf, sameRect, subtract } from '../../../src/host/model/geometry';
import type { Rect } from '../../../src/host/model/workbook';

const rects = fc.record({
  row: fc.integer({ min: 0, max: 12 }),
  column: fc.integer({ min: 0, max: 12 }),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

const cellsOf = (rect: Rect): readonly string[] =>
  Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (_unused, column) => `${String(rect.row + row)},${String(rect.column + column)}`),
  ).flat();

test('an intersection holds the cells of both', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const common = intersection(a, b);
      expect(common ? cellsOf(common) : []).toEqual(cellsOf(a).filter((key) => holds(b, positionOf(key))));
    }),
  );
});

test('subtracting leaves every other cell, once', () => {
  fc.assert(
    fc.property(rects, rects, (rect, hole) => {
      const left = subtract(rect, hole).flatMap(cellsOf);
      expect([...left].sort()).toEqual(
        cellsOf(rect)
          .filter((key) => !holds(hole, positionOf(key)))
          .sort(),
      );
    }),
  );
});

test('a bounding rectangle is the smallest around both', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const around = boundingRect(a, b);
      const within = (part: Rect) => {
        const common = intersection(around, part);
        return common !== null && sameRect(common, part);
      };
      expect([within(a), within(b), cellCount(around) >= Math.max(cellCount(a), cellCount(b))]).toEqual([true, true, true]);
      expect([around.row, around.column]).toEqual([Math.min(a.row, b.row), Math.min(a.column, b.column)]);
    }),
  );
});
