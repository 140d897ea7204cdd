import type * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import type { schemas } from './schemas/index.ts';
import type * as types from './types.ts';

type Authored<Name extends keyof typeof schemas> = v.InferOutput<(typeof schemas)[Name]>;

describe('the printed types', () => {
  it('are those of the schemas they were printed from', () => {
    expectTypeOf<types.User>().toEqualTypeOf<Authored<'User'>>();
    expectTypeOf<types.Participant>().toEqualTypeOf<Authored<'Participant'>>();
    expectTypeOf<types.Attachment>().toEqualTypeOf<Authored<'Attachment'>>();
    expectTypeOf<types.MessageBase>().toEqualTypeOf<Authored<'MessageBase'>>();
    expectTypeOf<types.SendMessageRequest>().toEqualTypeOf<Authored<'SendMessageRequest'>>();
    expectTypeOf<types.Call>().toEqualTypeOf<Authored<'Call'>>();
    expectTypeOf<types.Problem>().toEqualTypeOf<Authored<'Problem'>>();
    expectTypeOf<types.Capabilities>().toEqualTypeOf<Authored<'Capabilities'>>();
    expectTypeOf<types.ListMessagesQuery>().toEqualTypeOf<Authored<'ListMessagesQuery'>>();
    expectTypeOf<types.UploadVoiceForm>().toEqualTypeOf<Authored<'UploadVoiceForm'>>();
  });

  it('take the same messages, conversations and pages', () => {
    expectTypeOf<types.Message>().toExtend<Authored<'Message'>>();
    expectTypeOf<Authored<'Message'>>().toExtend<types.Message>();
    expectTypeOf<types.Conversation>().toExtend<Authored<'Conversation'>>();
    expectTypeOf<Authored<'Conversation'>>().toExtend<types.Conversation>();
    expectTypeOf<types.MessagePage>().toExtend<Authored<'MessagePage'>>();
    expectTypeOf<types.StartCallAnswer>().toExtend<Authored<'StartCallAnswer'>>();
  });

  it('tell messages apart by type', () => {
    type Place = Extract<types.Message, { type: 'LOCATION' }>;
    expectTypeOf<Place['location']>().toEqualTypeOf<types.GeoPoint | null>();
    expectTypeOf<types.MessageType>().toExtend<string>();
    expectTypeOf<'X_OFFER'>().toExtend<types.MessageType>();
  });
});
