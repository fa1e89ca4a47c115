const ROWS = 2000;
const ROOM = 500;

/** Rows of a table's sheet that the sections' sheets look through: bounded, whole columns being slow and fragile. */
export const linesInSight = (lines: number): number => Math.max(ROWS, lines + ROOM);
