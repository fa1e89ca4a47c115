import { unpackParts } from '../../../src/host/xlsx/zip';

/** The parts of a file as texts, by their path. */
export async function textParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await unpackParts(bytes))].map(([path, content]) => [path, new TextDecoder().decode(content)]));
}
