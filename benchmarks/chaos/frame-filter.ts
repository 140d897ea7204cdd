/** What is done to the next events on their way down; each count falls as it is used. */
export interface FrameFaults {
  drop: number;
  duplicate: number;
  /** Delivered after the one that follows. */
  swap: number;
}

const HEADERS_END = Buffer.from('\r\n\r\n');
/** Texts alone: a control frame is the connection's own. */
const TEXT = 0x81;

/** Bytes of the first whole frame, or null while more are to come. Frames of a server carry no mask. */
function frameLength(bytes: Buffer): { header: number; total: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const header = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < header) return null;
  const body = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  return bytes.length < header + body ? null : { header, total: header + body };
}

/** Looks into what a server sends down one connection; plain HTTP passes as it is. */
export function createFrameFilter(faults: FrameFaults): (chunk: Buffer) => Buffer[] {
  let mode: 'unknown' | 'http' | 'frames' = 'unknown';
  let waiting: Buffer = Buffer.alloc(0);
  let held: Buffer | null = null;

  function judge(frame: Buffer, header: number): Buffer[] {
    const isEvent = frame[0] === TEXT && frame.subarray(header, header + 40).includes('["message:');
    if (!isEvent) return [frame];
    if (held) {
      const earlier = held;
      held = null;
      return [frame, earlier];
    }
    if (faults.drop > 0) {
      faults.drop -= 1;
      return [];
    }
    if (faults.duplicate > 0) {
      faults.duplicate -= 1;
      return [frame, frame];
    }
    if (faults.swap > 0) {
      faults.swap -= 1;
      held = Buffer.from(frame);
      return [];
    }
    return [frame];
  }

  function takeFrames(): Buffer[] {
    const out: Buffer[] = [];
    for (let next = frameLength(waiting); next; next = frameLength(waiting)) {
      out.push(...judge(waiting.subarray(0, next.total), next.header));
      waiting = waiting.subarray(next.total);
    }
    return out;
  }

  return (chunk) => {
    if (mode === 'http') return [chunk];
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    if (mode === 'frames') return takeFrames();
    const end = waiting.indexOf(HEADERS_END);
    const isUpgrade = waiting.subarray(0, 12).toString('latin1') === 'HTTP/1.1 101';
    if (!isUpgrade && waiting.length >= 12) {
      mode = 'http';
      return [waiting];
    }
    if (end < 0) return [];
    mode = 'frames';
    const head = waiting.subarray(0, end + HEADERS_END.length);
    waiting = waiting.subarray(head.length);
    return [head, ...takeFrames()];
  };
}
