/** A sheet may stand in the same page as the panel: its keys are its own. Where nothing has the focus, the panel hears. */
export function isInPanel(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('.panneau') !== null);
}
