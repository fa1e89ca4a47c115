import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-theme';

/** A teal, set apart from the green and the red that say « équilibré » and « déficit ». */
export const SARCELLE: BrandVariants = {
  10: '#021316',
  20: '#06262B',
  30: '#083740',
  40: '#094550',
  50: '#095360',
  60: '#086170',
  70: '#066E7F',
  80: '#047889',
  90: '#2C8A9A',
  100: '#4A9BA9',
  110: '#66ABB8',
  120: '#82BCC6',
  130: '#9ECCD4',
  140: '#BADDE2',
  150: '#D3EAED',
  160: '#EAF5F7',
};

export const THEME_CLAIR: Theme = createLightTheme(SARCELLE);
