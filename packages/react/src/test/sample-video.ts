interface Portrait {
  width: number;
  height: number;
  wall: readonly [string, string];
  skin: string;
  hair: string;
  shirt: string;
}
const PORTRAITS = {
  other: {
    width: 960,
    height: 1280,
    wall: ['#3d5a6c', '#c9a27e'],
    skin: '#d9a47c',
    hair: '#2b211c',
    shirt: '#f0ece4',
  },
  self: { width: 480, height: 640, wall: ['#6b4f5b', '#d8b4a0'], skin: '#e3b18c', hair: '#3a2a26', shirt: '#3f7f73' },
} as const satisfies Record<string, Portrait>;

function draw(pen: CanvasRenderingContext2D, { width, height, wall, skin, hair, shirt }: Portrait): void {
  const light = pen.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, wall[0]);
  light.addColorStop(1, wall[1]);
  pen.fillStyle = light;
  pen.fillRect(0, 0, width, height);
  const oval = (colour: string, [x, y, across, down]: readonly [number, number, number, number]) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(width * x, height * y, width * across, width * down, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  oval(shirt, [0.5, 0.98, 0.42, 0.42]);
  pen.fillStyle = skin;
  pen.fillRect(width * 0.43, height * 0.55, width * 0.14, height * 0.16);
  oval(hair, [0.5, 0.4, 0.215, 0.27]);
  oval(skin, [0.5, 0.44, 0.18, 0.24]);
  oval(hair, [0.5, 0.28, 0.17, 0.09]);
}

const streams = new Map<string, MediaStream>();
/** A picture of somebody before a camera, from no camera. It does not move, so that a picture of it is always the same. */
export function sampleVideo(who: keyof typeof PORTRAITS): MediaStream {
  const held = streams.get(who);
  if (held) return held;
  const portrait = PORTRAITS[who];
  const canvas = document.createElement('canvas');
  canvas.width = portrait.width;
  canvas.height = portrait.height;
  const pen = canvas.getContext('2d');
  // A stream of a canvas has a frame only when something is drawn.
  if (pen) setInterval(() => draw(pen, portrait), 100);
  const stream = canvas.captureStream(10);
  streams.set(who, stream);
  return stream;
}
