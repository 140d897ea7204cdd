import type { ErrorCode } from '@majlis/contract';
import { createMajlisError, type MajlisError } from '@majlis/core';

/** Where the device is, as it believes. */
export interface GeoPosition {
  /** Degrees. */
  lat: number;
  lng: number;
  /** Radius in metres within which the device believes itself. */
  accuracy: number;
}
/** Where this device is. */
export interface Geolocator {
  /** @throws `permission_denied`, `position_unavailable`, `timeout` */
  locate(options?: { timeoutMs?: number }): Promise<GeoPosition>;
}

const CODES: Record<number, ErrorCode> = { 1: 'permission_denied', 2: 'position_unavailable', 3: 'timeout' };
const DEFAULT_TIMEOUT_MS = 15_000;

function toError({ code, message }: GeolocationPositionError): MajlisError {
  return createMajlisError({
    code: CODES[code] ?? 'position_unavailable',
    message: `unable to find this device's position; ${message || 'the browser gave no reason'}`,
  });
}

/** The browser's own geolocation; asks for permission when used. */
export function createGeolocator(): Geolocator {
  return {
    locate: ({ timeoutMs = DEFAULT_TIMEOUT_MS } = {}) =>
      new Promise((resolve, reject) => {
        if (typeof navigator === 'undefined' || !('geolocation' in navigator)) {
          reject(
            createMajlisError({
              code: 'position_unavailable',
              message: "unable to find this device's position; this browser has no geolocation here",
              hint: 'geolocation exists only on secure (https) pages',
            }),
          );
          return;
        }
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude, accuracy: coords.accuracy }),
          (error) => reject(toError(error)),
          { enableHighAccuracy: true, timeout: timeoutMs, maximumAge: 60_000 },
        );
      }),
  };
}
