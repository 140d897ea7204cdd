import { useState } from 'react';
import { Icon } from './icons.tsx';
import { toSafeMediaUrl } from './safe-url.ts';
import { toInitials, toTone } from './shown-name.ts';

/** What `Avatar` takes. */
export interface AvatarProps {
  id: string;
  name: string;
  image?: string | null | undefined;
}

/** A person's picture, or their initials when there is none or it cannot be loaded. The name stands beside it, so it is decorative. */
export function Avatar({ id, name, image }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const url = toSafeMediaUrl(image);
  const initials = toInitials(name);
  return (
    <span className="majlis-avatar" data-tone={toTone(id)} aria-hidden="true">
      {url && url !== broken ? (
        <img className="majlis-avatar-image" src={url} alt="" draggable={false} onError={() => setBroken(url)} />
      ) : (
        initials || <Icon name="person" />
      )}
    </span>
  );
}
