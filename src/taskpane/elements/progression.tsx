import type { ReactElement } from 'react';
import type { Progress } from '../ports';
import { ETAPES } from '../libelles.fr';
import { TEXTES } from '../texts.fr';

/** How far a writing is. Each step is heard once; the percentage is only seen. */
export function Progression({ progress }: { readonly progress: Progress | null }): ReactElement {
  const etape = ETAPES[progress?.step ?? 'reading'];
  return (
    <div className="progression">
      <span className="petit chiffres" role="status">
        {etape}
      </span>
      <progress className="progression-barre" aria-label={TEXTES.generation.avancement} max={1} value={progress?.done ?? 0} />
    </div>
  );
}
