"""What people do at desks, by the use cases of the program."""

from __future__ import annotations

from checkin.desk.bundle import export_bundle, import_bundle
from checkin.desk.by_hand import check_in
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.photos import set_photo
from checkin.desk.programme import set_programme
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.shift import take_over
from checkin.desk.undo import undo
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.log import NewEntry
from tests.presses import no_pages
from tests.simulation.node import Node
from tests.simulation.template import PROGRAMME, mark_of
from tests.simulation.world import Act, World


def somebody(world: World) -> bytes:
    """One of few, so that desks deal with the same people."""
    return world.dice.choice(list(world.marks))


def scans(world: World, node: Node) -> str:
    person = somebody(world)
    carried = world.codes.get(person)
    if not carried:
        return "no badge"
    code = carried[-1] if world.dice.random() < 0.8 else world.dice.choice(carried)
    session = world.dice.choice(node.desk.sessions)
    out = world.dice.random() < 0.2
    outcome = scan(node.desk, code, session, out=out)
    return f"{world.marks[person]} {session.id} {'out ' if out else ''}{outcome.verdict}"


def strange_code(world: World, node: Node) -> str:
    text = world.dice.choice(("hello", "0" * 200, "00012345678"))
    return scan(node.desk, text, world.dice.choice(node.desk.sessions)).verdict


def by_hand(world: World, node: Node) -> str:
    person = somebody(world)
    session = world.dice.choice(node.desk.sessions)
    return f"{world.marks[person]} {session.id} {check_in(node.desk, person, session).verdict}"


def undoes(world: World, node: Node) -> str:
    return undo(node.desk).session


def edits(world: World, node: Node) -> str:
    person = somebody(world)
    field, value = world.dice.choice(("post", "notes", "division")), world.dice.choice("rstuv")
    edit(node.desk, person.hex(), {field: f"{value} of {world.marks[person]}"})
    return f"{world.marks[person]} {field} {value}"


def withdraws(world: World, node: Node) -> str:
    person = somebody(world)
    withdraw(node.desk, person.hex())
    return world.marks[person]


def replaces(world: World, node: Node) -> str:
    person = somebody(world)
    made = replace(node.desk, no_pages, node.path.parent / "badge.pdf", person.hex(), "lost")
    return f"{world.marks[person]} by {made.badge}"


def revokes_badge(world: World, node: Node) -> str:
    person = somebody(world)
    carried = world.codes.get(person)
    if not carried:
        return "no badge"
    revoke(node.desk, carried[-1], "found")
    return world.marks[person]


def walks_in(world: World, node: Node) -> str:
    # Killed too late, somebody may have walked in whom nobody here knows of: never the same word twice.
    world.walked_in += 1
    word = mark_of(100 + world.walked_in)
    person = walk_in(node.desk, {"name": f"Lê {word}"}).person.id
    world.marks[person] = word
    return word


def takes_photo(world: World, node: Node) -> str:
    person = somebody(world)
    set_photo(node.desk, person, f"picture of {world.marks[person]}".encode())
    return world.marks[person]


def changes_shift(world: World, node: Node) -> str:
    return take_over(node.desk, world.dice.choice(("Hoa", "Lan", "Minh"))).name


def newer_kind(world: World, node: Node) -> str:
    """A newer version of the program writes what this one does not know."""
    critical = world.dice.random() < 0.5
    kind = "from-2031" if critical else "harmless-2031"
    subject = somebody(world) if world.dice.random() < 0.7 else node.desk.sessions[0].subject
    payload = b"\x81\xa1x\xa6" + world.dice.randbytes(3).hex().encode()
    with node.desk.file.writing() as work:
        work.append([NewEntry(kind, subject, payload, None, critical)], node.desk.stamp())
    world.count("newer kind, critical" if critical else "newer kind")
    return kind


def erases(world: World, node: Node) -> str:
    person = somebody(world)
    erase(node.desk, person.hex(), "asked for")
    return world.marks[person]


def changes_programme(world: World, node: Node) -> str:
    names = ("Hall", "Great Hall", "Plenary")
    text = PROGRAMME.replace('"Hall"', f'"{world.dice.choice(names)}"')
    if world.dice.random() < 0.2:
        text = text.replace('reentry = "once"', "capacity = 2")
    path = node.path.parent / "programme.toml"
    path.write_text(text, encoding="utf-8")
    return " ".join(set_programme(node.desk, path).changed)


def writes_stick(world: World, node: Node) -> str:
    """Everything it holds goes on a stick that somebody carries about."""
    path = world.folder / f"stick-{len(world.sticks)}.bundle"
    try:
        export_bundle(node.desk, path)
    except errors.BundleKeyless:
        return "knows nothing yet"
    world.sticks.append(path)
    world.count("stick written")
    return path.name


def reads_stick(world: World, node: Node) -> str:
    """What is on some stick; one that was pulled out too early or is rotten is refused whole."""
    if not world.sticks:
        return "no stick"
    path = world.dice.choice(world.sticks)
    harm = "" if world.healing else world.dice.choice(("", "", "", "cut", "flipped"))
    if harm:
        whole = path.read_bytes()
        path = path.with_suffix(".harmed")
        at = world.dice.randrange(len(whole))
        rest = whole[at + 1 :] if harm == "flipped" else b""
        path.write_bytes(
            whole[:at] + (bytes([whole[at] ^ 1 << world.dice.randrange(8)]) if rest else b"") + rest
        )
    before = node.held
    try:
        taken = import_bundle(node.desk, path)
    except errors.BundleKeyless:
        return "knows nothing yet"
    except (errors.BundleFault, errors.FileEmpty) as fault:
        if not harm:
            raise
        refused = type(fault).__name__
    else:
        refused = ""
    if harm:
        world.look(node)
        assert refused, "a harmed bundle was taken"
        assert node.held == before, "something of a harmed bundle was taken"
        world.count(f"stick {harm}")
        return refused
    world.count("stick read")
    return f"{path.name} took {taken.new}, refused {taken.refused}"


def collect_badges(world: World) -> None:
    """People take along what was issued to them."""
    for one in world.ledger.written[world.collected :]:
        for entry in one.entries:
            if entry.kind == "badge" and entry.payload is not None:
                digits = codes.digits(entry.payload.code)
                carried = world.codes.setdefault(entry.subject, [])
                if digits not in carried:
                    carried.append(digits)
    world.collected = len(world.ledger.written)


AT_DOORS: list[tuple[int, str, Act]] = [
    (40, "scans", scans),
    (2, "scans strange", strange_code),
    (6, "lets in by hand", by_hand),
    (6, "undoes", undoes),
    (12, "edits", edits),
    (2, "withdraws", withdraws),
    (5, "replaces", replaces),
    (3, "revokes badge", revokes_badge),
    (4, "walks in", walks_in),
    (2, "photo", takes_photo),
    (2, "shift", changes_shift),
    (3, "newer kind", newer_kind),
    (2, "writes a stick", writes_stick),
    (3, "reads a stick", reads_stick),
]
FOR_ORGANISERS: list[tuple[int, str, Act]] = [
    (5, "erases", erases),
    (5, "programme", changes_programme),
]
