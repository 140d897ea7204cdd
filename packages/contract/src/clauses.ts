/** What the contract demands, by clause id. Ids are permanent; every check of the conformance kit names one. */
export const clauses = {
  'GEN-1':
    'JSON UTF-8, keys camelCase. Success = 200 or 201 **with a JSON object body**; never 204, never a bare array, never 200 for an error.',
  'GEN-2':
    'Servers MUST ignore unknown request fields and query parameters; clients MUST ignore unknown response fields, enum values, event types. (NestJS `forbidNonWhitelisted`, strict DRF serializers break this.)',
  'GEN-3':
    'ids are opaque **strings**, 1–128 of `[A-Za-z0-9._~:@=+-]`, not only dots, case-sensitive, stable, percent-encoded in paths. Numeric ids are sent as strings.',
  'GEN-4':
    'Times: RFC 3339 with explicit offset; SHOULD be UTC `Z` with 3 decimals. Naive times fail. `+00:00` and microseconds are legal.',
  'GEN-5':
    'Durations are numbers of **seconds** (never ms, never strings): `call.duration` integer; `attachment.duration` up to 3 decimals.',
  'GEN-6':
    'A documented nullable key is present with `null`; clients MUST treat absent as null; absence is a SHOULD-failure. Optional keys are marked `?`.',
  'GEN-7':
    '`content` is stored and returned code-point for code-point: no HTML escaping, no NFC, no collapsing, bidi marks and ZWJ kept; outer whitespace kept. NUL and lone surrogates → 422. Length is counted in **code points** (JSON Schema does; valibot `maxLength` counts UTF-16: 5 emoji failed `maxLength(5)`).',
  'GEN-8':
    'Browsers send only `Authorization`, `Content-Type`. CORS MUST allow those two for configured origins, MUST expose `Retry-After`, MUST NOT answer `*` together with credentials.',
  'GEN-9':
    'API responses `Cache-Control: no-store` or `private, no-cache`; capabilities SHOULD have an `ETag` (browsers revalidate alone; no custom header needed).',
  'GEN-10': 'Payloads sent to more than one user contain no viewer-specific field.',
  'GEN-11': 'Write, commit, then emit. A GET made on receiving an event MUST show that state or a later one.',
  'AUTH-1':
    "`Authorization: Bearer <token>` on every route; token opaque to the SDK (seed: JWT). Never in a URL. Cookie mode MAY be offered (`auth.modes` has `cookie`), then same-site + CSRF is the integrator's duty.",
  'AUTH-2':
    'none/garbage → 401 `unauthenticated`; expired → 401 `token_expired` (SDK calls `getToken()`, retries once). Wrong signature, `alg:none`, other audience → `unauthenticated`.',
  'AUTH-3':
    'The acting user comes from the token only; any `senderId`/`userId`/`callerId` in a body naming the actor is ignored.',
  'AUTH-4':
    'Anything in a conversation or call the user is not a member of → **404 `not_found`**, same body as a non-existent id (no oracle). A member without the right → 403 `forbidden`.',
  'AUTH-5': 'Former members: history up to leaving MAY be readable; nothing later, no events.',
  'MSG-1':
    '`seq` per conversation: first 1, +1 per message, contiguous, never reused; deletes leave a tombstone in place. Allocated in the same transaction as the insert.',
  'MSG-2':
    "`rev` per conversation: +1 for **every** change of any message or of the conversation's shared state; the changed message gets the new value. `conversation.rev` = highest. Append-only servers: `rev = seq`. Read/delivered cursors do not touch `rev`.",
  'MSG-3':
    '`clientId` `^[A-Za-z0-9_-]{8,64}$` required on POST /messages, optional elsewhere; MUST be returned in the response, in events to **everyone**, and in history.',
  'MSG-4':
    'Same sender + same `clientId` → 200 with the first message, no second event, no counter move; also under concurrent retries (exactly one row). Part of the same transaction (unique index), never a cache; holds after a token refresh and from another tab, device or node. Kept ≥ 24 h, SHOULD forever. Different body → 422 `idempotency_mismatch`; first still running → 409 `idempotency_in_progress`. Same `clientId` from another user is unrelated.',
  'MSG-5':
    '`type` and content agree: TEXT needs non-blank content; LOCATION finite lat/lng in range; BID decimal; `X_*` (`X_` and 1–62 of `[A-Za-z0-9_]`) a JSON object; IMAGE, FILE, VOICE, VIDEO need `attachmentIds`; CALL_*, SYSTEM not client-sendable → 422.',
  'MSG-6': '`lastMessage`, `lastSeq`, `lastActivityAt` of the conversation move in the same commit.',
  'PAGE-1':
    'GET /messages takes at most one of `before`, `after`, `around` (seq, exclusive/exclusive/inclusive) or `changedAfter` (rev, exclusive); two → 400. None = newest page.',
  'PAGE-2':
    '`items` ascending by `seq` in every seq mode; `changedAfter` ascending by `rev`. `before` = the `limit` messages **nearest** below. `around` splits half/half and contains the message.',
  'PAGE-3':
    "Answer `{items, hasMoreBefore, hasMoreAfter, lastSeq, rev}`; a walk to either end yields every message exactly once, also while new messages arrive. In `changedAfter` mode `hasMoreAfter` tells whether to continue from the last item's `rev`; when false the client's new sync point is `rev`.",
  'PAGE-4':
    '`limit` 1–100, default 50; larger is clamped, 0/negative/non-integer → 400. List routes use an opaque `cursor`; bad cursor → 400, expired → 410 `cursor_expired`.',
  'CUR-1':
    'read/delivered cursors only move forward; lower values → 200 with the stored state. Above `lastSeq` is clamped. `deliveredSeq ≥ readSeq` always.',
  'CUR-2':
    '`unreadCount` = messages with seq > my readSeq, not mine, not deleted, type ∉ {CALL_STARTED, CALL_ENDED, SYSTEM}. Sending does not move my read cursor.',
  'CUR-3': "The server never moves deliveredSeq by itself on emit; only a client's report does.",
  'MED-1':
    'Accept `audio/webm;codecs=opus`, `audio/ogg;codecs=opus`, `audio/mp4` — parse MIME parameters, do not compare strings. Type is sniffed; SVG/HTML/XML never served inline.',
  'MED-2':
    'Media URLs: `Content-Type` true, `X-Content-Type-Options: nosniff`, FILE with `Content-Disposition: attachment`; VOICE/VIDEO answer `Range` with 206 (Safari needs it); CORS `GET` allowed when cross-origin.',
  'MED-3':
    '`signed`: usable without headers until `urlExpiresAt` (≥ 5 min), refreshable by GET /attachments/:id/url. `bearer`: SDK fetches with the token and uses a blob URL. Guessable public URLs fail. A non-member gets no bytes.',
  'MED-4':
    "After deletion for everyone the tombstone has `content:null`, `attachments:[]`, `reactions:[]`, and bytes stop being served (signed URLs may live out their time). Replies' `replyTo.content` becomes null.",
  'MED-5':
    'A backend that declares `media.direct` takes `POST /uploads`; with a `clientId` it is idempotent, and a repeat says in `received` how many bytes are safe. The bytes go to `url` without a token: whole, or, where `partSize` is told, part by part with `Content-Range: bytes first-last/size`, each part safe as a whole or not there. `complete` is 409 `conflict` until every byte is there, and twice is once. An upload that no message took may go after `expiresAt`.',
  'CALL-1':
    'RINGING → ANSWERED | DECLINED | MISSED | BUSY; ANSWERED → ENDED | FAILED. Terminal is final. Every transition is one compare-and-set, raises `rev` and sends the whole call; clients apply it only if `rev` is higher, so answer and event may come in any order, twice or never. Full protocol, timers and races: `calls.md`.',
  'CALL-2':
    'POST /calls by a member of a DIRECT conversation. Callee in an ANSWERED call or calling out → 201 with a call already `BUSY`. Caller already in a call elsewhere → 409 `call_in_progress` + `callId`. At most one RINGING or ANSWERED call per conversation.',
  'CALL-3':
    'Glare: the other side\'s call to me in this conversation is RINGING → my POST answers it: 200, `resolution:"glare_answered"`; type VOICE if either is VOICE. A hundred crossed pairs give a hundred connected calls, one row each.',
  'CALL-4':
    "answer and decline only by the callee (caller → 403, outsider → 404). First answer wins; replay by the same session 200; another session → 409 `call_already_answered`; terminal → 409 `call_ended`. A late decline of an ANSWERED call is 409 and never ends it. `decline {reason:'busy'}` → BUSY. Ignoring is local: other devices keep ringing.",
  'CALL-5':
    'end by either party: RINGING by the caller → MISSED with `missedReason: cancelled`; RINGING by the callee = decline; ANSWERED → ENDED (or FAILED when media never connected), `duration = floor(endedAt − startedAt)`; on a terminal call → 200 unchanged.',
  'CALL-6':
    "RINGING past `ringExpiresAt` (45 s) reads and behaves as MISSED with `missedReason: timeout`; the caller's session gone for 8 s while ringing → `caller_lost`. Lazy evaluation is allowed, so no scheduler is needed; with a socket `call:updated` MUST still arrive within +1 s (reference backend) or +10 s (any backend).",
  'CALL-7':
    'Timeline: exactly one of CALL_ENDED (was answered, or declined) or CALL_MISSED (MISSED, BUSY, FAILED) per call, `senderId` = caller; CALL_STARTED on answer. They take a seq and emit `message:new`; a repeat of the transition adds nothing.',
  'CALL-8':
    "The caller's newest offer and candidates are kept with the ringing call and handed to the callee at ring or at answer; the callee sends nothing before ANSWERED (no address leak). After that signals pass only between `callerSessionId` and `calleeSessionId`; the client never names a recipient; old `epoch` or `seq` is dropped; payload relayed byte-equal, ≤ 64 KiB, never logged; stored only while RINGING.",
  'CALL-9':
    'Lease: heartbeat every 5 s from both sessions; 8 s of silence or a closed socket → `call:peer-away`; 30 s of silence of both about media → ENDED with `endReason: connection_lost`, duration up to the last proof of life. 30 s ANSWERED without `connectedAt` → FAILED with `connection_failed`. A socket outage alone never ends a talking pair.',
  'CALL-10':
    '`call:resume` by the same user and device after a reload: `epoch`+1, both rebuild the connection, the call goes on.',
  'INT-1': 'Edit sets `editedAt`, keeps `seq`, new `rev`; deleted messages refuse edit/reaction with 409 `conflict`.',
  'INT-2': 'Reaction add/remove twice = once; counts equal distinct users; at most one bump of `rev` per real change.',
  'GRP-1':
    'Added members get `conversation:new`; removed ones get `conversation:removed`, and no event or 200 afterwards. SYSTEM messages record it.',
  'PUSH-1':
    "Web Push (RFC 8291), payload ≤ 3 KB: `{v:1,type:'message'|'call'|'call_ended',conversationId,messageId?,callId?,title,body,ts}`; `call` TTL = ring time, urgency high; no push to the sender, to muted (except calls), or for blocked; 404/410 from the push service deletes the subscription.",
  'SAFE-1': 'Block stops sends, calls, typing and presence both ways in DIRECT; history stays.',
  'SAFE-2':
    'Each user decides whether others see their `receipts` (the read cursor stays where it is for others, the delivered one moves), their `presence` (always `offline`) and their `lastSeen` (always null). All three are on until switched off.',
  'RT-1':
    'The client never names rooms; the server subscribes the session to its user and to all its conversations, present and future.',
  'RT-2':
    '`session:ready` is sent only after those subscriptions are live: every commit after it is delivered. (Client: wait for ready, then fetch; no gap.)',
  'RT-3':
    'Every session of every current member gets each event, **including the originating session**. Non-members get nothing, from the commit of their removal on.',
  'RT-4':
    'Per session and conversation, durable events arrive in `rev` order, at least once. Clients apply an object iff its `rev` is higher than the stored one.',
  'RT-5':
    "`hint {items: [{conversationId, rev, lastSeq}]}` MUST reach each session at least every 30 s for conversations that changed since its last hint, and at once after the server's own pub/sub was interrupted: a lost last event is invisible to gap detection. A server whose transport is small or lossy MAY send a hint in place of any durable event; the SDK then runs catch-up. (Pusher: 10 KB per event; a VIDEO SDP offer can exceed it.)",
  'RT-6':
    'Each client→server event MUST be acked within 10 s: `{ok:true, data?}` or `{ok:false, error: Problem}`; also for unknown events (`not_found`) and malformed payloads; it never closes the socket. (NestJS emits `exception` and leaves the ack hanging by default: nest 2115, 3126.)',
  'RT-7':
    'Token expiry: `session:expiring {expiresAt}` ≥ 60 s before if known; the client answers `session:refresh {token}`; else disconnect with `session:expired`. A revoked user is cut within 60 s (SHOULD).',
  'RT-8':
    "Ephemeral events (typing, presence) are never stored, never replayed, only to members, not echoed to the sender's own session.",
  'RT-9':
    'A backend that declares `realtime.socketio.sends` takes `message:send` as it takes `POST /messages`: the same checks, the same idempotency by `clientId` across both, acknowledged after the commit. Nobody has to declare it; the SDK falls back to the route when no acknowledgement comes.',
  'SYNC-1':
    '(SDK, after every ready or hint or `rev` gap) ask `GET /conversations?ids=` for the conversations it holds and page the list from the top until a page brings nothing unknown; for each whose `rev` differs from the local one loop `changedAfter=<local rev>`; live events are applied meanwhile by `rev`. Ringing calls are re-announced by the server or fetched.',
  'SYNC-2': '`changedAfter` returns each changed message **once in its current state**, not a log.',
  'SYNC-3':
    'A `since` token MUST NOT be one global autoincrement read without commit ordering (measured: under 30 concurrent writers a polling reader silently skipped 721 of 3,000 committed rows). Simplest correct: omit `/sync`.',
  'SYNC-4':
    '`dataEpoch` is an opaque string that changes when stored data may have gone back (restore, reset). On another epoch, or a server `lastSeq` below the local one, the SDK drops its copy, keeps its outbox and loads afresh.',
  'CAP-1':
    'Declared means implemented (the kit checks honesty); undeclared routes answer 404 or 501 `unsupported`, never 500. A level is all-or-nothing; sub-features have their own keys.',
  'CAP-2':
    '1.x is additive only: new optional fields, routes, events, enum values, levels. Anything else is 2.0 at another base path listed in `contracts`. `Deprecation`/`Sunset` headers ≥ 6 months ahead. No version in URLs or headers (seed routes have none; headers cost CORS).',
  'ERR-1':
    'non-2xx bodies are `application/problem+json` with `code` from this list and matching status; extra codes only as `x_*`, handled by status.',
  'ERR-2':
    'Malformed JSON 400; well-formed but wrong 422 — either accepted where a framework merges them (kit: SHOULD). Never 500 for client input.',
} as const;

/** The id of a clause. */
export type ClauseId = keyof typeof clauses;
