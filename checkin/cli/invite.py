"""``invite`` and ``join``: one more computer for an event, let in by comparing six digits."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec
import typer

from checkin.cli.context import Context, File, Json, Plain, of
from checkin.cli.ending import ending_cleanly
from checkin.desk.inviting import Admitted, Comer, Inviting, invite
from checkin.desk.joining import Joined, Progress, join
from checkin.desk.patience import LOOK_S, patiently
from checkin.domain import errors
from checkin.domain.invitation import Invitation, in_groups, parse
from checkin.domain.kinds import Role

_TRIES: Final = 3
_QUIET: Final = 4
"""Modules that stay light around a QR code."""


def invite_command(
    context: typer.Context,
    file: File,
    role: Annotated[Role, typer.Option("--role")] = Role.DESK,
    json: Json = False,
) -> None:
    """Invite one more computer; the six digits on its screen, on standard input, let it in."""
    here = of(context)
    code = here.tools.sources.recovery_code
    with ending_cleanly(), here.desk(file) as desk:
        inviting = invite(desk, role, code, random=here.tools.random)
        try:
            _show(here, inviting, json=json)
            comer = _wait(inviting)
            _ask(here, comer, json=json)
            admitted = inviting.admit(desk, comer, code, pause=_pause)
        except BaseException:
            inviting.turn_away()
            raise
        finally:
            inviting.close()
    _tell(here, admitted, json=json)


def join_command(
    context: typer.Context,
    file: File,
    invitation: Annotated[list[str], typer.Argument(metavar="INVITATION", show_default=False)],
    desk: Annotated[str | None, typer.Option("--desk")] = None,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Join the event of an invitation, with a new event file."""
    here = of(context)
    with ending_cleanly():
        joined = _join(here, file, parse(" ".join(invitation)), desk, plain=plain, json=json)
    if json:
        _line({"joined": joined})
    else:
        here.say("join.done", path=joined.path, event=joined.event, desk=joined.desk, commits=joined.commits)


def _join(
    here: Context, file: Path, invitation: Invitation, desk: str | None, *, plain: bool, json: bool
) -> Joined:
    tools = here.tools
    return join(
        file,
        invitation,
        desk or here.words("cli.desk_new"),
        None if plain else tools.sources,
        state=tools.state,
        clock=tools.clock,
        steady=tools.steady,
        random=tools.random,
        pause=_pause,
        progress=_Told(here, json=json),
        numbered=None if desk else lambda number: here.words("cli.desk_numbered", number=number),
    )


class _Told(Progress):
    """Prints how far joining has come."""

    def __init__(self, here: Context, *, json: bool) -> None:
        self._here, self._json, self._copying = here, json, False

    def code(self, code: str) -> None:
        if self._json:
            _line({"code": code})
        else:
            self._here.say("join.code", code=_spoken(code))
            self._here.say("join.compare")
            sys.stdout.flush()

    def copied(self, size: int) -> None:
        if not self._copying and not self._json:
            self._here.say("join.copying")
            sys.stdout.flush()
        self._copying = True


def _show(here: Context, inviting: Inviting, *, json: bool) -> None:
    if json:
        _line(
            {
                "invitation": inviting.digits,
                "role": inviting.role.value,
                "seconds": inviting.seconds,
                "addresses": inviting.addresses,
            }
        )
        return
    here.say("invite.open", minutes=inviting.seconds // 60)
    print(f"\n{in_groups(inviting.digits)}\n")
    if sys.stdout.isatty():
        print(_blocks(here.tools.screen_code(inviting.digits)))
    here.say("invite.how")
    here.say("invite.waiting")
    sys.stdout.flush()


def _wait(inviting: Inviting) -> Comer:
    while (comer := patiently(inviting.look, _pause)) is None:
        _pause(LOOK_S)
    return comer


def _ask(here: Context, comer: Comer, *, json: bool) -> None:
    """Return once somebody has given the comer's short code.

    Raises:
        CodeDiffers: another was given.
        CodeMissing: none was.
    """
    if json:
        _line({"knocking": comer.name, "code": comer.code, "key": comer.key.hex()})
    else:
        here.say("invite.came", name=comer.name)
        here.say("invite.code", code=_spoken(comer.code))
    said = ""
    for _ in range(_TRIES):
        if not json:
            here.say("invite.compare")
            sys.stdout.flush()
        said = "".join((sys.stdin.readline() if sys.stdin else "").split())
        if said == comer.code:
            return
        if not said:
            raise errors.CodeMissing
        if json:
            break
        here.say("invite.differs")
    raise errors.CodeDiffers(said[:20])


def _tell(here: Context, admitted: Admitted, *, json: bool) -> None:
    if json:
        _line({"admitted": admitted})
        return
    here.say("invite.admitted", name=admitted.name, role=here.words.term("role", admitted.role))
    if not admitted.told:
        here.say("invite.later")


def _blocks(modules: list[list[bool]]) -> str:
    """Return a QR code for a terminal, two rows of modules in a line, dark on light in any colours."""
    width = len(modules) + 2 * _QUIET
    light = [False] * width
    rows = [light] * _QUIET + [[*light[:_QUIET], *row, *light[:_QUIET]] for row in modules] + [light] * _QUIET
    if len(rows) % 2:
        rows.append(light)
    signs = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
    lines = (
        "".join(signs[upper, lower] for upper, lower in zip(rows[i], rows[i + 1], strict=True))
        for i in range(0, len(rows), 2)
    )
    return "\n".join(f"\x1b[38;5;16;48;5;231m{line}\x1b[0m" for line in lines)


def _spoken(code: str) -> str:
    return f"{code[:3]} {code[3:]}"


def _pause(seconds: float) -> bool:
    time.sleep(seconds)
    return False


def _line(value: Any) -> None:
    """Print one JSON document a line, at once: whoever reads waits for it."""
    print(msgspec.json.encode(value).decode(), flush=True)
