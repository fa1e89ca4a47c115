/** One value for every key of a closed list: the keys come from the list, so none can be missing. */
export function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Readonly<Record<K, V>> {
  // The type of Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}
