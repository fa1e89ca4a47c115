export { installInBrowser } from './browser';
export { createHost, type EmbeddedHost, type HostOptions } from './host';
