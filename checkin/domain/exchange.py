"""What two replicas do when they meet, whatever carries the bytes: HTTP, a stick, a simulation.

One kind of question and one kind of answer serve every meeting. The asker says what it holds and
gives what it believes the partner lacks; the partner takes that over, says what it holds now, and
gives what the asker lacks. Nothing is remembered that has to be right: heads are said anew each time,
so a partner that was wiped, restored or is somebody else altogether gets what it lacks then.

The answering side keeps no state. In a chain of which the asker holds what it does not know, it gives
only what surely lacks there, for it is told soon. The asker drives: it waits as long as the partner
has news, then gives all the partner has not shown to hold, each commit once. From then on the partner
knows every tip of the asker's and gives exactly what lacks. So both come to hold the same however the
chains have forked, in messages of any size, and a partner that lies cannot keep a meeting going.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from checkin.domain import errors
from checkin.domain.log import Chain, Commit, Head, Heads, chain_of
from checkin.domain.messages import (
    MACHINE_BYTES,
    MAX_ROOM,
    MAX_VERSION,
    PROTOCOL,
    ROOM,
    Answer,
    Ask,
    Clocks,
    Me,
    Tips,
    arrived,
    encode,
    named,
    naming,
    read_answer,
    read_ask,
    travelling,
    whole,
)
from checkin.domain.partners import Partners
from checkin.domain.replica import Lacking, Named, Replica

__all__ = [
    "MACHINE_BYTES",
    "MAX_ROOM",
    "MAX_VERSION",
    "PROTOCOL",
    "ROOM",
    "Answer",
    "Ask",
    "Clocks",
    "Me",
    "Meeting",
    "Tips",
    "answer",
    "arrived",
    "read_answer",
    "read_ask",
    "travelling",
]

MOST_QUESTIONS: Final = 20_000
"""In one meeting: some 20 GB. Who still has more is asked again in the next one."""
_RETRIES: Final = 3
"""How often a chain is given anew in one meeting: what the partner was believed to hold may be old."""
_NOTHING: Final[frozenset[Head]] = frozenset()


def answer(
    replica: Replica, me: Me, clocks: Clocks, raw: bytes, partners: Partners, *, fingerprint: bytes = b""
) -> bytes:
    """Take over what an asker gives and answer it.

    ``partners`` remembers what askers say of themselves.

    Raises:
        PartnerFault: see ``read_ask``; nothing was taken over.
        FileFault: the store failed; what was taken over before stays.
    """
    ask = read_ask(raw, replica.event)
    received = replica.receive(ask.commits) if ask.commits else None
    theirs, held = arrived(ask.heads), replica.heads()
    unwanted = {Chain(*name): held.get(Chain(*name), _NOTHING) for name in ask.without}
    room = min(max(ask.room, 1), MAX_ROOM)
    again = replica.again(named(ask.incomplete), room) if ask.incomplete else []
    # What was lacking comes first, by itself: a message holds no more than was asked for.
    lacking = Lacking(again, True, {}) if again else replica.lacking({**theirs, **unwanted}, room)
    kept = whole(theirs, ask.incomplete)
    partners.note(ask.key, ask.machine, ask.version, kept, clocks.at_ms, ask.offset_ms, ask.fingerprint)
    return encode(
        Answer(
            PROTOCOL,
            replica.event,
            me.key,
            me.machine,
            me.version,
            travelling(held),
            lacking.commits,
            lacking.more,
            len(received.refused) if received is not None else 0,
            clocks.at_ms,
            clocks.err_ms,
            partners.holdings(ask.key) if ask.partners else [],
            partners.known(held, clocks.at_ms) if ask.partners else [],
            fingerprint,
            naming(replica.incomplete()),
        )
    )


class Meeting:
    """One meeting with a partner, from the asker's side: ``ask``, send, ``take``, until None is asked.

    ``theirs`` is what the partner held when it was last met, so that news go with the first question;
    where that is no longer true, its answer says so and nothing is lost but the bytes.
    """

    def __init__(
        self,
        replica: Replica,
        me: Me,
        theirs: Heads | None = None,
        *,
        room: int = ROOM,
        fingerprint: bytes = b"",
        partners: bool = False,
    ) -> None:
        """Nothing is sent yet."""
        self._replica, self._me, self._room = replica, me, room
        self._fingerprint, self._partners = fingerprint, partners
        self.theirs = theirs
        """What the partner holds, as far as it has said."""
        self.last: Answer | None = None
        self.given = self.new = self.refused = 0
        """Commits given, new here, and not taken over on either side."""
        self._questions = 0
        self._giving: Heads = {}
        """Ends of what the last question gave."""
        self._took: Heads = {}
        """Ends of what the partner has taken in this meeting, whatever its heads say."""
        self._retries: Counter[Chain] = Counter()
        self._refusing: set[Chain] = set()
        """Chains of which the partner takes nothing more."""
        self._without: set[Chain] = set()
        """Chains of which what it gives cannot be taken."""
        self._mended: set[Named] = set()
        """Commits that the partner has wanted again."""
        self._mending = True
        """The partner may have payloads that lack here."""
        self._news = self._moved = True

    def ask(self, clocks: Clocks) -> bytes | None:
        """Return the next question, None where the meeting is over.

        Raises:
            FileFault: the store failed.
        """
        held = self._replica.heads()
        again = self._again()
        lacking = None
        if self.theirs is not None and not again:
            lacking = self._replica.lacking(self._believed(held), self._room)
        commits = lacking.commits if lacking is not None else again
        wanting = self.last is None or (self.last.more and self._moved)
        if not (commits or wanting) or self._questions == MOST_QUESTIONS:
            return None
        self._giving = lacking.ends if lacking is not None else {}
        self._questions += 1
        self.given += len(commits)
        return encode(
            Ask(
                PROTOCOL,
                self._replica.event,
                self._me.key,
                self._me.machine,
                self._me.version,
                travelling(held),
                commits,
                self._room,
                clocks.at_ms,
                clocks.offset_ms,
                clocks.err_ms,
                self._fingerprint,
                self._partners and self._questions == 1,
                [(chain.key, chain.nonce) for chain in sorted(self._without)],
                naming(self._replica.incomplete()) if self._mending else [],
            )
        )

    def _again(self) -> list[Commit]:
        """Return what the partner lacks payloads of, each commit once in a meeting."""
        wanted = named(self.last.incomplete) if self.last is not None else []
        wanted = [one for one in wanted if one not in self._mended]
        self._mended.update(wanted)
        return self._replica.again(wanted, self._room) if wanted else []

    def take(self, raw: bytes) -> Answer:
        """Take over what the partner gives.

        Raises:
            PartnerFault: these bytes are no answer for us; nothing was taken over.
            FileFault: the store failed; what was taken over before stays.
        """
        said = read_answer(raw, self._replica.event)
        if self.last is not None and (said.key, said.machine) != (self.last.key, self.last.machine):
            raise errors.PartnerStrange
        heads = arrived(said.heads)
        taken, refused = self._settle(heads, all_taken=not said.refused)
        received = self._replica.receive(said.commits) if said.commits else None
        self.theirs, self.last = heads, said
        unusable = {chain_of(commit.envelope) for commit, _ in received.refused} if received else set()
        moved = taken or not unusable <= self._without | {None}
        self._without |= {chain for chain in unusable if chain is not None}
        new, mended = (received.new, received.mended) if received is not None else (0, 0)
        self._mending = self._mending and mended > 0
        self.new += new
        self.refused += said.refused + (len(received.refused) if received is not None else 0)
        self._news = bool((new or mended) and said.more)
        self._moved = bool(new or mended or moved or refused)
        return said

    def _believed(self, held: Heads) -> Heads:
        """Return what the partner holds as far as this side may rely on it."""
        theirs = dict(self.theirs or {})
        if not self._news:
            # It has no more to tell: what it names and did not give may not exist.
            for chain, tips in theirs.items():
                mine = held.get(chain, _NOTHING)
                theirs[chain] = frozenset(
                    tip for tip in tips if tip in mine or self._replica.holds(chain, tip)
                )
        for chain, ends in self._took.items():
            theirs[chain] = theirs.get(chain, _NOTHING) | ends
        for chain in self._refusing:
            theirs[chain] = held.get(chain, _NOTHING)
        return theirs

    def _settle(self, heads: Heads, *, all_taken: bool) -> tuple[bool, bool]:
        """Note what became of what was given; return whether any was taken, and whether any was not."""
        taken = refused = False
        for chain, ends in self._giving.items():
            tips = heads.get(chain, _NOTHING)
            reached = max((tip.n for tip in tips), default=0) >= max(end.n for end in ends)
            if all_taken and not reached:
                raise errors.PartnerStrange
            if all_taken or ends <= tips:
                self._took[chain] = self._took.get(chain, _NOTHING) | ends
                taken = True
                continue
            refused = True
            self._took.pop(chain, None)
            self._retries[chain] += 1
            unmoved = tips == (self.theirs or {}).get(chain, _NOTHING)
            if unmoved or self._retries[chain] > _RETRIES:
                self._refusing.add(chain)
        self._giving = {}
        return taken, refused
