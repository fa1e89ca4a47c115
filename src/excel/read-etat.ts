import { isInert, type Anomalie } from '../plan/audit/anomalie';
import { auditWorkbook } from './audit/audit';
import type { EtatClasseur } from './classeur';
import { withDissolved } from './mend/dissolved-tables';
import { queueSnapshot, RESULT_NAMES, type Snapshot } from './snapshot';
import { toEtat } from './to-etat';

/** What is in the workbook: one round trip, three more when its figures are not those of its inputs, to say why. */
export async function readEtat(context: Excel.RequestContext): Promise<EtatClasseur> {
  const take = queueSnapshot(context, 'all');
  await context.sync();
  return explainEcarts(context, await withDissolved(context, take()));
}

/** Every result is wrong, the tier too: nothing was calculated since the inputs were written. */
const NON_CALCULE: Anomalie = {
  genre: 'non-calcule',
  feuille: null,
  cellule: null,
  objet: 'Calcul',
  attendu: '',
  trouve: '',
  reparation: null,
};

/** The state that was read; where a published figure is not the exact one, with the cells that are the cause. */
export async function explainEcarts(context: Excel.RequestContext, snapshot: Snapshot): Promise<EtatClasseur> {
  const etat = toEtat(snapshot);
  if (etat.kind !== 'budget' || etat.ecarts.length === 0) return etat;
  if (etat.ecarts.length >= RESULT_NAMES.length) return { ...etat, ecarts: [NON_CALCULE] };
  const audited = await auditWorkbook(context);
  const { anomalies, consequences } = audited?.audit ?? { anomalies: [], consequences: [] };
  const causes = anomalies.filter(({ genre }) => !isInert(genre));
  return { ...etat, ecarts: [causes, consequences, etat.ecarts].find((some) => some.length > 0) ?? [] };
}
