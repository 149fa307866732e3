"""``admit``: a delegate without a badge, or any badge against the verdict."""

from __future__ import annotations

from typing import Annotated

import typer

from checkin.cli.context import File, Json, of, print_json
from checkin.cli.door import as_json, as_lines
from checkin.desk.by_hand import check_in, override, reason_given
from checkin.desk.scan import scan
from checkin.domain import badge as codes
from checkin.domain.verdict import Verdict


def admit_command(
    context: typer.Context,
    file: File,
    delegate: Annotated[str, typer.Argument(metavar="DELEGATE", show_default=False)],
    session: Annotated[str, typer.Option("--session")],
    door: Annotated[str, typer.Option("--door")] = "",
    out: Annotated[bool, typer.Option("--out")] = False,
    overrule: Annotated[str | None, typer.Option("--override", metavar="REASON")] = None,
    json: Json = False,
) -> None:
    """Check a delegate in by hand."""
    here = of(context)
    if overrule is not None:
        # Nothing is recorded of someone who cannot be let in for want of a reason.
        reason_given(overrule)
    with here.desk(file) as desk:
        where = desk.find_session(session)
        if codes.parse(delegate) is not None:
            # A badge was shown; perhaps nobody here knows yet whose it is.
            outcome = scan(desk, delegate, where, door=door, out=out)
        else:
            outcome = check_in(desk, desk.find_delegate(delegate).id, where, door=door, out=out)
        if outcome.verdict is not Verdict.ADMITTED and overrule is not None:
            outcome = override(desk, outcome, where, door=door, reason=overrule)
        if json:
            print_json(
                {**as_json(desk, outcome), "by_hand": outcome.by_hand, "override": outcome.override or None}
            )
            return
        for line in as_lines(here, desk, outcome):
            print(line)
        if outcome.by_hand:
            print(f"    {here.words('scan.by_hand')}")
        if outcome.override:
            overruled = here.words.verdict(Verdict(outcome.override))
            print(f"    {here.words('scan.overridden', verdict=overruled)}")
