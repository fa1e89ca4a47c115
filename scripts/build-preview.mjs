/** Builds dist/preview and says when there was nothing to do. */
import { buildPreview } from './bundle-preview.mjs';

const { built } = await buildPreview();
console.log(built ? 'dist/preview built' : 'dist/preview is up to date');
