import { createMessagingSystem, createWebRTCService, type MessagingSystem, type WebRTCService } from '@majlis/core';
import { CallModal, ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';
import { useEffect, useState } from 'react';
import { otherPerson, type Person, type Session } from '../people.ts';

type ColorScheme = 'light' | 'dark' | 'auto';

async function fetchSession(person: Person): Promise<Session> {
  const answer = await fetch(`./session/${person.id}`);
  if (!answer.ok) throw new Error(`The demo has no session for ${person.id}: ${answer.status} ${answer.statusText}`);
  return (await answer.json()) as Session;
}

interface SignedIn {
  system: MessagingSystem;
  calls: WebRTCService;
  session: Session;
}

async function signIn(person: Person): Promise<SignedIn> {
  const session = await fetchSession(person);
  const system = createMessagingSystem({
    baseUrl: session.baseUrl,
    getToken: async () => (await fetchSession(person)).token,
    locale: person.locale,
  });
  const calls = createWebRTCService({ system });
  await system.initialize(session.userId, session.token);
  return { system, calls, session };
}

interface ChatProps {
  person: Person;
  session: Session;
  calls: WebRTCService;
  colorScheme: ColorScheme;
}

function Chat({ person, session, calls, colorScheme }: ChatProps) {
  const chat = useChat({ otherUserId: session.otherUserId });
  const otherUser = chat.conversation?.participants.find(({ id }) => id !== session.userId);
  const remoteUser = otherUser ?? { id: session.otherUserId, name: otherPerson(person).name };
  const { callState } = chat;
  return (
    <>
      <WhatsAppStyleChat
        conversationId={chat.conversation?.id ?? ''}
        currentUserId={session.userId}
        otherUser={remoteUser}
        messages={chat.messages}
        onSendMessage={chat.sendTextMessage}
        onSendVoice={chat.sendVoiceMessage}
        onSendImage={chat.sendImage}
        onSendLocation={chat.sendLocation}
        onStartVoiceCall={chat.startVoiceCall}
        onStartVideoCall={chat.startVideoCall}
        isTyping={chat.isTyping}
        onTyping={chat.sendTyping}
        isLoading={!chat.conversation}
        locale={person.locale}
        colorScheme={colorScheme}
      />
      <CallModal
        isOpen={callState.status !== 'idle'}
        callType={callState.type ?? 'VOICE'}
        callStatus={callState.status}
        isIncoming={callState.isIncoming}
        remoteUser={remoteUser}
        duration={callState.duration}
        localStream={calls.getLocalMediaStream()}
        remoteStream={calls.getRemoteMediaStream()}
        isMuted={callState.isMuted}
        isVideoEnabled={callState.isVideoEnabled}
        onAnswer={chat.answerCall}
        onDecline={chat.declineCall}
        onEnd={chat.endCall}
        onToggleMute={chat.toggleMute}
        onToggleVideo={chat.toggleVideo}
      />
    </>
  );
}

/** One person's own session, full page. */
export function PersonPage({ person, colorScheme }: { person: Person; colorScheme: ColorScheme }) {
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    document.documentElement.lang = person.locale;
    document.documentElement.dir = person.locale === 'ar' ? 'rtl' : 'ltr';
    document.title = person.name;
    let left = false;
    const opening = signIn(person);
    opening.then(
      (opened) => (left ? undefined : setSignedIn(opened)),
      (error: unknown) => (left ? undefined : setFailure(error instanceof Error ? error.message : String(error))),
    );
    return () => {
      left = true;
      opening.then((opened) => opened.system.disconnect()).catch(() => undefined);
    };
  }, [person]);

  if (failure) return <p role="alert">{failure}</p>;
  if (!signedIn) return <p role="status">…</p>;
  return (
    <main className="person">
      <h1 className="unseen">{person.name}</h1>
      <ChatProvider system={signedIn.system} calls={signedIn.calls} locale={person.locale} colorScheme={colorScheme}>
        <Chat person={person} session={signedIn.session} calls={signedIn.calls} colorScheme={colorScheme} />
      </ChatProvider>
    </main>
  );
}
