import { createDarkTheme, type Theme } from '@fluentui/react-theme';
import { SARCELLE } from './theme';

/** For an Excel in its dark colours; loaded only there. */
export const THEME_SOMBRE: Theme = {
  ...createDarkTheme(SARCELLE),
  colorBrandForeground1: SARCELLE[110],
  colorBrandForeground2: SARCELLE[130],
  colorBrandForegroundLink: SARCELLE[120],
};
