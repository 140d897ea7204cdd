import { describe, expectTypeOf, test } from 'vitest';
import { CallButton, type CallButtonProps } from './call-button.tsx';

describe('a button of a call', () => {
  test('is not drawn without a label', () => {
    expectTypeOf<CallButtonProps['label']>().toEqualTypeOf<string>();
    // @ts-expect-error a picture alone says nothing to a screen reader
    const nameless = <CallButton onPress={() => undefined}>×</CallButton>;
    expectTypeOf(nameless).toBeObject();
  });
});
