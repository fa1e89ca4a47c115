import { PERSONNALISE } from '../../../domain/bareme';
import { lazy, Suspense, useDeferredValue, useMemo, type Dispatch, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { getBareme, getDated } from '../../../baremes';
import { computeBudget } from '../../../domain/budget';
import type { DateIso } from '../../../domain/calendrier';
import type { Dossier } from '../../../domain/dossier';
import { FormulaireProvider, focusChamp } from '../../champs/formulaire';
import { Pied } from '../../elements/pied';
import type { Brouillon } from '../../etat/brouillon';
import type { Panneau } from '../../etat/panneau';
import { readBrouillon } from '../../etat/read-brouillon';
import { isModifie, type Action } from '../../etat/reducer';
import { useFormulaireParametres } from '../../etat/use-formulaire-parametres';
import { RubriqueEnveloppes } from '../enveloppes/rubrique-enveloppes';
import { BarreGeneration } from './barre-generation';
import { Derogations } from './derogations';
import { ListeFautes } from './liste-fautes';
import { RubriqueContrat } from './rubrique-contrat';
import { RubriqueCpts } from './rubrique-cpts';
import { RubriqueMissions } from './rubrique-missions';
import { RubriqueOptions } from './rubrique-options';

// Loaded when something differs from the workbook: the panel opens without it.
const Modifications = lazy(async () => ({ default: (await import('./modifications')).Modifications }));

interface Props {
  readonly panneau: Panneau;
  readonly dispatch: Dispatch<Action>;
  readonly aujourdhui: DateIso;
  /** The dossier of the workbook; null before the first generation. */
  readonly base: Dossier | null;
  readonly onGenerer: (dossier: Dossier, brouillon: Brouillon) => void;
  /** What the panel has to say above the button. */
  readonly notices: ReactNode;
}

/** The parameters of the budget, with the envelopes that they give while they are typed. */
export function Parametres({ panneau, dispatch, aujourdhui, base, onGenerer, notices }: Props): ReactElement {
  const { brouillon } = panneau;
  const lecture = useMemo(() => readBrouillon(brouillon, { aujourdhui, base }), [brouillon, aujourdhui, base]);
  const apercu = useDeferredValue(lecture.apercu);
  const bareme = apercu === null ? getDated(brouillon.bareme === PERSONNALISE ? brouillon.base : brouillon.bareme) : getBareme(apercu);
  const enveloppes = useMemo(
    () => (apercu === null ? null : { bareme: getBareme(apercu), budget: computeBudget(apercu, getBareme(apercu)) }),
    [apercu],
  );
  const formulaire = useFormulaireParametres(panneau, lecture, dispatch);
  const onSaisie = (patch: Partial<Brouillon>): void => {
    dispatch({ type: 'saisie', patch });
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (panneau.travail !== null) return;
    if (lecture.dossier !== null) {
      onGenerer(lecture.dossier, brouillon);
      return;
    }
    // The fault stands at its field before the focus comes there, so that it is read with it.
    flushSync(() => {
      dispatch({ type: 'soumission-refusee' });
    });
    const [premiere] = lecture.fautes;
    if (premiere !== undefined) focusChamp(premiere.chemin);
  };

  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <FormulaireProvider value={formulaire}>
        <RubriqueCpts brouillon={brouillon} bareme={bareme} onSaisie={onSaisie} />
        <RubriqueContrat brouillon={brouillon} aujourdhui={aujourdhui} onSaisie={onSaisie} />
        <RubriqueMissions brouillon={brouillon} bareme={bareme} onSaisie={onSaisie} />
        <RubriqueOptions brouillon={brouillon} onSaisie={onSaisie} />
        <Derogations brouillon={brouillon} onSaisie={onSaisie} />
      </FormulaireProvider>
      <RubriqueEnveloppes
        enveloppes={enveloppes}
        reserve={lecture.dossier !== null ? null : lecture.signatureSupposee ? 'signature' : 'fautes'}
      />
      {base !== null && lecture.dossier !== null && isModifie(panneau) && (
        <Suspense fallback={null}>
          <Modifications
            avant={base}
            apres={lecture.dossier}
            onAnnuler={() => {
              dispatch({ type: 'modifications-annulees' });
            }}
          />
        </Suspense>
      )}
      <div className="ressort" />
      <Pied>
        {panneau.soumis && lecture.fautes.length > 0 && <ListeFautes fautes={lecture.fautes} />}
        {notices}
        <BarreGeneration
          total={enveloppes === null ? null : enveloppes.budget.total.fixe.plus(enveloppes.budget.total.variableRetenue)}
          existe={base !== null}
          travail={panneau.travail}
        />
      </Pied>
    </form>
  );
}
