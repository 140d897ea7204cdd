import type { CallDevice } from '@majlis/core';
import { useEffect, useId, useState } from 'react';
import { useDevices } from '../hooks/use-devices.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { CallIcon, type CallIconName } from './call-icons.tsx';
import { useCallView } from './call-view.ts';
import { toReason } from './error-words.ts';
import { fill } from './language.tsx';
import { useWholeLanguage } from './whole-language.ts';

interface MenuButtonProps {
  icon: CallIconName;
  label: string;
  isPressed?: boolean;
  onPress: () => unknown;
}
function MenuButton({ icon, label, isPressed, onPress }: MenuButtonProps) {
  return (
    <button type="button" className="majlis-menu-item" aria-pressed={isPressed} onClick={() => void onPress()}>
      <CallIcon name={icon} />
      {label}
    </button>
  );
}

interface DeviceChoiceProps {
  icon: CallIconName;
  title: string;
  devices: readonly CallDevice[];
  chosen: string | null;
  onChoose: (deviceId: string) => void;
}
function DeviceChoice({ icon, title, devices, chosen, onChoose }: DeviceChoiceProps) {
  const { words, formats } = useWholeLanguage();
  const group = useId();
  // Before the user has allowed a device once, the browser names none.
  const nameOf = ({ label }: CallDevice, index: number) =>
    label || fill(words.call.unnamedDevice, { kind: title, number: formats.number(index + 1) });
  // Without a choice the browser takes the one it calls default, or the first.
  const current = chosen ?? devices.find(({ id }) => id === 'default')?.id ?? devices[0]?.id ?? null;
  return (
    <fieldset className="majlis-call-choice">
      <legend>
        <CallIcon name={icon} />
        {title}
      </legend>
      {devices.map((device, index) => (
        <label key={device.id}>
          <input type="radio" name={group} checked={device.id === current} onChange={() => onChoose(device.id)} />
          <span dir="auto">{nameOf(device, index)}</span>
          {device.id === current && <CallIcon name="check" />}
        </label>
      ))}
    </fieldset>
  );
}

function Devices() {
  const { words } = useWholeLanguage();
  const { microphones, cameras, speakers, chosen, error, choose } = useDevices();
  const kinds = [
    { kind: 'microphone', icon: 'microphone', title: words.call.microphone, devices: microphones },
    { kind: 'camera', icon: 'camera', title: words.call.camera, devices: cameras },
    { kind: 'speaker', icon: 'speaker', title: words.call.speaker, devices: speakers },
  ] as const;
  const offered = kinds.filter(({ devices }) => devices.length > 0);
  return (
    <>
      {offered.map(({ kind, icon, title, devices }) => (
        <DeviceChoice
          key={kind}
          icon={icon}
          title={title}
          devices={devices}
          chosen={chosen[kind]}
          onChoose={(deviceId) => void choose(kind, deviceId)}
        />
      ))}
      {offered.length === 0 && <p className="majlis-call-hint">{words.call.noDevices}</p>}
      {error && (
        <p className="majlis-call-hint" role="alert">
          {toReason(words, error)}
        </p>
      )}
    </>
  );
}

function SafetyCode() {
  const { words } = useWholeLanguage();
  const { calls } = useChatContext();
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void calls.media.safetyCode().then(
      (told) => {
        if (!isGone) setCode(told);
      },
      // No connection yet: there is no code, and none is shown.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [calls]);
  if (code === null) return null;
  return (
    <div className="majlis-call-safety">
      <CallIcon name="shield" />
      <p>
        {words.call.safetyCode} <bdi className="majlis-call-code">{code}</bdi>
        <span className="majlis-call-hint">{words.call.safetyHint}</span>
      </p>
    </div>
  );
}

export interface CallMenuProps {
  id: string;
  pictureInPicture: (() => unknown) | null;
  onClose: () => void;
}

/** What is needed less often: screen, picture in picture, recording, devices, safety code. */
export function CallMenu({ id, pictureInPicture, onClose }: CallMenuProps) {
  const { words } = useWholeLanguage();
  const { live, deeds, status } = useCallView();
  const { call } = words;
  const then = (act: () => unknown) => () => {
    onClose();
    act();
  };
  const isUp = status === 'connected' || status === 'reconnecting';
  return (
    <section id={id} className="majlis-call-menu" aria-label={call.more}>
      {pictureInPicture && (
        <MenuButton icon="picture-in-picture" label={call.pictureInPicture} onPress={then(pictureInPicture)} />
      )}
      {isUp && deeds.toggleRecording && (
        <MenuButton
          icon="record"
          label={live?.isRecording ? call.stopRecording : call.record}
          onPress={then(deeds.toggleRecording)}
        />
      )}
      {live && <Devices />}
      {isUp && live && <SafetyCode />}
    </section>
  );
}
