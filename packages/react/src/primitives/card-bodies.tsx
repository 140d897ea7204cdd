import { useReplacement } from '../provider/replacements.ts';
import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

/** A map in the user's own choosing, at this point. Nothing is loaded until it is followed. */
export function toMapLink(lat: number, lng: number): string {
  const at = `${lat.toFixed(6)}/${lng.toFixed(6)}`;
  return `https://www.openstreetmap.org/?mlat=${lat.toFixed(6)}&mlon=${lng.toFixed(6)}#map=16/${at}`;
}

function toDegrees(value: number): string {
  return value.toFixed(5);
}

/** What a `PlaceMap` of your own is given. */
export interface PlaceMapProps {
  /** Degrees. */
  lat: number;
  /** Degrees. */
  lng: number;
  address: string | null;
}

/** A place as a card that leads to a map; asks no third party for anything by itself. */
export function MessagePlace({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  const PlaceMap = useReplacement('PlaceMap');
  const location = message.type === 'LOCATION' ? message.location : null;
  if (!location) return <p className="majlis-note">{words.message.location}</p>;
  const { lat, lng, address } = location;
  const card = (
    <a
      className="majlis-place"
      href={toMapLink(lat, lng)}
      target="_blank"
      rel="noopener noreferrer"
      data-lat={lat}
      data-lng={lng}
    >
      {!PlaceMap && (
        <span className="majlis-place-map" aria-hidden="true">
          <Icon name="pin" />
        </span>
      )}
      <span className="majlis-place-text">
        <span className="majlis-place-name" dir="auto">
          {address ?? words.message.location}
        </span>
        <bdi className="majlis-place-degrees" dir="ltr">
          {toDegrees(lat)}, {toDegrees(lng)}
        </bdi>
        <span className="majlis-place-open">{words.message.openMap}</span>
      </span>
    </a>
  );
  // A map may have links and buttons of its own, which a link may not hold.
  if (!PlaceMap) return card;
  return (
    <>
      <PlaceMap lat={lat} lng={lng} address={address ?? null} />
      {card}
    </>
  );
}

/** An offer of an amount, with the words that came with it. */
export function MessageBid({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  const bid = message.type === 'BID' ? message.bid : null;
  return (
    <div className="majlis-bid">
      <span className="majlis-bid-title">
        <Icon name="offer" />
        {words.message.bid}
      </span>
      {bid && <bdi className="majlis-bid-amount">{formats.money(bid.amount, bid.currency)}</bdi>}
      {bid?.status && <bdi className="majlis-bid-status">{bid.status}</bdi>}
    </div>
  );
}
