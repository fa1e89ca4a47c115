/** Widths in a file count digits of the default font, Calibri 11, which are 7 pixels wide at 96 pixels an inch (ECMA-376 part 1, 18.3.1.13). */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;
const POINTS_PER_INCH = 72;

/** Excel keeps whole pixels, so multiples of 0.75 point come back unchanged. */
export function pointsToCharacters(points: number): number {
  return Math.round(points * PIXELS_PER_POINT) / PIXELS_PER_CHARACTER;
}

export function charactersToPoints(characters: number): number {
  // Files hold 256ths of a character, cut rather than rounded: half of one is given back first.
  return Math.trunc(((256 * characters + Math.trunc(128 / PIXELS_PER_CHARACTER)) / 256) * PIXELS_PER_CHARACTER) / PIXELS_PER_POINT;
}

export function pointsToInches(points: number): number {
  return points / POINTS_PER_INCH;
}

/** To a thousandth of a point: enough to forget what the division lost. */
export function inchesToPoints(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
}
