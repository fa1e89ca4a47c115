import { useCallback, useEffect, useRef, useState } from 'react';
import type { Anomalie } from '../../../plan/audit/anomalie';
import type { Commandes } from '../../etat/commandes';
import type { Audit, Reparee } from '../../ports';
import { TEXTES } from './textes.fr';
import { useFraicheur, type Fraicheur, type Surveiller } from './use-fraicheur';

/** What the view knows: nothing yet, nothing because a call was refused, or what was found. */
type Constat = { readonly kind: 'attente' } | { readonly kind: 'echec' } | { readonly kind: 'constat'; readonly audit: Audit };

export interface UseAudit {
  readonly constat: Constat;
  readonly fraicheur: Pick<Fraicheur, 'quand' | 'isPerime'>;
  /** What was just done, and how to take it back. */
  readonly fait: { readonly texte: string; readonly undo: Reparee['undo'] } | null;
  readonly auditer: () => void;
  readonly reparer: (anomalies: readonly Anomalie[]) => void;
  readonly annuler: () => void;
}

/**
 * Audits when the view opens, then when asked. A call that is refused leaves what was known in sight.
 * @param lu the workbook as it was last read
 */
export function useAudit(commandes: Commandes, lu: unknown): UseAudit {
  const [constat, setTrouve] = useState<Constat>({ kind: 'attente' });
  const surveiller = useCallback<Surveiller>(
    (onChange) => commandes.demander('audit', (classeur) => classeur.watch(onChange)),
    [commandes],
  );
  const fraicheur = useFraicheur(surveiller, lu);
  const { commencer, dater } = fraicheur;
  const setConstat = (trouve: Constat): void => {
    setTrouve(trouve);
    if (trouve.kind === 'constat') dater();
  };
  const trouver = useRef(setConstat);
  const [fait, setFait] = useState<UseAudit['fait']>(null);
  useEffect(() => {
    let isShown = true;
    void commandes.auditer().then((audit) => {
      if (isShown) trouver.current(toConstat(audit));
    });
    return () => {
      isShown = false;
    };
  }, [commandes]);

  return {
    constat,
    fraicheur,
    fait,
    auditer: () => {
      commencer();
      setConstat({ kind: 'attente' });
      setFait(null);
      void commandes.auditer().then((audit) => {
        setConstat(toConstat(audit));
      });
    },
    reparer: (anomalies) => {
      const texte = TEXTES.reparees(anomalies.length);
      commencer();
      void commandes.reparer(anomalies, texte).then((reparee) => {
        if (reparee === null) return;
        setConstat({ kind: 'constat', audit: reparee.audit });
        setFait({ texte, undo: reparee.undo });
      });
    },
    annuler: () => {
      if (!fait?.undo) return;
      commencer();
      void commandes.annulerReparation(fait.undo, TEXTES.annulee).then((audit) => {
        if (audit === null) return;
        setConstat({ kind: 'constat', audit });
        setFait({ texte: TEXTES.annulee, undo: null });
      });
    },
  };
}

const toConstat = (audit: Audit | null): Constat => (audit === null ? { kind: 'echec' } : { kind: 'constat', audit });
