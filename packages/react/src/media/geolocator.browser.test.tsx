import { afterEach, expect, test, vi } from 'vitest';
import { createGeolocator } from './geolocator.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('asks the browser where it is', async () => {
  const { lat, lng } = await createGeolocator().locate();
  expect([lat, lng]).toEqual([24.7136, 46.6753]);
});

test.each([
  [1, 'permission_denied'],
  [2, 'position_unavailable'],
  [3, 'timeout'],
])('says the browser’s error %i as %s', async (code, expected) => {
  vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((_, onError) =>
    onError?.({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }),
  );
  await expect(createGeolocator().locate()).rejects.toMatchObject({ code: expected });
});
