"""Who is who: every name at its longest, titles left out, two of one name left apart, offices that go with names."""

import pytest

from tests.extract.told import names_in, speaker


def known(text: str) -> list[str]:
    return [each.name for each in names_in(text).mentions]


def test_a_last_name_is_the_longest_form_that_the_text_gives() -> None:
    assert (
        known("President Ada van der Orlo came. Orlo spoke, and Mrs Orlo left.")
        == ["Ada van der Orlo"] * 3
    )


def test_a_first_name_alone_is_that_person_too() -> None:
    assert known("Ada Orlo came. Later Ada left.") == ["Ada Orlo", "Ada Orlo"]


def test_two_people_of_one_name_are_left_apart() -> None:
    assert known("Ada Orlo and Kurt Orlo came. Orlo left.")[-1] == "Orlo"


def test_a_title_settles_which_of_the_two() -> None:
    assert known("Mrs Ada Orlo and Mr Kurt Orlo came. Mr Orlo left.")[-1] == "Kurt Orlo"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Orlo came.", "person"),
        ("The Tarn Harbour Council came.", "organisation"),
        ("NATCOM came.", "organisation"),
        ("France came.", "state"),
    ],
)
def test_a_name_is_of_a_person_a_body_or_a_state(text: str, kind: str) -> None:
    (mention,) = names_in(text).mentions

    assert mention.agent_type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday it rained. However, nobody came.",
        "On Monday the pier was shut.",
        "I did.",
    ],
)
def test_words_with_a_capital_for_their_sentence_are_no_names(text: str) -> None:
    assert known(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tarn's harbour director Ada Orlo came.",
        "The harbour director of Tarn, Ada Orlo, came.",
        "Ada Orlo, the harbour director of Tarn, came.",
    ],
)
def test_an_office_beside_a_name_is_that_persons(text: str) -> None:
    offices = names_in(text).offices

    assert offices.holder(frozenset(("the", "harbour", "director")), 99) == "Ada Orlo"
    assert offices.holder(frozenset(("the", "finance", "minister")), 99) is None


def test_where_an_office_is_held_is_not_who_holds_it() -> None:
    offices = names_in("The mayor of Velm came.").offices

    assert offices.holder(frozenset(("the", "mayor")), 99) is None


def test_an_office_behind_a_verb_is_nobodys() -> None:
    offices = names_in("Ada Orlo, who met the harbour director, came.").offices

    assert offices.roles == []


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("Mr Ash Orlo", "he"),
        ("Mrs Ash Orlo", "she"),
        ("Ash Orlo", None),
        ("Carla Orlo", "she"),
    ],
)
def test_a_title_or_a_first_name_tells_the_pronoun(
    name: str, pronoun: str | None
) -> None:
    assert (
        names_in(f"{name} came.").gender_of(
            name.split(maxsplit=name.startswith("M"))[-1]
        )
        == pronoun
    )


def test_the_same_letters_in_another_order_give_the_same_name_always() -> None:
    # Two names of equal length and equal words: a set's order must not choose.
    text = "Lin Wei came. Wei Lin left. Lin Wei and Wei Lin spoke."

    assert known(text) == ["Lin Wei", "Wei Lin", "Lin Wei", "Wei Lin"]


@pytest.mark.parametrize(
    "subject", ["The mayor of Velm", "A friend of Ada Orlo", "A driver for Ida Berg"]
)
def test_who_stands_behind_of_is_not_the_speaker(subject: str) -> None:
    step = speaker(f"{subject} said that the pier was shut.")

    assert step.name is None
    assert step.flags == ("role_only_speaker",)


def test_a_field_behind_of_belongs_to_the_title() -> None:
    assert speaker(
        "Minister of Education Ada Orlo said that the pier was shut."
    ).name == ("Ada Orlo")
