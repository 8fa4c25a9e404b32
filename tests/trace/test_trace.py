"""What a trace says of a claim: who, through whom, where, and where the trail ends."""

import json
from pathlib import Path

import msgspec
import pytest

from archive.claim.attribution import Attribution
from archive.claim.quote import Quote
from archive.errors import RefusedError, UnknownReferenceError
from archive.log.checkpoint import sign
from archive.log.key import read_key
from archive.log.signer import Memory, sign_head
from archive.trace.claims import trace
from archive.trace.shape import SCHEMA, Trace
from tests.trace.desk import SABAH, Article, Desk


def codes(found: Trace) -> set[str]:
    return {finding.code for finding in found.findings}


def test_a_trace_names_the_speaker_and_each_outlet_in_between(article: Article) -> None:
    found = trace(article.archive, article.saying)

    assert found.speaker == "Fahrettin Altun"
    assert [(hop.label, hop.manner) for hop in found.hops] == [
        ("Fahrettin Altun", "indirect"),
        ("Daily Sabah", "direct"),
    ]
    assert [hop.cue.exact if hop.cue else None for hop in found.hops] == [
        "highlighted",
        "noted",
    ]


def test_without_the_outlets_own_page_its_words_are_relayed_only(
    article: Article,
) -> None:
    found = trace(article.archive, article.saying)

    seen = found.hops[1].seen
    assert seen is not None
    assert seen.held == "relayed_only"
    assert found.ends is not None
    assert (found.ends.code, found.ends.at_hop) == ("relayed_only", 2)
    assert "no capture of “Daily Sabah” is in this archive" in found.ends.sentence
    assert "RELAYED_ONLY" in codes(found)


def test_with_the_outlets_own_page_the_words_are_seen_and_the_speaker_is_reached(
    article: Article,
) -> None:
    page = article.sabah_page()

    found = trace(article.archive, article.saying)

    seen = found.hops[1].seen
    assert seen is not None
    assert (seen.held, seen.presence) == ("seen", "exact")
    assert seen.captures[0].ref == f"d{page}"
    assert seen.captures[0].words == "the meeting would review progress"
    assert found.ends is not None
    assert found.ends.code == "reached"
    assert "reached through 1 outlet (“Daily Sabah”)" in found.ends.sentence
    assert "RELAYED_ONLY" not in codes(found)


def test_words_that_were_changed_on_the_way_are_shown_beside_the_outlets_own(
    article: Article,
) -> None:
    article.sabah_page(SABAH.replace("would review", "could review"))

    found = trace(article.archive, article.saying)

    seen = found.hops[1].seen
    assert seen is not None
    assert seen.presence == "changed"
    assert seen.captures[0].words == "the meeting could review progress"
    assert [(edit.ours, edit.theirs) for edit in seen.captures[0].edits] == [
        ("would", "could")
    ]
    assert found.ends is not None
    assert found.ends.code == "changed"
    assert "WORDS_CHANGED" in codes(found)


def test_words_that_the_outlets_page_does_not_have_are_absent(article: Article) -> None:
    article.sabah_page(
        "Something quite different stands here, about ferries and their crews."
    )

    found = trace(article.archive, article.saying)

    assert found.ends is not None
    assert found.ends.code == "absent"
    assert "WORDS_ABSENT" in codes(found)


def test_a_hop_that_names_nobody_stays_empty_and_is_said_first(
    article: Article,
) -> None:
    claim = article.unnamed()

    found = trace(article.archive, claim)

    assert [hop.naming for hop in found.hops] == ["unsettled", "not_named"]
    assert found.hops[1].agent is None
    assert found.hops[1].label == "not named"
    assert found.ends is not None
    assert found.ends.code == "not_named"
    assert "does not say which outlet" in found.ends.sentence
    assert {"NOT_NAMED", "UNSETTLED", "ROLE_ONLY_SPEAKER"} <= codes(found)


def test_an_inferred_outlet_is_shown_as_an_inference(article: Article) -> None:
    inferred = article.hop(
        article.analysis,
        article.sabah,
        mention="Daily Sabah",
        flags=("outlet_inferred",),
    )
    claim = article.quote(article.analysis, "it was said", hops=(inferred,))

    found = trace(article.archive, claim)

    assert found.hops[0].is_inferred
    assert "OUTLET_INFERRED" in codes(found)


def test_an_outlet_in_its_own_voice_has_no_hops(article: Article) -> None:
    claim = article.statement(
        article.analysis, "met the president at the Dolmabahçe Palace"
    )

    found = trace(article.archive, claim)

    assert found.hops == ()
    assert found.speaker == "Example Post, in its own voice"
    assert found.ends is not None
    assert found.ends.code == "own_voice"


def test_the_passage_is_marked_in_its_paragraph_with_one_before_and_one_after(
    article: Article,
) -> None:
    found = trace(article.archive, article.saying)

    assert found.passage is not None
    assert [paragraph.role for paragraph in found.passage.paragraphs] == [
        "before",
        "passage",
        "after",
    ]
    marked = {
        mark: segment.text
        for paragraph in found.passage.paragraphs
        for segment in paragraph.segments
        for mark in segment.marks
    }
    assert marked == {
        "mention-1": "Fahrettin Altun",
        "cue-1": "highlighted",
        "passage": "the meeting would review progress",
        "mention-2": "Daily Sabah",
        "cue-2": "noted",
    }
    assert all(piece.stands for piece in found.passage.pieces)


def test_a_capture_that_was_altered_is_said_before_all_else(article: Article) -> None:
    path = article.file_of(article.analysis)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"weather", b"feather"))

    found = trace(article.archive, article.saying)

    assert found.findings[0].code == "BYTES_ALTERED"
    assert found.capture is not None
    assert found.capture.bytes == "altered"
    assert found.passage is not None
    assert found.passage.paragraphs == ()
    assert found.passage.pieces[0].exact == "the meeting would review progress"


def test_a_corrected_claim_shows_its_words_and_both_entries(article: Article) -> None:
    said = Quote(
        passage=article.passage(article.analysis, "the meeting would review"),
        attribution=Attribution(hops=(article.credit,)),
    )
    article.correct(article.saying, said, "one word too many")

    found = trace(article.archive, article.saying)

    assert found.standing == "corrected"
    assert found.words == "the meeting would review"
    assert found.reason == "one word too many"
    assert [entry.words for entry in found.entries] == [
        "the meeting would review progress",
        "the meeting would review",
    ]


def test_a_retracted_claim_stays_readable(article: Article) -> None:
    article.retract(article.saying)

    found = trace(article.archive, article.saying)

    assert found.standing == "retracted"
    assert found.words == "the meeting would review progress"
    assert found.findings[0].code == "RETRACTED"


def test_relations_are_shown_both_ways_and_withdrawn_ones_are_marked(
    article: Article,
) -> None:
    other = article.statement(article.analysis, "A last paragraph")
    relation = article.relate(
        other, "contradicts", article.saying, "they cannot both be right"
    )

    before = trace(article.archive, article.saying)
    article.withdraw(relation)
    after = trace(article.archive, article.saying)

    assert (
        before.relations[0].sentence == f"c{article.saying} is contradicted by c{other}"
    )
    assert "CONTRADICTED" in codes(before)
    assert after.relations[0].withdrawn_by is not None
    assert "CONTRADICTED" not in codes(after)


def test_a_citation_has_its_own_words_and_chain(article: Article) -> None:
    page = article.sabah_page()
    article.cite(
        article.saying,
        page,
        "the meeting would review progress",
        hops=(
            article.hop(
                page, article.altun, mention="Fahrettin Altun", cue="highlighted"
            ),
        ),
    )

    found = trace(article.archive, article.saying)

    assert found.citations[0].capture_label == "Daily Sabah: Palace talks"
    assert [hop.label for hop in found.citations[0].hops] == ["Fahrettin Altun"]
    assert found.hops[1].seen is not None
    assert found.hops[1].seen.captures[0].cited_by == found.citations[0].entry


def test_a_claim_knows_the_relay_it_is_within_and_those_within_it(
    article: Article,
) -> None:
    inner, outer = (
        trace(article.archive, article.saying),
        trace(article.archive, article.relay),
    )

    assert inner.within is not None
    assert inner.within.ref == f"c{article.relay}"
    assert [each.ref for each in outer.holds] == [f"c{article.saying}"]


def test_reviews_and_notes_name_who_wrote_them(article: Article) -> None:
    article.review(
        article.saying,
        "Accurate",
        "It stands on the page.",
        (article.passage(article.analysis, "noted"),),
    )
    article.note(article.saying, "Ask Altun's office.")

    found = trace(article.archive, article.saying)

    assert (found.reviews[0].rating, found.reviews[0].reviewer) == (
        "Accurate",
        "Robin Vale",
    )
    assert found.reviews[0].evidence[0].words == "noted"
    assert found.notes[0].text == "Ask Altun's office."


def test_an_agent_that_was_merged_is_shown_under_the_name_that_holds(
    article: Article,
) -> None:
    office = article.agent("Altun, F.")
    article.merged(article.altun, office)

    found = trace(article.archive, article.saying)

    assert found.hops[0].label == "Altun, F."
    assert found.hops[0].agent is not None
    assert found.hops[0].agent.recorded_as == f"a{article.altun}"
    assert "MERGED" in codes(found)


def test_a_speakers_interests_are_shown(article: Article) -> None:
    article.described(article.altun, "role", "Communications Director")

    found = trace(article.archive, article.saying)

    assert found.hops[0].agent is not None
    assert [detail.value for detail in found.hops[0].agent.details] == [
        "Communications Director"
    ]


def test_an_erased_claim_keeps_its_place_and_says_so(article: Article) -> None:
    article.erase(article.saying)

    found = trace(article.archive, article.saying)

    assert found.standing == "erased"
    assert found.words is None
    assert found.passage is None
    assert found.entries[0].is_erased
    assert {"ERASED"} <= codes(found)


def test_withheld_text_is_a_gap_not_a_damage(article: Article) -> None:
    article.file_of(article.analysis).unlink()
    article.withhold(article.analysis, "texts")

    found = trace(article.archive, article.saying)

    assert found.capture is not None
    assert found.capture.text_bytes == "withheld"
    assert "TEXT_WITHHELD" in codes(found)


def test_characters_that_are_not_seen_are_named(desk: Desk) -> None:
    capture = desk.page("He said “pay \u202e005\u202c crowns\u200b now”.")
    claim = desk.quote(capture, "pay \u202e005\u202c crowns\u200b now")

    found = trace(desk.archive, claim)

    sentence = next(
        each.sentence for each in found.findings if each.code == "UNSEEN_CHARACTERS"
    )
    assert "U+202E right-to-left override" in sentence


def test_the_trace_says_where_the_claim_stands_in_the_log(article: Article) -> None:
    found = trace(article.archive, article.saying)

    assert found.inclusion.position == article.saying
    assert found.inclusion.tree_size == article.saying + 1
    assert len(found.inclusion.leaf_hash) == len(found.inclusion.tree_root) == 64
    assert found.entries[0].leaf_hash == found.inclusion.leaf_hash


def test_a_trace_is_json_with_a_schema(article: Article) -> None:
    found = trace(article.archive, article.saying)

    read = json.loads(msgspec.json.encode(found))

    assert read["schema"] == SCHEMA
    assert read["claim"] == f"c{article.saying}"
    assert msgspec.convert(read, Trace) == found


def test_a_trace_without_looking_asks_the_database_alone(article: Article) -> None:
    article.sabah_page()

    found = trace(article.archive, article.saying, look=False)

    assert found.capture is not None
    assert found.capture.bytes == "not_checked"
    assert found.hops[1].seen is not None
    assert found.hops[1].seen.held == "not_looked"


def test_what_is_no_claim_is_not_traced(article: Article) -> None:
    with pytest.raises(UnknownReferenceError, match="c0"):
        trace(article.archive, 0)


def test_a_claim_is_not_shown_before_it_was_on_record(article: Article) -> None:
    with pytest.raises(RefusedError, match="was not on record at position"):
        trace(article.archive, article.saying, as_of=article.saying - 1)


def signed(article: Article) -> Memory:
    """Sign the log as it stands and keep the checkpoint where the machine keeps it."""
    archive = article.archive
    key = read_key(archive.key_file)
    memory = Memory(archive.state, key.verifier)
    sign_head(archive.engine, key, memory)
    return memory


def test_a_checkpoint_covers_the_claim_until_something_is_said_of_it(
    article: Article,
) -> None:
    signed(article)

    before = trace(article.archive, article.saying)
    article.note(article.saying, "Ask again.")
    after = trace(article.archive, article.saying)

    assert before.inclusion.checkpoint is not None
    assert (before.inclusion.checkpoint.covers, before.inclusion.checkpoint.agrees) == (
        True,
        True,
    )
    assert not {"NO_CHECKPOINT", "NOT_COVERED", "LOG_DISAGREES"} & codes(before)
    assert "NOT_COVERED" in codes(after)


def test_a_log_that_is_not_the_one_that_was_signed_is_said_first(
    tmp_path: Path,
) -> None:
    first = Article(tmp_path / "first")
    signed(first)
    other = Article(tmp_path / "other")
    key = read_key(first.archive.key_file).verifier
    forged = sign("example.org/desk", 99, b"r" * 32, read_key(first.archive.key_file))
    memory = Memory(first.archive.state, key)
    with memory.held():
        memory.remember(forged)

    found = trace(first.archive, first.saying)

    assert found.findings[0].code == "LOG_DISAGREES"
    assert "NO_CHECKPOINT" in codes(trace(other.archive, other.saying))


def test_a_checkpoint_that_was_changed_is_said_and_not_used(article: Article) -> None:
    memory = signed(article)
    memory.path.write_text(
        memory.path.read_text().replace("example.org", "example.net")
    )

    found = trace(article.archive, article.saying)

    assert found.findings[0].code == "CHECKPOINT_BAD"
    assert found.inclusion.checkpoint is None
