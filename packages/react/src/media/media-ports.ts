import { createGeolocator, type Geolocator } from './geolocator.ts';
import type { ImageCodec } from './image-codec.ts';
import type { Microphone } from './microphone.ts';

/** What the hooks need of the device. The heavy two come with their first use. */
export interface MediaPorts {
  loadMicrophone(): Promise<Microphone>;
  loadImageCodec(): Promise<ImageCodec>;
  geolocator: Geolocator;
}

/** The browser's own; touches nothing until used. */
export function createMediaPorts(): MediaPorts {
  return {
    loadMicrophone: () => import('./recorder-microphone.ts').then(({ createMicrophone }) => createMicrophone()),
    loadImageCodec: () => import('./image-codec.ts').then(({ createImageCodec }) => createImageCodec()),
    geolocator: createGeolocator(),
  };
}
