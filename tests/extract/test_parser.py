"""The engine with a parser: what it adds to the rules, what it leaves alone, and which model it says it is."""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import RefusedError, UsageError
from archive.extract import engine
from archive.extract.engines import Engine, engine_named
from archive.extract.parsing import parser
from archive.extract.parsing.parser import MODEL, hash_of, parser_named
from archive.extract.proposal import AnyProposal, ProposedQuote

SUBJECTS: Final = ("Ana Ruiz", "The mayor", "Officials", "He", "The report", "Reuters")
VERBS: Final = ("said", "told Reuters", "added", "announced", "has ruled", "asked")


@pytest.fixture(scope="module")
def spacy() -> Engine:
    pytest.importorskip("spacy", reason="the extra nlp is not installed: make nlp")
    return engine_named("spacy")


def said(text: str, found: tuple[AnyProposal, ...]) -> dict[str, str | None]:
    """The words of each quote, and who said them: a name, or the words that stand for one."""
    told: dict[str, str | None] = {}
    for each in found:
        if isinstance(each, ProposedQuote):
            step = each.steps[0]
            words = step.means or step.mention
            meant = text[slice(*words)] if words else None
            told[" / ".join(text[a:b] for a, b in each.spans)] = step.name or meant
    return told


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ana Ruiz said here Wednesday that the port must open before the winter.",
            "the port must open before the winter",
            "Ana Ruiz",
        ),
    ],
)
def test_grammar_settles_what_the_rules_do_not(
    spacy: Engine, text: str, words: str, speaker: str
) -> None:
    # the control: without the parser the answer is another
    assert said(text, engine.propose(text, None)).get(words) != speaker

    assert said(text, spacy.propose(text, None))[words] == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "A map drawn up for Sky News says the port will be closed.",
            "the port will be closed",
            "A map",
        ),
        (
            "Rebels shelled the port on Friday, city officials said in remarks published here Sunday.",
            "Rebels shelled the port on Friday",
            "city officials",
        ),
        (
            "A leaked internal letter sent to Sky News says the port will be closed.",
            "the port will be closed",
            "A leaked internal letter",
        ),
        (
            "Relief officials in Nairobi said the road to the camp was flooded.",
            "the road to the camp was flooded",
            "Relief officials in Nairobi",
        ),
        (
            (
                "Serb forces shelled three ports on Friday, "
                "a council representing farmers in the region said in remarks published here."
            ),
            "Serb forces shelled three ports on Friday",
            "a council representing farmers in the region",
        ),
    ],
)
def test_grammar_leaves_what_the_rules_settle_by_themselves(
    spacy: Engine, text: str, words: str, speaker: str
) -> None:
    assert said(text, engine.propose(text, None))[words] == speaker
    assert said(text, spacy.propose(text, None))[words] == speaker


def test_a_report_inside_a_clause_that_only_the_parser_saw_goes_through_its_speaker(
    spacy: Engine,
) -> None:
    text = "The authors say the results confirm the existence of a gap in the records."

    inner = [
        each
        for each in spacy.propose(text, None)
        if isinstance(each, ProposedQuote) and len(each.steps) > 1
    ]

    (through,) = inner
    mentions = [step.mention for step in through.steps]
    assert [text[slice(*each)] for each in mentions if each] == [
        "the results",
        "The authors",
    ]


def test_quotations_chains_figures_dates_meetings_and_anomalies_stay_the_rules(
    spacy: Engine,
) -> None:
    text = (
        "Ana Ruiz met Bo Lind in Oslo on 3 May 2025. “We will open the port,” Ruiz told Reuters.\n\n"
        "The wire reported that Lind said the toll was 27. “Nobody asked us,” he added.\n\n"
        "“The minister said that all 40 mills were sold.”"
    )
    rules = engine.propose(text, None)
    found = spacy.propose(text, None)

    assert {type(each) for each in rules if not isinstance(each, ProposedQuote)}
    for each in rules:
        if not isinstance(each, ProposedQuote) or each.manner == "direct":
            assert each in found


def test_an_engine_says_which_model_it_is(spacy: Engine) -> None:
    assert spacy.name == "spacy"
    for part in (engine.VERSION, "spaCy 3.", MODEL, "3.8.0", "sha256 "):
        assert part in spacy.version


def test_another_model_is_told_from_the_first_by_its_hash(
    spacy: Engine, tmp_path: Path
) -> None:
    import spacy as library  # noqa: PLC0415 - only where it is installed

    folder = library.load(MODEL).path
    other = Path(shutil.copytree(folder, tmp_path / "model"))
    assert engine_named("spacy", str(other)).version == spacy.version
    (other / "README.md").write_text("another", encoding="utf-8")
    parser_named.cache_clear()

    changed = engine_named("spacy", str(other)).version

    assert hash_of(other) != hash_of(folder)
    assert changed != spacy.version
    parser_named.cache_clear()


def test_a_model_that_only_has_the_name_of_the_pinned_one_is_refused(
    spacy: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parser, "WEIGHTS", "0" * 64)
    parser_named.cache_clear()

    with pytest.raises(RefusedError, match="not the one that was pinned"):
        engine_named("spacy")

    parser_named.cache_clear()


def test_a_model_that_is_not_there_is_refused_with_what_to_do(
    spacy: Engine, tmp_path: Path
) -> None:
    with pytest.raises(RefusedError, match="there is no model"):
        engine_named("spacy", str(tmp_path / "nothing"))


@pytest.fixture
def _without_spacy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    parser_named.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", None)
    yield
    parser_named.cache_clear()


@pytest.mark.usefixtures("_without_spacy")
def test_without_the_extra_it_is_said_and_the_rules_miss_nothing() -> None:
    text = "Ana Ruiz said the port was closed."

    with pytest.raises(RefusedError, match="'spacy' is not installed"):
        engine_named("spacy")

    assert said(text, engine_named("rules").propose(text, None))


def test_the_rules_take_no_model() -> None:
    with pytest.raises(UsageError, match="no model"):
        engine_named("rules", "en_core_web_md")


@given(
    st.lists(
        st.one_of(
            st.sampled_from((*SUBJECTS, *VERBS, ", ", "“", "”", '"', ". ", "that")),
            st.text(max_size=6),
        ),
        max_size=30,
    )
)
def test_no_text_breaks_it_and_every_place_is_in_the_text(
    spacy: Engine, parts: list[str]
) -> None:
    text = " ".join(parts)

    for each in spacy.propose(text, None):
        assert 0 <= each.start < each.end <= len(text)
        assert list(each.spans) == sorted(each.spans)
        assert not text[each.start : each.end][0].isspace()


def test_twice_the_text_takes_about_twice_the_time(
    spacy: Engine,
) -> None:
    article = (
        "Ana Ruiz said the port of Tamba was closed, and officials told Reuters it would open in May. "
        * 60
    )
    spacy.propose(article, None)

    def seconds(text: str) -> float:
        def one() -> float:
            begun = time.process_time()
            spacy.propose(text, None)
            return time.process_time() - begun

        return min(one() for _ in range(3))

    assert seconds(article * 2) / seconds(article) <= 3
