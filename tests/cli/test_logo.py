"""``logo`` as people type it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from checkin.devices.opencv import cv2

from .conftest import Run

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>'


def test_a_logo_comes_and_goes(run: Run, event: str, folder: Path) -> None:
    assert "no logo" in run("logo", event).out
    assert run("logo", event, "--json").json == {"logo": None}
    (folder / "logo.svg").write_text(SVG, encoding="utf-8")
    assert "SVG, 1 kB" in run("logo", event, "logo.svg").out
    assert run("logo", event, "--json").json == {"logo": {"kind": "svg", "bytes": len(SVG)}}
    (folder / "logo.jpg").write_bytes(cv2.imencode(".jpg", np.zeros((9, 9, 3), np.uint8))[1].tobytes())
    assert run("logo", event, "logo.jpg", "--json").json["logo"]["kind"] == "png"
    assert "no logo" in run("logo", event, "--remove").out
    assert run("verify", event, "--json").json["ok"] is True


def test_what_is_no_logo(run: Run, event: str, folder: Path) -> None:
    (folder / "logo.svg").write_text(SVG.replace("<path", "<script/><path"), encoding="utf-8")
    assert "“<script>”" in run("logo", event, "logo.svg", code=1).err
    assert "there is no such file" in run("logo", event, "none.png", code=1).err
    assert "PNG, JPEG" in run("logo", event, event, code=1).err
    run("logo", event, "logo.svg", "--remove", code=2)
    assert run("logo", event, "--json").json == {"logo": None}
