import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { idChamp, useFormulaire } from './formulaire';

/** What every field has: its place in the dossier, its label, and a word of help under it. */
export interface PropsChamp {
  readonly chemin: string;
  readonly libelle: string;
  readonly aide?: string | undefined;
  readonly requis?: boolean;
  /** The label is told by what stands around: it is only heard. */
  readonly libelleCache?: boolean;
  readonly className?: string | undefined;
}

interface Controle {
  readonly id: string;
  readonly onBlur: () => void;
  readonly 'aria-required': boolean;
  readonly 'aria-label'?: string;
}

interface Props extends PropsChamp {
  readonly children: (controle: Controle) => ReactElement;
}

/** Label, control, help, and the fault or the warning of the field. */
export function Champ({ chemin, libelle, aide, requis = false, libelleCache = false, className, children }: Props): ReactElement {
  const { fauteDe, avisDe, onQuitter } = useFormulaire();
  const faute = fauteDe(chemin);
  const avis = avisDe(chemin);
  const id = idChamp(chemin);
  return (
    <Field
      {...(className !== undefined && { className })}
      label={libelleCache ? null : { children: libelle, htmlFor: id }}
      hint={aide ?? null}
      validationState={faute !== undefined ? 'error' : avis !== undefined ? 'warning' : 'none'}
      validationMessage={faute ?? avis ?? null}
    >
      {children({
        id,
        onBlur: () => {
          onQuitter(chemin);
        },
        'aria-required': requis,
        ...(libelleCache && { 'aria-label': libelle }),
      })}
    </Field>
  );
}
