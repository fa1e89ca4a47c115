export { installInBrowser } from './browser';
export type { EmbeddedHost } from './host';
