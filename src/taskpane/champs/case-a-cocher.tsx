import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { idChamp } from './formulaire';

interface Props {
  readonly chemin: string;
  readonly libelle: string;
  readonly cochee: boolean;
  readonly onCochee: (cochee: boolean) => void;
  /** Why it cannot be ticked: it then stays within reach of the keyboard, to be read. */
  readonly empechement?: string | undefined;
  readonly decritPar?: string | undefined;
}

export function CaseACocher({ chemin, libelle, cochee, onCochee, empechement, decritPar }: Props): ReactElement {
  const empechee = empechement !== undefined;
  return (
    <Checkbox
      id={idChamp(chemin)}
      className={empechee ? 'case case-empechee' : 'case'}
      label={libelle}
      checked={cochee && !empechee}
      aria-disabled={empechee || undefined}
      aria-describedby={decritPar}
      onChange={(_, { checked }) => {
        if (!empechee) onCochee(checked === true);
      }}
    />
  );
}
