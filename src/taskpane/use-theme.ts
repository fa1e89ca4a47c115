import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { THEME_CLAIR } from './theme';

/** The colours of Excel: light ones at once, dark ones as soon as they are loaded. */
export function useTheme(sombre: boolean): Theme {
  const [themeSombre, setThemeSombre] = useState<Theme | null>(null);

  useEffect(() => {
    if (!sombre) return;
    void import('./theme-sombre').then(({ THEME_SOMBRE }) => {
      setThemeSombre(THEME_SOMBRE);
    });
  }, [sombre]);

  return sombre ? (themeSombre ?? THEME_CLAIR) : THEME_CLAIR;
}
