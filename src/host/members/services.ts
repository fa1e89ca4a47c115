import { hostObject, type HostObject, type HostType } from '../protocol/host-object';

/** What office.js tells its host at boot: that the handlers of ribbon buttons may be called from now on. */
const addinInternalType: HostType<null> = { name: 'AddinInternalService', methods: { notifyActionHandlerReady: () => undefined } };

/** Objects the client creates by name. */
export const services: ReadonlyMap<string, HostObject> = new Map([
  ['Microsoft.InternalService.AddinInternalService', hostObject(addinInternalType, null)],
]);
