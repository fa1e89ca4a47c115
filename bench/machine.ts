import { cpus, loadavg, release, totalmem, type as systemName } from 'node:os';
import type { Machine } from './figures';

/** Average of the last minute; Windows has none and says 0. */
export const currentLoad = (): number => loadavg()[0] ?? 0;

export function describeMachine(browser: string, loadBefore: number): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${systemName()} ${release()}`,
    node: process.version,
    browser,
    load: [loadBefore, currentLoad()],
  };
}
