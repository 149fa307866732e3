"""The sample event: 812 invented people, four days beginning today."""

from __future__ import annotations

from pathlib import Path

from checkin.desk.desk import Clock
from checkin.desk.import_roster import import_roster
from checkin.desk.new import Made, beginning
from checkin.desk.programme import set_programme
from checkin.domain.log import RandomBytes
from checkin.domain.programme import local_time
from checkin.roster.programme_file import read_programme
from checkin.store.keys import KeySources


def sample(
    path: Path,
    sources: KeySources | None,
    *,
    state: Path,
    clock: Clock,
    random: RandomBytes,
    resources: Path,
    desk: str,
) -> Made:
    """Make the sample event from the files in ``resources/sample``.

    Raises:
        KeyMissing, FileFault: nothing was made.
    """
    folder = resources / "sample"
    event = read_programme(folder / "programme.toml").event
    with beginning(
        path,
        sources,
        state=state,
        clock=clock,
        random=random,
        name=event["name"],
        timezone=event["timezone"],
        desk=desk,
    ) as (made, new):
        today = local_time(clock(), made.event.zone).date()
        set_programme(made, folder / "programme.toml", today)
        import_roster(made, folder / "roster.csv", {})
    return Made(str(path), new.recovery_code)
