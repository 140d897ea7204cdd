interface Portrait {
  wall: string;
  window: string;
  skin: string;
  hair: string;
  shirt: string;
}
const SIZE = { width: 960, height: 720 };
const PORTRAITS = {
  other: { wall: '#40566a', window: '#8fb0c4', skin: '#d9a47c', hair: '#2b211c', shirt: '#f0ece4' },
  self: { wall: '#8a6a72', window: '#e2c4b4', skin: '#e3b18c', hair: '#3a2a26', shirt: '#3f7f73' },
} as const satisfies Record<string, Portrait>;

/** In few colours and without shades, so that a picture of it is small. */
function draw(pen: CanvasRenderingContext2D, { wall, window, skin, hair, shirt }: Portrait): void {
  const { width, height } = SIZE;
  const oval = (colour: string, [x, y, across, down]: readonly [number, number, number, number]) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(width * x, height * y, width * across, height * down, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = window;
  pen.fillRect(width * 0.62, height * 0.1, width * 0.3, height * 0.4);
  pen.fillStyle = wall;
  pen.fillRect(width * 0.76, height * 0.1, width * 0.015, height * 0.4);
  oval(shirt, [0.5, 1.02, 0.24, 0.34]);
  pen.fillStyle = skin;
  pen.fillRect(width * 0.465, height * 0.56, width * 0.07, height * 0.17);
  oval(hair, [0.5, 0.43, 0.112, 0.185]);
  oval(skin, [0.5, 0.465, 0.092, 0.155]);
  oval(hair, [0.5, 0.35, 0.088, 0.07]);
}

const streams = new Map<string, MediaStream>();
/** A picture of somebody before a camera, from no camera. It does not move, so that a picture of it is always the same. */
export function sampleVideo(who: keyof typeof PORTRAITS): MediaStream {
  const held = streams.get(who);
  if (held) return held;
  const portrait = PORTRAITS[who];
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const pen = canvas.getContext('2d');
  // A stream of a canvas has a frame only when something is drawn.
  if (pen) setInterval(() => draw(pen, portrait), 100);
  const stream = canvas.captureStream(10);
  streams.set(who, stream);
  return stream;
}
