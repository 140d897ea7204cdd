/** How a picture lies on its stage: its scale, and how far its middle is from the stage's, in CSS pixels. */
export interface ZoomView {
  scale: number;
  x: number;
  y: number;
}
export interface Point {
  x: number;
  y: number;
}
/** What a picture of scale 1 covers, and the stage around it, in CSS pixels. */
export interface ZoomBox {
  picture: { width: number; height: number };
  stage: { width: number; height: number };
}

export const WHOLE: ZoomView = { scale: 1, x: 0, y: 0 };
/** The scale of a double tap. */
export const CLOSE_UP = 2.5;
const MOST = 8;

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The nearest view that shows no more emptiness than it must. */
export function settle({ scale, x, y }: ZoomView, { picture, stage }: ZoomBox): ZoomView {
  const kept = Math.min(MOST, Math.max(1, scale));
  return {
    scale: kept,
    x: within(x, Math.max(0, (picture.width * kept - stage.width) / 2)),
    y: within(y, Math.max(0, (picture.height * kept - stage.height) / 2)),
  };
}

/** The picture at another scale; what lies at the point, counted from the stage's middle, stays there. */
export function zoomTo(view: ZoomView, { scale, at }: { scale: number; at: Point }): ZoomView {
  const kept = Math.min(MOST, Math.max(1, scale));
  const factor = kept / view.scale;
  return { scale: kept, x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor };
}
