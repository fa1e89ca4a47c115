import { attribute, child, numeric, type XmlNode } from './xml';

/** `#RRGGBB`. */
export type Color = string;

/** The twelve colours of a theme, in the order a file counts them (ECMA-376 part 1, 18.8.3). */
export type ThemeColors = readonly (Color | undefined)[];

/** @throws RangeError on anything but `#RRGGBB`: Excel would refuse the whole file. */
export function argb(color: Color): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`${color} is no #RRGGBB colour`);
  return `FF${color.slice(1).toUpperCase()}`;
}

/** `undefined` for « automatic » and for what no rule gives a colour to. */
export function readColor(node: XmlNode | undefined, theme: ThemeColors): Color | undefined {
  const rgb = attribute(node, 'rgb');
  const base =
    rgb !== undefined
      ? `#${rgb.slice(-6).toUpperCase()}`
      : (theme[numeric(node, 'theme') ?? -1] ?? INDEXED[numeric(node, 'indexed') ?? -1]);
  if (base === undefined || !/^#[0-9A-F]{6}$/.test(base)) return undefined;
  return tinted(base, numeric(node, 'tint') ?? 0);
}

/** In the order `<color theme="…"/>` counts, which swaps the first two pairs of the scheme. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function readThemeColors(theme: XmlNode | undefined): ThemeColors {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name) => {
    const color = child(scheme, name)?.children[0];
    const value = attribute(color, 'lastClr') ?? attribute(color, 'val');
    return value === undefined ? undefined : `#${value.toUpperCase()}`;
  });
}

/** Towards white when positive, towards black when negative, by lightness (ECMA-376 part 1, 18.8.19). */
function tinted(color: Color, tint: number): Color {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const lightness = (highest + lowest) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Hue and saturation stay: each channel keeps its place between the extremes of its lightness.
  const spread = (value: number) => 1 - Math.abs(2 * value - 1);
  const scale = spread(lightness) === 0 ? 0 : spread(target) / spread(lightness);
  return `#${channels.map((channel) => hexByte(target + (channel - lightness) * scale)).join('')}`;
}

function hexByte(share: number): string {
  return Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');
}

/** The palette of Excel 97, still met in converted files (ECMA-376 part 1, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const BRIGHT = PALETTE.split(' ').slice(0, 8);
const INDEXED: readonly Color[] = [...BRIGHT, ...PALETTE.split(' ')].map((color) => `#${color}`);
