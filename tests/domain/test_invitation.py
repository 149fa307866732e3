"""The invitation as digits: what is written is read, and every slip is found and named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import badge, errors
from checkin.domain.addresses import split_address
from checkin.domain.invitation import (
    DIGEST_BYTES,
    GROUP,
    MAX_ADDRESSES,
    SEAL_BYTES,
    SECRET_BYTES,
    Invitation,
    digits,
    in_groups,
    parse,
    proof,
    proof_holds,
    short_code,
)

ONE = Invitation(bytes(range(10)), bytes(range(8)), bytes(range(16)), ("192.168.1.17:8443",))

ports = st.integers(1, 65535)
hosts = st.one_of(
    st.ip_addresses(v=4).map(str),
    st.ip_addresses(v=6).map(lambda ip: f"[{ip}]"),
    st.from_regex(r"[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?", fullmatch=True).filter(
        lambda name: not name.replace(".", "").isdigit()
    ),
)
addresses = st.builds(lambda host, port: f"{host}:{port}", hosts, ports)
invitations = st.builds(
    Invitation,
    st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES),
    st.binary(min_size=SEAL_BYTES, max_size=SEAL_BYTES),
    st.binary(min_size=DIGEST_BYTES, max_size=DIGEST_BYTES),
    st.lists(addresses, min_size=1, max_size=MAX_ADDRESSES, unique=True).map(tuple),
)


@given(invitations)
def test_what_is_written_is_read(invitation: Invitation) -> None:
    plain = digits(invitation)
    assert parse(plain) == parse(in_groups(plain)) == invitation
    assert plain.isascii()
    assert plain.isdigit()
    assert len(plain) % GROUP == 0
    assert badge.parse(plain) is None


def test_one_address_is_a_hundred_digits_or_so() -> None:
    assert len(digits(ONE)) == 22 * GROUP


def test_a_proof_holds_for_what_it_was_made_for_and_nothing_else() -> None:
    right = (ONE.seal, b"t" * 32, ONE.secret, b"k" * 32, "Bàn 2")
    given_proof = proof(*right)
    assert len(given_proof) == 32
    assert proof_holds(given_proof, *right)
    for place in range(4):
        wrong: list[bytes] = list(right[:4])
        wrong[place] = bytes([wrong[place][0] ^ 1]) + wrong[place][1:]
        assert not proof_holds(given_proof, wrong[0], wrong[1], wrong[2], wrong[3], right[4])
    assert not proof_holds(given_proof, *right[:4], "Bàn 3")
    for other in (b"", given_proof[:-1], given_proof + b"x"):
        assert not proof_holds(other, *right)


def test_the_short_code_cannot_be_known_without_the_seal() -> None:
    codes = {short_code(bytes([i]) * SEAL_BYTES, b"t" * 32, ONE.secret, b"k" * 32) for i in range(50)}
    assert len(codes) == 50
    assert all(len(code) == 6 and code.isdigit() for code in codes)


@given(invitations, st.data())
def test_one_wrong_digit_is_named_by_its_group(invitation: Invitation, data: st.DataObject) -> None:
    plain = digits(invitation)
    at = data.draw(st.integers(GROUP, len(plain) - 1))
    other = data.draw(st.sampled_from([one for one in "0123456789" if one != plain[at]]))
    with pytest.raises(errors.InvitationSlip) as caught:
        parse(plain[:at] + other + plain[at + 1 :])
    assert caught.value.group == at // GROUP + 1


@given(invitations, st.data())
def test_two_neighbours_swapped_are_found(invitation: Invitation, data: st.DataObject) -> None:
    plain = digits(invitation)
    at = data.draw(st.integers(1, len(plain) - 2))
    swapped = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
    if swapped != plain:
        with pytest.raises(errors.InvitationFault):
            parse(swapped)


@given(invitations, st.data())
def test_groups_swapped_are_found(invitation: Invitation, data: st.DataObject) -> None:
    groups = in_groups(digits(invitation)).split()
    at = data.draw(st.integers(1, len(groups) - 2))
    swapped = [*groups[:at], groups[at + 1], groups[at], *groups[at + 2 :]]
    if swapped != groups:
        with pytest.raises(errors.InvitationSlip) as caught:
            parse(" ".join(swapped))
        assert caught.value.group == at + 1


@given(invitations, st.data())
def test_a_digit_left_out_is_named_where_groups_were_typed(
    invitation: Invitation, data: st.DataObject
) -> None:
    groups = in_groups(digits(invitation)).split()
    at = data.draw(st.integers(1, len(groups) - 2))
    groups[at] = groups[at][1:]
    with pytest.raises(errors.InvitationSlip) as caught:
        parse(" ".join(groups))
    assert caught.value.group == at + 1


@given(invitations, st.data())
def test_what_is_cut_off_is_told_as_cut(invitation: Invitation, data: st.DataObject) -> None:
    plain = digits(invitation)
    left = data.draw(st.integers(GROUP, len(plain) - 1))
    for text in (plain[:left], in_groups(plain[:left])):
        with pytest.raises(errors.InvitationCut) as caught:
            parse(text)
        assert (caught.value.groups, caught.value.wanted) == (left // GROUP, len(plain) // GROUP)


@given(invitations, st.text("0123456789", min_size=1, max_size=12))
def test_too_much_is_a_slip(invitation: Invitation, more: str) -> None:
    with pytest.raises(errors.InvitationSlip):
        parse(digits(invitation) + more)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: f"  {text}\r\n",
        lambda text: text.replace(" ", "-"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace("0", "O"),
        lambda text: text.replace("0", "o").replace("1", "l"),
        lambda text: text.replace("1", "I"),
        lambda text: "".join(chr(0xFF10 + int(one)) if one.isdigit() else one for one in text),
        lambda text: text.replace(" ", "\u200b \u2013 "),
        lambda text: text.replace(" ", "", 3),
    ],
)
def test_what_people_do_to_digits_is_forgiven(change: object) -> None:
    assert callable(change)
    assert parse(change(in_groups(digits(ONE)))) == ONE


@given(st.text(max_size=200))
def test_any_text_is_an_invitation_or_a_fault(text: str) -> None:
    try:
        parse(text)
    except errors.InvitationFault:
        return
    raise AssertionError(text)


@given(st.text("0123456789", min_size=100, max_size=220))
def test_any_digits_are_a_fault(text: str) -> None:
    with pytest.raises(errors.InvitationFault):
        parse("9" + text)


@pytest.mark.parametrize("text", ["", "hello", "9", "92181", "1" * 108, "0" * 200, "8" * 100_000, "٣" * 108])
def test_what_is_no_invitation(text: str) -> None:
    with pytest.raises((errors.InvitationNone, errors.InvitationSlip)):
        parse(text)


def test_a_badge_is_told_apart() -> None:
    code = badge.digits(bytes([badge.VERSION]) + bytes(range(82)))
    with pytest.raises(errors.InvitationBadge):
        parse(code)


def test_a_newer_form_is_told() -> None:
    from checkin.domain.invitation import _damm

    first = "93180"
    plain = digits(ONE)
    with pytest.raises(errors.InvitationNewer):
        parse(first + _damm(0, first) + plain[GROUP:])


def test_addresses_that_cannot_be_written_are_left_out() -> None:
    several = ("fe80::1%eth0:1", "10.0.0.1:8443", "bad host:1", "10.0.0.1:8443", "x:0", "y:99999", "hub:1")
    assert parse(digits(ONE._replace(addresses=several))).addresses == ("10.0.0.1:8443", "hub:1")
    many = tuple(f"10.0.0.{i}:1" for i in range(20))
    assert parse(digits(ONE._replace(addresses=many))).addresses == many[:MAX_ADDRESSES]


@pytest.mark.parametrize(
    "wrong",
    [
        ONE._replace(secret=b"x"),
        ONE._replace(seal=b"x"),
        ONE._replace(digest=b""),
        ONE._replace(addresses=("x",)),
    ],
)
def test_what_nobody_could_use_is_not_written(wrong: Invitation) -> None:
    with pytest.raises(ValueError, match="invitation"):
        digits(wrong)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("hub.example.org:443", ("hub.example.org", 443)),
        ("[2001:db8::1]:8443", ("2001:db8::1", 8443)),
        ("127.0.0.1:1", ("127.0.0.1", 1)),
    ],
)
def test_addresses_are_split(text: str, parts: tuple[str, int]) -> None:
    assert split_address(text) == parts
