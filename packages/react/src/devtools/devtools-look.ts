import type { CSSProperties } from 'react';

const INK = '#e9edef';
const PAPER = '#111b21';
const LINE = '1px solid #3b4a54';

/** Set by script, which a strict policy allows; nothing of the page's own styles comes in. */
export const LOOK = {
  root: { all: 'initial', position: 'fixed', insetBlockEnd: 8, insetInlineStart: 8, zIndex: 2_147_483_000 },
  button: {
    font: '600 13px/1.4 system-ui, sans-serif',
    background: PAPER,
    color: INK,
    border: LINE,
    borderRadius: 6,
    padding: '4px 10px',
    minBlockSize: 28,
  },
  panel: {
    direction: 'ltr',
    font: '13px/1.45 system-ui, sans-serif',
    background: PAPER,
    color: INK,
    border: LINE,
    borderRadius: 8,
    inlineSize: 'min(560px, calc(100vw - 16px))',
    blockSize: 'min(380px, calc(100vh - 64px))',
    display: 'flex',
    flexDirection: 'column',
    marginBlockEnd: 8,
  },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: 4, padding: 8, borderBlockEnd: LINE },
  body: { overflow: 'auto', padding: 8, flex: '1 1 auto' },
  code: { font: '12px/1.4 ui-monospace, monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
  row: { borderBlockEnd: LINE, padding: '4px 0' },
} satisfies Record<string, CSSProperties>;
