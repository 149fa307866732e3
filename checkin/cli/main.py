"""The commands, with their help in the user's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from checkin import __version__
from checkin.cli import (
    attendance,
    audit,
    badges,
    board,
    bundle,
    by_hand,
    close,
    conflicts,
    covers,
    desks,
    door,
    evacuation,
    event,
    export,
    hub,
    invite,
    layouts,
    logo,
    people,
    photos,
    pool,
    printers,
    programme,
    roster,
    session,
    staff,
    sync,
    ticks,
    window,
)
from checkin.cli.context import Context
from checkin.desk.tools import Tools
from checkin.words import Words

COMMANDS: dict[str, Callable[..., None]] = {
    "new": event.new_command,
    "sample": event.sample_command,
    "import": roster.import_command,
    "export": export.export_command,
    "programme": programme.programme_command,
    "session": session.session_command,
    "badges": badges.badges_command,
    "layouts": layouts.layouts_command,
    "photos": photos.photos_command,
    "logo": logo.logo_command,
    "reprint": badges.reprint_command,
    "replace": badges.replace_command,
    "spoiled": badges.spoiled_command,
    "printers": printers.printers_command,
    "covers": covers.covers_command,
    "handover": covers.handover_command,
    "scan": door.scan_command,
    "admit": by_hand.admit_command,
    "ticksheet": ticks.ticksheet_command,
    "ticks": ticks.ticks_command,
    "undo": door.undo_command,
    "find": people.find_command,
    "history": people.history_command,
    "walkin": people.walkin_command,
    "pool": pool.pool_command,
    "edit": people.edit_command,
    "withdraw": people.withdraw_command,
    "attendance": attendance.attendance_command,
    "board": board.board_command,
    "evacuation": evacuation.evacuation_command,
    "revoke": people.revoke_command,
    "erase": people.erase_command,
    "supervisor": staff.supervisor_command,
    "supervisors": staff.supervisors_command,
    "desks": desks.desks_command,
    "retire": desks.retire_command,
    "conflicts": conflicts.conflicts_command,
    "settle": conflicts.settle_command,
    "bundle": bundle.bundle_command,
    "invite": invite.invite_command,
    "join": invite.join_command,
    "hub": hub.hub_command,
    "sync": sync.sync_command,
    "audit": audit.audit_command,
    "close": close.close_command,
    "verify": event.verify_command,
    "open": window.open_command,
    "play": window.play_command,
}


def build(tools: Tools, words: Words) -> typer.Typer:
    """Return the command line; ``tools`` do the work, ``words`` speak."""
    app = typer.Typer(
        name="checkin",
        help=words("help.app"),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={
            "obj": Context(tools, words),
            "help_option_names": ["--help", "-h"],
            "max_content_width": 110,
        },
    )
    for name, command in COMMANDS.items():
        app.command(name, help=words(f"help.{name}"))(command)

    @app.callback()
    def root(version: bool = typer.Option(False, "--version", is_eager=True, callback=_version)) -> None:
        """Show the version."""

    return app


def _version(value: Any) -> None:
    if value:
        print(__version__)
        raise typer.Exit
