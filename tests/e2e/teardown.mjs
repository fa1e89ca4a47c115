export default async function tearDown() {
  const close = Reflect.get(globalThis, 'closeEndToEnd');
  if (typeof close === 'function') await close();
}
