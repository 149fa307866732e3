"""Where keys come from, and that none lies beside the data."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.new import new
from checkin.desk.people import walk_in
from checkin.domain import errors
from checkin.domain.text import fold
from checkin.store import keys
from checkin.store.connecting import is_encrypted, open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources, Vault
from checkin.store.sql import scalar
from checkin.store.verifying import verify
from tests.kit import Clock, seeded

PHRASE = "đò dọc chợ sớm"
BY_PHRASE = KeySources(passphrase=PHRASE)
NAMES = ("Lương Thị Xuân Quỳnh", "Étienne Beauséjour-Laval")


class MemoryVault:
    """A keyring that forgets everything at the end; ``locked`` refuses like one nobody unlocks."""

    def __init__(self, *, locked: bool = False) -> None:
        self.kept: dict[str, str] = {}
        self.locked = locked
        self.asked = 0

    def get(self, name: str) -> str | None:
        self.asked += 1
        return None if self.locked else self.kept.get(name)

    def set(self, name: str, value: str) -> bool:
        if not self.locked:
            self.kept[name] = value
        return not self.locked

    def source(self) -> Vault | None:
        return self


def made(path: Path, sources: KeySources) -> str:
    """Make an encrypted event; return its recovery code."""
    return new(
        path,
        sources,
        state=path.parent / "state",
        clock=Clock(),
        random=seeded(8),
        name="Locked",
        timezone="Asia/Ho_Chi_Minh",
        desk="desk",
    ).recovery_code


def opened(path: Path, sources: KeySources) -> EventFile:
    return EventFile(path, open_with(path, sources), state=path.parent / "state")


def opens(path: Path, sources: KeySources) -> bool:
    """Whether the file opens and is whole."""
    with opened(path, sources) as file:
        return verify(file).problems == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "event.checkin"


def test_passphrase(path: Path) -> None:
    made(path, BY_PHRASE)
    assert is_encrypted(path)
    assert opens(path, BY_PHRASE)


def test_passphrase_comes_before_the_keyring(path: Path) -> None:
    vault = MemoryVault()
    made(path, KeySources(passphrase=PHRASE, vault=vault.source))
    assert vault.kept == {}
    assert opens(path, BY_PHRASE)


def test_keyring(path: Path) -> None:
    vault = MemoryVault()
    made(path, KeySources(vault=vault.source))
    assert len(vault.kept) == 1
    assert opens(path, KeySources(vault=vault.source))
    with pytest.raises(errors.KeyMissing):
        opened(path, KeySources(vault=MemoryVault().source))


def test_keyring_opens_where_the_passphrase_does_not(path: Path) -> None:
    vault = MemoryVault()
    made(path, KeySources(vault=vault.source))
    assert opens(path, KeySources(passphrase="of another event", vault=vault.source))


def test_two_events_in_one_keyring(path: Path) -> None:
    vault = MemoryVault()
    other = path.with_name("other.checkin")
    new(
        other,
        KeySources(vault=vault.source),
        state=path.parent / "state",
        clock=Clock(),
        random=seeded(9),
        name="Other",
        timezone="Asia/Ho_Chi_Minh",
        desk="desk",
    )
    made(path, KeySources(vault=vault.source))
    assert len(vault.kept) == 2
    assert opens(path, KeySources(vault=vault.source))
    assert opens(other, KeySources(vault=vault.source))


def test_locked_keyring_leaves_the_question(path: Path) -> None:
    vault, questions = MemoryVault(locked=True), list[tuple[str, bool]]()

    def ask(file: Path, new: bool) -> str:
        questions.append((file.name, new))
        return PHRASE

    sources = KeySources(vault=vault.source, ask=ask)
    made(path, sources)
    assert opens(path, sources)
    assert questions == [(path.name, True), (path.name, False)]
    assert opens(path, BY_PHRASE)


def test_no_way_to_keep_a_key(path: Path) -> None:
    with pytest.raises(errors.KeyMissing) as caught:
        made(path, KeySources(vault=MemoryVault(locked=True).source))
    assert caught.value.path == str(path)
    assert [one.name for one in path.parent.iterdir() if one.name != "state"] == []


def test_no_way_to_a_key(path: Path) -> None:
    made(path, BY_PHRASE)
    with pytest.raises(errors.KeyMissing):
        opened(path, KeySources())


def test_recovery_code(path: Path) -> None:
    code = made(path, BY_PHRASE)
    assert opens(path, KeySources(recovery_code=code))
    assert opens(path, KeySources(recovery_code=code.replace(" ", "")))
    assert opens(path, KeySources(passphrase="forgotten", recovery_code=code))


def test_mistyped_recovery_code(path: Path) -> None:
    code = made(path, BY_PHRASE)
    typed = [i for i, letter in enumerate(code) if letter.isdigit()]
    # One digit wrong, two neighbours swapped, one digit missing or too many.
    wrong = code[: typed[5]] + str((int(code[typed[5]]) + 1) % 10) + code[typed[5] + 1 :]
    at = next(i for i in typed if code[i + 1].isdigit() and code[i] != code[i + 1])
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    for text in (wrong, swapped, code[:-1], code + "0", "not digits"):
        with pytest.raises(errors.KeyWrong):
            opened(path, KeySources(recovery_code=text))


def test_recovery_code_without_its_file(path: Path) -> None:
    code = made(path, BY_PHRASE)
    beside = keys.recovery_path(path)
    for damage in (b"", b"{}", b'{"sealed": "00"}', b'{"sealed": 5}', b"[1]", b"\xff\xfe"):
        beside.write_bytes(damage)
        with pytest.raises(errors.KeyWrong):
            opened(path, KeySources(recovery_code=code))
    beside.unlink()
    with pytest.raises(errors.KeyWrong):
        opened(path, KeySources(recovery_code=code))
    assert opens(path, BY_PHRASE)


def test_renamed_and_copied(path: Path) -> None:
    code = made(path, BY_PHRASE)
    copied = path.with_name("copy of event.checkin")
    shutil.copyfile(path, copied)
    assert opens(copied, BY_PHRASE)
    renamed = path.with_name("renamed.checkin")
    path.rename(renamed)
    assert opens(renamed, BY_PHRASE)
    # With its sealed key beside it the code works too, under whatever name.
    keys.recovery_path(path).rename(keys.recovery_path(renamed))
    assert opens(renamed, KeySources(recovery_code=code))


def test_nothing_readable_lies_about(path: Path) -> None:
    code = made(path, BY_PHRASE)
    with opened(path, BY_PHRASE) as file:
        desk = Desk(file, Clock())
        for name in NAMES:
            walk_in(desk, {"name": name})
        private = bytes(scalar(file.connection, "SELECT value FROM meta WHERE name = 'private'"))
        key = keys.derive(PHRASE, path.read_bytes()[: keys.SALT_BYTES])
        # While it is open, so that the log file of SQLite is looked into as well.
        everything = {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()}
        public, event = file.key, file.event
    assert path.with_name(path.name + "-wal") in everything
    secrets = [
        *(text.encode() for name in NAMES for text in (name, fold(name), fold(name).split()[0])),
        *(form for secret in (private, key) for form in (secret, secret.hex().encode())),
        public,
        event,
        PHRASE.encode(),
        code.encode(),
        code.replace(" ", "").encode(),
        b"SQLite format",
    ]
    for one, raw in everything.items():
        for secret in secrets:
            assert secret not in raw, (one.name, secret)


def test_beside_the_file_lies_only_what_is_sealed(path: Path) -> None:
    made(path, BY_PHRASE)
    assert sorted(one.name for one in path.parent.iterdir() if one.is_file()) == [
        path.name,
        f"{path.name}.recovery",
    ]
    held = json.loads(keys.recovery_path(path).read_text("ascii"))
    assert list(held) == ["sealed"]
    # A nonce of 12 bytes, the key and the seal's 16.
    assert len(bytes.fromhex(held["sealed"])) == 12 + keys.KEY_BYTES + 16
