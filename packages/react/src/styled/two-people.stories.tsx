import type { Meta, StoryObj } from '@storybook/react-vite';
import { SAMPLE_ME, sampleOther, sampleTalk } from '../test/sample-talk.ts';
import { nothing } from '../test/story-page.tsx';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

/** The same component twice on one page, each in a language of its own. */
function Pair() {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '1rem', blockSize: '100%' }}>
      {(['en', 'ar'] as const).map((language) => (
        <WhatsAppStyleChat
          key={language}
          locale={language}
          conversationId={language}
          currentUserId={SAMPLE_ME}
          otherUser={sampleOther(language)}
          messages={sampleTalk(language)}
          onSendMessage={nothing}
          onSendVoice={nothing}
          onSendImage={nothing}
          onSendLocation={nothing}
          onStartVoiceCall={nothing}
          onStartVideoCall={nothing}
        />
      ))}
    </div>
  );
}

const meta: Meta<typeof Pair> = { title: 'Start/Two people', component: Pair };
export default meta;
export const TwoPeople: StoryObj<typeof Pair> = {};
