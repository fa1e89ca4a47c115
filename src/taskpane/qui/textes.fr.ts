import { catalogueFr } from '../typographie';

export const TEXTES = catalogueFr({
  enTantQue: 'Vous agissez en tant que',
  inconnu: 'nom non indiqué',
  modifier: 'modifier',
  changer: 'modifier le nom sous lequel vous agissez',
  question: 'Votre nom, pour le journal',
  aide: 'Le journal du classeur note qui change quoi. Ce nom est gardé sur cet appareil seulement.',
  garder: 'Garder ce nom',
  taire: 'Ne pas l’indiquer',
});
