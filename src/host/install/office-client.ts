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
    initBridge: (bridge) => {
      Reflect.apply(init, bridgeClass, [bridge]);
    },
    // They belong to the workbook that was: the new one must not wake them.
    forgetListeners: () => {
      if (holdsMembers(registrations)) Reflect.set(registrations, 's_genericEventRegistrations', {});
    },
    enforceRequirementSets: () => {
      if (holdsMembers(utility)) Reflect.set(utility, '_doApiNotSupportedCheck', true);
    },
  };
}

function member(holder: unknown, name: string): unknown {
  return holdsMembers(holder) ? Reflect.get(holder, name) : undefined;
}

function holdsMembers(value: unknown): value is object {
  return typeof value === 'function' || isRecord(value);
}
