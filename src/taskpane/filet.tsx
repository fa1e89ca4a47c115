import { Button } from '@fluentui/react-components';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Notice } from './elements/notice';
import { TEXTES } from './texts.fr';

interface Props {
  readonly children: ReactNode;
  /** For whoever keeps the console: the panel itself sends nothing anywhere. */
  readonly onErreur: (error: Error, pile: string) => void;
  /** The person wants to go on: what showed the error may be left for something else. */
  readonly onReprendre: () => void;
}

interface State {
  readonly erreur: Error | null;
}

/** Catches what nobody foresaw. The panel's memory stands above it, so what was typed is there again afterwards. */
export class Filet extends Component<Props, State> {
  override state: State = { erreur: null };

  static getDerivedStateFromError(error: unknown): State {
    return { erreur: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    this.props.onErreur(error, componentStack ?? '');
  }

  override render(): ReactNode {
    const { erreur } = this.state;
    if (erreur === null) return this.props.children;
    return (
      <Notice
        ton="erreur"
        role="alert"
        titre={TEXTES.filet.titre}
        actions={
          <Button
            size="small"
            onClick={() => {
              this.props.onReprendre();
              this.setState({ erreur: null });
            }}
          >
            {TEXTES.filet.reprendre}
          </Button>
        }
      >
        <span>{TEXTES.filet.texte}</span>
        <span>{TEXTES.echec.detail(`${erreur.name}: ${erreur.message}`)}</span>
      </Notice>
    );
  }
}
