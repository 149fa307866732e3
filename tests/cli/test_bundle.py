"""``bundle``: what is printed, and what is refused in one sentence."""

from __future__ import annotations

from pathlib import Path

from .conftest import Run


def test_export_and_import(run: Run, event: str, folder: Path) -> None:
    written = run("bundle", "export", event, "stick.bundle", "--json").json
    assert written["path"] == "stick.bundle"
    assert written["bytes"] == (folder / "stick.bundle").stat().st_size
    taken = run("bundle", "import", event, "stick.bundle", "--json").json
    assert taken == {"new": 0, "known": written["commits"], "refused": 0}
    assert "stick.bundle" in run("bundle", "export", event, "stick.bundle").out
    assert run("bundle", "import", event, "stick.bundle").out.startswith("0 new records")


def test_refusals(run: Run, event: str, folder: Path) -> None:
    run("bundle", "export", event, "stick.bundle")
    whole = (folder / "stick.bundle").read_bytes()
    (folder / "cut.bundle").write_bytes(whole[:-20])
    (folder / "bad.bundle").write_bytes(whole[:300] + b"!" + whole[301:])
    (folder / "text.bundle").write_text("Họ và tên\n" * 100, encoding="utf-8")
    (folder / "empty.bundle").write_bytes(b"")
    sentences = {
        "cut.bundle": "cut short",
        "bad.bundle": "altered",
        "text.bundle": "no bundle",
        "empty.bundle": "empty",
        "none.bundle": "no such file",
        ".": "folder",
    }
    for name, sentence in sentences.items():
        answer = run("bundle", "import", event, name, code=1)
        assert answer.out == ""
        assert len(answer.err.splitlines()) == 1
        assert sentence in answer.err
    for name in ("none.checkin", "text.bundle"):
        for what in ("export", "import"):
            answer = run("bundle", what, name, "stick.bundle", code=1)
            assert (answer.out, len(answer.err.splitlines())) == ("", 1)
            assert name in answer.err
    assert (folder / "stick.bundle").read_bytes() == whole
    assert run("bundle", "throw", event, "x", code=2).out == ""


def test_never_over_the_event_itself(run: Run, event: str, folder: Path) -> None:
    before = (folder / event).read_bytes()
    assert event in run("bundle", "export", event, event, code=1).err
    assert (folder / event).read_bytes() == before
