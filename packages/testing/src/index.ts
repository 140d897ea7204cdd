export {
  type BuilderLocale,
  buildAttachment,
  buildConversation,
  buildHistory,
  buildMessage,
  buildParticipant,
  buildUser,
} from './builders/builders.ts';
export { createFakeDevices, type FakeDevice, type FakeDevices, type FakeDevicesOptions } from './fakes/fake-devices.ts';
export { createFakePeers, type FakePeers } from './fakes/fake-peer.ts';
export type { FakeNetwork, FakePeerConnection } from './fakes/fake-peer-network.ts';
export { createFakeStream, createFakeTrack, type FakeTrack, type FakeTrackOptions } from './fakes/fake-track.ts';
export { createTestClock, settle, type TestClock } from './fakes/test-clock.ts';
export { createMemoryTransport } from './transport/memory-transport.ts';
export { createWorld, type Someone, type World, type WorldOptions } from './world/create-world.ts';
export { createDemoWorld, type DemoWorld, type DemoWorldOptions } from './world/demo-world.ts';
export type { Network, PlantedFailure, RequestMatcher } from './world/network.ts';
export type { Session, SessionSink } from './world/sessions.ts';
