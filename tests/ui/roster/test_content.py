"""A report in sections, and what is counted of it as things are decided."""

from __future__ import annotations

from checkin.domain.questions import Question
from checkin.ui.roster.answers import Answers
from checkin.ui.roster.content import Changed, Heading, content_of
from checkin.ui.roster.figures import figures_of
from tests.ui.roster.reports import every_kind


def test_questions_stand_under_their_kinds_and_missing_people_apart() -> None:
    content = content_of(every_kind())
    decide = content.sections["decide"]
    kinds = [one.name for one in decide if isinstance(one, Heading)]
    assert kinds == ["encoding", "section", "name_order", "delegation", "conflict", "rename", "duplicate"]
    assert len(content.sections["missing"]) == 2
    assert [one.level for one in content.sections["problems"] if not isinstance(one, Heading)] == [
        "rejected",
        "rejected",
        "left_out",
        "doubt",
    ]


def test_one_line_a_person_however_many_fields_differ() -> None:
    changed = content_of(every_kind()).sections["changed"]
    assert [(one.name, len(one.changes)) for one in changed if isinstance(one, Changed)] == [
        ("Éléonore Ménard", 1),
        ("Quách Thành Danh", 2),
    ]


def test_figures_follow_every_answer() -> None:
    content, answers = content_of(every_kind()), Answers()
    answers.learn(content.questions)
    before = figures_of(content, answers)
    assert (before.added, before.changed, before.missing, before.problems) == (3, 2, 2, 4)
    assert before.to_decide == 8, "one of nine was decided for an earlier version"
    answers.give("added:Sheet1!410", "skip")
    answers.give("changed:2a", "keep")
    answers.give("conflict:0a:post", "roster")
    answers.give("missing:0b", "withdraw")
    after = figures_of(content, answers)
    assert (after.added, after.changed, after.missing, after.to_decide) == (2, 2, 1, 7)
    assert (after.people, after.withdrawn) == (2 + 2, 1)
    for key in list(answers.given):
        assert answers.take_back(key)
    assert figures_of(content, answers) == before


def test_an_answer_that_held_before_holds_again_when_ours_is_taken_back() -> None:
    content, answers = content_of(every_kind()), Answers()
    answers.learn(content.questions)
    renamed = content.sections["decide"][-3]
    choice = answers.of(renamed)
    assert choice is not None
    assert choice.by == "remembered"
    answers.give(choice.key, "new")
    read_again = every_kind()
    for one in read_again.questions:
        if one.key == choice.key:
            one.answer, one.by = "new", "given"
    answers.learn(read_again.questions)
    answers.take_back(choice.key)
    assert answers.of(renamed) == choice


def test_who_was_left_out_before_is_left_out_still() -> None:
    report = every_kind()
    report.skipped_people = [report.added_people.pop()]
    content, answers = content_of(report), Answers()
    assert figures_of(content, answers).added == 2
    answers.give("added:Sheet1!412", "add")
    assert figures_of(content, answers).added == 3


def test_a_file_that_most_people_are_missing_from_is_doubted() -> None:
    report, answers = every_kind(), Answers()
    report.questions = [
        Question(f"missing:{n}", "missing", ["keep", "withdraw"], "keep", texts=["Lý Tấn Lộc", ""])
        for n in range(12)
    ]
    report.changed, report.unchanged = 2, 20
    figures = figures_of(content_of(report), answers)
    assert (figures.known, figures.doubtful) == (34, True)
    answers.give("missing:3", "withdraw")
    assert figures_of(content_of(report), answers).doubtful, "whatever is decided about them"
    report.unchanged = 40
    assert not figures_of(content_of(report), answers).doubtful
