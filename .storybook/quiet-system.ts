import { createMessagingSystem } from '@majlis/core';

/** For stories that show what they are given: it is never signed in and reaches nothing. */
export const quietSystem = createMessagingSystem();
