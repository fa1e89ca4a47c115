import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Anomalie } from '../../../plan/audit/anomalie';
import { useEchap } from '../../champs/use-clavier';
import { Depliant } from '../../elements/depliant';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { Commandes } from '../../etat/commandes';
import type { Audit as Constat, Cible } from '../../ports';
import { ApercuReparation } from './apercu-reparation';
import { LigneAnomalie } from './ligne-anomalie';
import { TEXTES } from './textes.fr';
import { useAudit, type UseAudit } from './use-audit';
import { momentLisible } from './use-fraicheur';

interface Props {
  readonly commandes: Commandes;
  /** The workbook as it was last read: what was found is out of date once it is another. */
  readonly lu: unknown;
  /** The workbook is being written. */
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onAllerA: (cible: Cible) => void;
  readonly onFermer: () => void;
}

/** Everything in which the workbook is not what it must be, one click from its cell, and how to put it right. */
export function Audit({ commandes, lu, enCours, notices, onAllerA, onFermer }: Props): ReactElement {
  const audit = useAudit(commandes, lu);
  const debut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    debut.current?.focus();
  }, []);
  useEchap(onFermer);
  const { constat, fait, fraicheur } = audit;
  useEffect(() => {
    // What asked for it has gone: the keyboard is put where it is told.
    if (fait !== null) debut.current?.focus();
  }, [fait]);
  return (
    <div ref={debut} tabIndex={-1}>
      <Rubrique titre={TEXTES.titre}>
        <p className="petit">{TEXTES.aide}</p>
        <p className="petit">{TEXTES.nonScelle}</p>
        {notices}
        {fait && <Fait {...audit} enCours={enCours} />}
        {constat.kind === 'attente' && (
          <div role="status" className="attente">
            <span className="attente-roue" />
            {TEXTES.enCours}
          </div>
        )}
        {constat.kind === 'constat' && <Moment {...fraicheur} />}
        {constat.kind === 'constat' && (
          <Trouvailles key={cleDe(constat.audit)} audit={constat.audit} enCours={enCours} onReparer={audit.reparer} onAllerA={onAllerA} />
        )}
        <div className="boutons">
          <Button disabledFocusable={enCours || constat.kind === 'attente'} onClick={audit.auditer}>
            {TEXTES.recommencer}
          </Button>
          <Button onClick={onFermer}>{TEXTES.fermer}</Button>
        </div>
      </Rubrique>
    </div>
  );
}

/** When it was found, and whether that is still so. */
function Moment({ quand, isPerime }: UseAudit['fraicheur']): ReactElement | null {
  if (quand === null) return null;
  const moment = momentLisible(quand);
  return isPerime ? (
    <Notice ton="avertissement" role="status" titre={TEXTES.aRefaire}>
      {TEXTES.perime(moment)}
    </Notice>
  ) : (
    <p className="petit">{TEXTES.faitLe(moment)}</p>
  );
}

function Fait({ fait, annuler, enCours }: UseAudit & { readonly enCours: boolean }): ReactElement {
  const actions = fait?.undo && (
    <Button size="small" disabledFocusable={enCours} onClick={annuler}>
      {TEXTES.annuler}
    </Button>
  );
  return (
    <Notice ton="succes" {...(actions && { actions })}>
      {fait?.texte}
    </Notice>
  );
}

/** Another audit is another list: what was ticked in the one before says nothing of it. */
const cleDe = ({ anomalies }: Constat): string => JSON.stringify(anomalies.map(({ genre, cellule, objet }) => [genre, cellule, objet]));

interface PropsTrouvailles {
  readonly audit: Constat;
  readonly enCours: boolean;
  readonly onReparer: (anomalies: readonly Anomalie[]) => void;
  readonly onAllerA: (cible: Cible) => void;
}

/** What people typed is converted only when they say so. */
const isProposed = ({ reparation, genre }: Anomalie): boolean => reparation !== null && genre !== 'nombre-en-texte';

function Trouvailles({ audit: { anomalies, consequences }, enCours, onReparer, onAllerA }: PropsTrouvailles): ReactElement {
  const [cochees, setCochees] = useState<ReadonlySet<Anomalie>>(() => new Set(anomalies.filter(isProposed)));
  const [apercu, setApercu] = useState(false);
  const choisies = anomalies.filter((anomalie) => cochees.has(anomalie));
  const cocher = (anomalie: Anomalie, cochee: boolean): void => {
    const autres = [...cochees].filter((one) => one !== anomalie);
    setCochees(new Set(cochee ? [...autres, anomalie] : autres));
  };
  if (anomalies.length === 0)
    return (
      <Notice ton="succes" role="status">
        {TEXTES.sain}
      </Notice>
    );
  if (apercu)
    return (
      <ApercuReparation
        anomalies={choisies}
        enCours={enCours}
        onReparer={() => {
          onReparer(choisies);
        }}
        onRevenir={() => {
          setApercu(false);
        }}
      />
    );
  return (
    <>
      <Notice ton="avertissement" role="status" titre={TEXTES.trouvees(anomalies.length)} />
      <ul className="liste">
        {anomalies.map((anomalie, rang) => (
          <LigneAnomalie
            key={`${String(rang)} ${anomalie.genre}`}
            anomalie={anomalie}
            rang={rang}
            cochee={anomalie.reparation === null ? null : cochees.has(anomalie)}
            onCochee={(cochee) => {
              cocher(anomalie, cochee);
            }}
            onAllerA={onAllerA}
          />
        ))}
      </ul>
      {choisies.length > 0 && (
        <div className="boutons">
          <Button
            appearance="primary"
            disabledFocusable={enCours}
            onClick={() => {
              setApercu(true);
            }}
          >
            {TEXTES.apercu(choisies.length)}
          </Button>
        </div>
      )}
      {consequences.length > 0 && (
        <Depliant titre={TEXTES.consequences(consequences.length)} resume={TEXTES.resumeConsequences}>
          <ul className="liste">
            {consequences.map((anomalie, rang) => (
              <LigneAnomalie
                key={anomalie.objet}
                anomalie={anomalie}
                rang={rang}
                cochee={null}
                onCochee={() => undefined}
                onAllerA={onAllerA}
              />
            ))}
          </ul>
        </Depliant>
      )}
    </>
  );
}
