import type { NativeBridge } from '../protocol/bridge';
import { isRecord } from '../protocol/json';

/** What the seam touches of Microsoft's client once it is loaded; its types do not declare these. */
interface OfficeClient {
  initBridge(bridge: NativeBridge): void;
  forgetListeners(): void;
  /** Makes members above the declared requirement sets throw ApiNotFound; the web script leaves that check asleep. */
  enforceRequirementSets(): void;
}

/** The client's own objects in a global scope; undefined when it is not loaded. */
export function findClient(scope: object): OfficeClient | undefined {
  const extension = member(scope, 'OfficeExtension');
  const bridgeClass = member(extension, 'HostBridge');
  const init = member(bridgeClass, 'init');
  const registrations = member(extension, 'GenericEventRegistration');
  const utility = member(extension, 'CommonUtility');
  if (typeof init !== 'function') return undefined;
  return {
    initBridge: (bridge) => { Reflect.apply(init, bridgeClass, [bridge]); },
    // They belong to the workbook that was: the new one must not wake them.
    forgetListeners: () => {
      if (typeof registrations === 'function') Reflect.set(registrations, 's_genericEventRegistrations', {});
    },
    enforceRequirementSets: () => {
      if (typeof utility === 'function') Reflect.set(utility, '_doApiNotSupportedCheck', true);
    },
  };
}

function member(holder: unknown, name: string): unknown {
  return isRecord(holder) || typeof holder === 'function' ? Reflect.get(holder, name) : undefined;
}
