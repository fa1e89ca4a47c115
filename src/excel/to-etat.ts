import { CONTROLES } from '../plan/names';
import type { NatureControle } from '../plan/sheets/check';
import { OK } from '../plan/sheets/controles';
import { differentFigures } from './audit/different-figures';
import type { Controle, EtatClasseur } from './classeur';
import { differentNoms } from './different-noms';
import { readDossier } from './read-dossier';
import { readActes } from './registre/read-actes';
import { RESULT_NAMES, type Snapshot } from './snapshot';

const EQUILIBRE: NatureControle = 'equilibre';

/** What the panel is told of the workbook. */
export function toEtat(snapshot: Snapshot): EtatClasseur {
  if (!snapshot.isOurs) return { kind: 'vierge' };
  const read = readDossier(snapshot);
  const resultats = { noms: readNoms(snapshot), controles: readControles(snapshot) };
  const manques = read.manques.length === 0 ? {} : { manques: read.manques };
  if (read.ok) {
    const { dossier, cellulesMesures } = read;
    const ecarts = differentFigures(differentNoms(dossier, snapshot), null);
    return { kind: 'budget', dossier, cellulesMesures, actes: readActes(snapshot), ecarts, ...manques, ...resultats };
  }
  const { fautes, sansFeuille } = read;
  return { kind: 'illisible', fautes, ...(sansFeuille && { sansFeuille }), ...manques, ...resultats };
}

function readNoms(snapshot: Snapshot): Readonly<Record<string, number | string | boolean>> {
  return Object.fromEntries(
    RESULT_NAMES.flatMap((name) => {
      const value = snapshot.cells.get(name)?.values[0]?.[0];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readControles(snapshot: Snapshot): readonly Controle[] {
  const column = (name: string): readonly string[] => (snapshot.cells.get(name)?.values ?? []).map(([value]) => String(value ?? ''));
  const statuts = column(CONTROLES.statuts);
  const messages = column(CONTROLES.messages);
  const natures = column(CONTROLES.natures);
  return column(CONTROLES.ids).map((id, index) => ({
    id,
    ok: statuts[index] === OK,
    message: messages[index] ?? '',
    isEquilibre: natures[index] === EQUILIBRE,
  }));
}
