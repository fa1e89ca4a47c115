import { focusChamp, idChamp } from '../../champs/formulaire';
import { cheminMesure } from '../chemins';
import { useClavier } from '../../champs/use-clavier';

interface Touches {
  /** The rows from top to bottom, by identifier of indicator. */
  readonly rangs: readonly string[];
  /** The path where the keyboard goes after the last row. */
  readonly fin: string;
  readonly onOuvrir: (indicateur: string, ouvert: boolean) => void;
  readonly onEnregistrer: () => void;
  readonly onQuitter: () => void;
}

/**
 * The keys of a sheet: Enter and the arrows go from value to value, Alt with ↓ or ↑ opens or closes the detail of a row,
 * Ctrl with Enter records, Escape leaves.
 */
export function useTouchesSaisie({ rangs, fin, onOuvrir, onEnregistrer, onQuitter }: Touches): void {
  const goToRang = (rang: number): void => {
    const indicateur = rangs[rang];
    if (indicateur !== undefined) focusChamp(cheminMesure(indicateur, 'valeur'));
    else if (rang >= rangs.length) focusChamp(fin);
  };

  useClavier((event) => {
    const { key, target } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === 'Escape') onQuitter();
    else if (key === 'Enter' && isCommand) onEnregistrer();
    else if (target instanceof HTMLInputElement) {
      const rang = rangs.findIndex((indicateur) =>
        target.id.startsWith(idChamp(cheminMesure(indicateur, 'valeur')).replace(/valeur$/, '')),
      );
      const isValeur = target.id.endsWith('.valeur');
      const indicateur = rangs[rang];
      if (key === 'Enter' && !event.altKey) goToRang(event.shiftKey ? Math.max(0, rang - 1) : rang + 1);
      else if (indicateur === undefined) return;
      else if (key === 'ArrowDown' && event.altKey) onOuvrir(indicateur, true);
      else if (key === 'ArrowUp' && event.altKey) onOuvrir(indicateur, false);
      else if (isValeur && key === 'ArrowDown') goToRang(Math.min(rang + 1, rangs.length - 1));
      else if (isValeur && key === 'ArrowUp') goToRang(Math.max(rang - 1, 0));
      else return;
    } else return;
    event.preventDefault();
  });
}
