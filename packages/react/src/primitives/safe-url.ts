const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const RASTER_DATA = /^data:image\/(png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=]+$/;

/** Where the page is; on a server, a place that no relative address of ours leads from. */
const pageAddress = (): string => (typeof document === 'undefined' ? 'https://localhost/' : document.baseURI);

/** The address when a link may lead there (http, https, mailto, tel; nobody's user name in it), else null. */
// S11
export function toSafeLink(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (!LINK_SCHEMES.has(url.protocol)) return null;
  return url.username || url.password ? null : url.href;
}

/** The address when it may be loaded as a picture or sound (https, this page's own scheme, blob, raster data), else null. */
// S12
export function toSafeMediaUrl(address: string | null | undefined): string | null {
  if (!address) return null;
  if (address.startsWith('data:')) return RASTER_DATA.test(address) ? address : null;
  try {
    const page = new URL(pageAddress());
    const url = new URL(address, page);
    if (url.protocol === 'blob:' || url.protocol === 'https:') return url.href;
    // A page served without TLS (development) may show what is served the same way.
    return url.protocol === 'http:' && page.protocol !== 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
