import { defineMessageType } from '../message-type.ts';
import { MessageBid } from './card-bodies.tsx';

/** An offer of an amount: the one kind of the contract that is made as a site makes its own. */
export const bidType = defineMessageType({
  type: 'BID',
  render: MessageBid,
  preview: ({ bid, content }, { words, formats }) =>
    [words.message.bid, bid && formats.money(bid.amount, bid.currency), content].filter(Boolean).join(' · '),
  searchText: ({ bid, content }) => [content, bid?.amount, bid?.currency].filter(Boolean).join(' '),
});
