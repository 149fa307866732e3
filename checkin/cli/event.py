"""Making events: ``new`` and ``sample``; caring for them: ``verify``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import File, Json, Plain, iso, of, print_json
from checkin.desk.check import check
from checkin.desk.new import Made, local_timezone, new
from checkin.desk.sample import sample


def new_command(
    context: typer.Context,
    file: File,
    name: Annotated[str, typer.Option("--name")],
    timezone: Annotated[str | None, typer.Option("--timezone")] = None,
    desk: Annotated[str | None, typer.Option("--desk")] = None,
    plain: Plain = False,
) -> None:
    """Make a new event."""
    here = of(context)
    made = new(
        file,
        None if plain else here.tools.sources,
        state=here.tools.state,
        clock=here.tools.clock,
        random=here.tools.random,
        name=name,
        timezone=timezone or local_timezone(),
        desk=desk or here.words("cli.desk_default"),
    )
    _tell(context, made, plain=plain)


def sample_command(context: typer.Context, file: File, plain: Plain = False) -> None:
    """Make the sample event."""
    here = of(context)
    made = sample(
        file,
        None if plain else here.tools.sources,
        state=here.tools.state,
        clock=here.tools.clock,
        random=here.tools.random,
        resources=here.tools.resources,
        desk=here.words("cli.desk_default"),
    )
    _tell(context, made, plain=plain)


def _tell(context: typer.Context, made: Made, *, plain: bool) -> None:
    here = of(context)
    here.say("cli.made", path=made.path)
    here.say("cli.recovery_plain" if plain else "cli.recovery", code=made.recovery_code)


def verify_command(
    context: typer.Context,
    file: File,
    against: Annotated[Path | None, typer.Option("--against", metavar="FILE")] = None,
    json: Json = False,
) -> None:
    """Recompute everything and name what was altered or removed."""
    here = of(context)
    with here.desk(file) as desk:
        if against is None:
            result = check(desk)
        else:
            with here.desk(against) as other:
                result = check(desk, other)
        if json:
            print_json(result)
        else:
            here.say(
                "verify.counts", commits=result.commits, entries=result.entries, chains=len(result.chains)
            )
            here.table(
                [
                    here.words("verify.chain"),
                    here.words("verify.desk"),
                    here.words("verify.last"),
                    here.words("verify.at"),
                ],
                [(one.chain, one.desk, one.n, iso(desk, one.at_ms)) for one in result.chains],
            )
            for problem in result.problems:
                where = f"{problem.chain} #{problem.n}" if problem.chain else problem.table
                print(f"{where}  {here.words(f'verify.{problem.what.value}')}")
            here.say("verify.ok" if result.ok else "verify.not_ok")
    if not result.ok:
        raise typer.Exit(1)
