/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, named, ROOT } from './manifest';

/** Width and height in the header of a PNG file, in pixels. */
function sizeOf(file: string): readonly [number, number] {
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const fileAt = (address: string): string => join(ROOT, new URL(address).pathname);
const IMAGES = new Map(
  named('Image')
    .filter((image) => image.hasAttribute('id'))
    .map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]),
);

it.each(named('Icon').map((icon) => [icon.parentElement?.id ?? '', icon] as const))('draws %s at every size of the ribbon', (_id, icon) => {
  const sizes = [...icon.children].map((image) => {
    const size = Number(attribute(image, 'size'));
    expect(sizeOf(fileAt(IMAGES.get(attribute(image, 'resid')) ?? ''))).toEqual([size, size]);
    return size;
  });
  // 16, 32 and 80 are required; the others spare the ribbon a blurred drawing on dense screens.
  expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
});

it('shows itself in the list of add-ins at 32 pixels, and 64 on dense screens', () => {
  const icon = (name: string) => named(name).map((element) => sizeOf(fileAt(attribute(element, 'DefaultValue'))));
  expect(icon('IconUrl')).toEqual([[32, 32]]);
  expect(icon('HighResolutionIconUrl')).toEqual([[64, 64]]);
});
