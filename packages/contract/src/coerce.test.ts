import { describe, expect, it } from 'vitest';
import { coerceForm, coerceQuery, validateBody, validateQuery } from './validators.ts';

const query = (text: string) => new URLSearchParams(text);

describe('the strings of a query', () => {
  it('become what their route declares', () => {
    expect(coerceQuery('listMessages', query('conversationId=7&before=42&limit=50'))).toEqual({
      conversationId: '7',
      before: 42,
      limit: 50,
    });
    expect(coerceQuery('listUsers', query('ids=a,b&ids=c'))).toEqual({ ids: ['a', 'b', 'c'] });
    expect(coerceQuery('listCalls', query('active=true'))).toEqual({ active: true });
    expect(coerceQuery('listCalls', { active: 'false', cursor: undefined })).toEqual({ active: false });
  });

  // PAGE-4
  it.each(['0', '-1', '1.5', 'ten', '', '1e3', '0x10'])('refuse %j as a limit', (limit) => {
    const read = coerceQuery('listMessages', query(`conversationId=c&limit=${limit}`));
    expect(validateQuery('listMessages', read)).toMatchObject({ ok: false, errors: [{ path: '/limit' }] });
  });

  // PAGE-4
  it('let a larger limit through, for the server to clamp', () => {
    const read = coerceQuery('listMessages', query('conversationId=c&limit=5000'));
    expect(validateQuery('listMessages', read)).toEqual({ ok: true });
  });

  // PAGE-1
  it('refuse two anchors at once', () => {
    const read = coerceQuery('listMessages', query('conversationId=c&before=4&changedAfter=2'));
    expect(validateQuery('listMessages', read)).toMatchObject({ ok: false, errors: [{ code: 'not_together' }] });
  });

  // GEN-2
  it('keep what the contract does not know', () => {
    const read = coerceQuery('listMessages', query('conversationId=c&utm_source=x&constructor=y'));
    expect(validateQuery('listMessages', read)).toEqual({ ok: true });
  });
});

describe('the text fields of an upload', () => {
  it('become numbers and lists', () => {
    const read = coerceForm('uploadVoice', { conversationId: 'c', duration: '3.482', waveform: '[0,100]' });
    expect(read).toEqual({ conversationId: 'c', duration: 3.482, waveform: [0, 100] });
    expect(validateBody('uploadVoice', read)).toEqual({ ok: true });
  });

  it.each([
    ['duration', { duration: '-1' }],
    ['duration', { duration: 'NaN' }],
    ['duration', {}],
    ['waveform', { duration: '1', waveform: '[1,' }],
  ])('are refused when %s is wrong', (name, fields) => {
    const read = coerceForm('uploadVoice', { conversationId: 'c', ...fields });
    expect(validateBody('uploadVoice', read)).toMatchObject({ ok: false, errors: [{ path: `/${name}` }] });
  });
});
