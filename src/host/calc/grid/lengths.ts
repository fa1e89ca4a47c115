/** Univer draws in pixels of 1/96 inch, Excel measures in points of 1/72. */
const PIXELS_PER_POINT = 96 / 72;

export function pixelsOf(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** To the quarter of a point, as Excel shows them; a pixel gives back the points it came from. */
export function pointsOf(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 4) / 4;
}
