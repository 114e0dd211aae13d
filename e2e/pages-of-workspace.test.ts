/** Every page of the workspace and of nobody yet, and what opens on it, as look-at-places.ts looks at them. */
import { lookAt } from './support/look-at-places.ts';
import { places } from './support/places.ts';

lookAt(places.filter(({ who }) => who !== 'marit'));
