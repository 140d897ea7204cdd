/** Several pictures in one track: the first large, the others in the lower corner. */
export interface PictureMix {
  track: MediaStreamTrack;
  draw(pictures: readonly MediaStreamTrack[]): void;
  close(): void;
}
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const WIDTH = 1280;
const HEIGHT = 720;
const MARGIN = 24;

export function createPictureMix({ framesPerSecond }: { framesPerSecond: number }): PictureMix {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const brush = canvas.getContext('2d', { alpha: false });
  const [track] = canvas.captureStream(framesPerSecond).getVideoTracks();
  if (!brush || !track) throw new TypeError('a canvas has a picture and a track');
  const screens = new Map<MediaStreamTrack, HTMLVideoElement>();

  function show(track: MediaStreamTrack): HTMLVideoElement {
    const known = screens.get(track);
    if (known) return known;
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = new MediaStream([track]);
    // A frame that cannot be played leaves its box black; the recording goes on.
    video.play().catch(() => undefined);
    screens.set(track, video);
    return video;
  }

  return {
    track,
    draw(pictures) {
      brush.fillStyle = 'black';
      brush.fillRect(0, 0, WIDTH, HEIGHT);
      for (const [at, one] of pictures.entries()) drawInto(brush, show(one), toBox(at));
      for (const [one, video] of screens)
        if (!pictures.includes(one)) {
          video.srcObject = null;
          screens.delete(one);
        }
    },
    close() {
      for (const video of screens.values()) video.srcObject = null;
      screens.clear();
      track.stop();
    },
  };
}

function toBox(at: number): Box {
  if (at === 0) return { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const width = WIDTH / 5;
  const height = HEIGHT / 5;
  return { x: WIDTH - at * (width + MARGIN), y: HEIGHT - height - MARGIN, width, height };
}

/** Whole and undistorted, in the middle of its box. */
function drawInto(brush: CanvasRenderingContext2D, video: HTMLVideoElement, box: Box): void {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return;
  const scale = Math.min(box.width / videoWidth, box.height / videoHeight);
  const [width, height] = [videoWidth * scale, videoHeight * scale];
  brush.drawImage(video, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
}
