export { createClasseur } from './create-classeur';
