import { createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';
import { useEffect, useState } from 'react';
import { otherPerson, type Person, type Session } from '../people.ts';

type ColorScheme = 'light' | 'dark' | 'auto';

async function fetchSession(person: Person): Promise<Session> {
  const answer = await fetch(`./session/${person.id}`);
  if (!answer.ok) throw new Error(`The demo has no session for ${person.id}: ${answer.status} ${answer.statusText}`);
  return (await answer.json()) as Session;
}

async function signIn(person: Person): Promise<MessagingSystem> {
  const session = await fetchSession(person);
  const system = createMessagingSystem({
    baseUrl: session.baseUrl,
    getToken: async () => (await fetchSession(person)).token,
    locale: person.locale,
  });
  await system.initialize(session.userId, session.token);
  return system;
}

function Chat({ person, colorScheme }: { person: Person; colorScheme: ColorScheme }) {
  const peer = otherPerson(person);
  const chat = useChat({ otherUserId: peer.id });
  const otherUser = chat.conversation?.participants.find(({ id }) => id !== person.id) ?? peer;
  return (
    <WhatsAppStyleChat
      conversationId={chat.conversation?.id ?? ''}
      currentUserId={person.id}
      otherUser={otherUser}
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
  );
}

/** One person's own session, full page. */
export function PersonPage({ person, colorScheme }: { person: Person; colorScheme: ColorScheme }) {
  const [system, setSystem] = useState<MessagingSystem | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    document.documentElement.lang = person.locale;
    document.documentElement.dir = person.locale === 'ar' ? 'rtl' : 'ltr';
    document.title = person.name;
    let left = false;
    const opening = signIn(person);
    opening.then(
      (opened) => (left ? undefined : setSystem(opened)),
      (error: unknown) => (left ? undefined : setFailure(error instanceof Error ? error.message : String(error))),
    );
    return () => {
      left = true;
      opening.then((opened) => opened.disconnect()).catch(() => undefined);
    };
  }, [person]);

  if (failure) return <p role="alert">{failure}</p>;
  if (!system) return <p role="status">…</p>;
  return (
    <main className="person">
      <ChatProvider system={system} locale={person.locale} colorScheme={colorScheme}>
        <Chat person={person} colorScheme={colorScheme} />
      </ChatProvider>
    </main>
  );
}
