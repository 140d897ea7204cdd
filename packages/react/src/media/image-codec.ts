/** A picture as pixels, turned upright. */
export interface DecodedImage {
  /** Pixels. */
  width: number;
  height: number;
  /** Frees the pixels. */
  close(): void;
}
/** What a picture is to become. */
export interface EncodeOptions {
  width: number;
  height: number;
  mimeType: string;
  /** 0–1; nothing to lossless types. */
  quality: number;
}
/** Turns picture files into pixels and back. A file made by it holds pixels only: no EXIF, XMP or comment. */
export interface ImageCodec {
  /** Rejects when the bytes are no picture that this device can read. */
  decode(file: Blob): Promise<DecodedImage>;
  hasTransparency(image: DecodedImage): boolean;
  /** May answer with another type when this browser cannot write the wanted one: look at `type`. */
  encode(image: DecodedImage, options: EncodeOptions): Promise<Blob>;
}

/** Pixels looked at for transparency: the picture is drawn this small first. */
const PROBE_SIDE = 256;

type Surface = OffscreenCanvas | HTMLCanvasElement;

function createSurface(width: number, height: number): Surface {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

function draw(
  image: ImageBitmap,
  { width, height, background }: { width: number; height: number; background?: string },
) {
  const surface = createSurface(width, height);
  const context = surface.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  if (!context) throw new Error('no drawing surface');
  context.imageSmoothingQuality = 'high';
  if (background) {
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(image, 0, 0, width, height);
  return { surface, context };
}

function toBlob(surface: Surface, type: string, quality: number): Promise<Blob> {
  if ('convertToBlob' in surface) return surface.convertToBlob({ type, quality });
  return new Promise((resolve, reject) =>
    surface.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), type, quality),
  );
}

/** The browser's own decoder and canvas. */
export function createImageCodec(): ImageCodec {
  const bitmaps = new WeakMap<DecodedImage, ImageBitmap>();
  const bitmapOf = (image: DecodedImage): ImageBitmap => {
    const bitmap = bitmaps.get(image);
    if (!bitmap) throw new Error('not a picture of this codec');
    return bitmap;
  };
  return {
    async decode(file) {
      const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const image = { width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
      bitmaps.set(image, bitmap);
      return image;
    },
    hasTransparency(image) {
      const fit = Math.min(1, PROBE_SIDE / Math.max(image.width, image.height));
      const width = Math.max(1, Math.round(image.width * fit));
      const height = Math.max(1, Math.round(image.height * fit));
      const { data } = draw(bitmapOf(image), { width, height }).context.getImageData(0, 0, width, height);
      for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true;
      return false;
    },
    encode(image, { width, height, mimeType, quality }) {
      const background = mimeType === 'image/jpeg' ? { background: '#fff' } : {};
      return toBlob(draw(bitmapOf(image), { width, height, ...background }).surface, mimeType, quality);
    },
  };
}
