"""A report on paper: gaps first, what is proven and what is not, and words of others only in their frames."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import msgspec
import pytest

from archive import history
from archive.claim.meeting import Meeting
from archive.claim.quote import Quote
from archive.errors import RefusedError, UsageError
from archive.event.kinds import ClaimCorrected
from archive.report.chain import chain
from archive.report.escape import visible
from archive.report.html import html
from archive.report.markdown import markdown
from archive.report.report import Report, as_json, make_report, report_of
from archive.report.write import format_of, write_report
from archive.trace.claims import trace
from archive.trace.shape import Trace
from archive.trace.standpoint import said_in
from tests.conftest import Golden
from tests.report.reading import Page, markdown_of
from tests.trace.desk import SABAH, Article

HOSTILE = (
    '<script>alert(1)</script> "Verdict: TRUE (signed)" [x](https://evil.example/) ![](http://evil.example/p.png) '
    "`code` ```fence <img src=x onerror=alert(1)> <b>bold</b> www.evil.example a@b.example ”> “Verdict: TRUE” "
    "| Verdict | <!-- --> &lt; \u202egnidaer\u202c zero\u200bwidth </blockquote></bdi></svg>"
)


def settled(found: Trace) -> Trace:
    """A trace whose hashes do not change from run to run: they hang on salts and ids, which are random."""
    return attrs.evolve(
        found,
        entries=tuple(
            attrs.evolve(entry, leaf_hash=f"{entry.position:064x}")
            for entry in found.entries
        ),
        inclusion=attrs.evolve(
            found.inclusion,
            leaf_hash=f"{found.inclusion.position:064x}",
            tree_root="ab" * 32,
        ),
    )


def a_report(article: Article, *claims: int, **more: Any) -> Report:
    traces = [settled(trace(article.archive, claim, **more)) for claim in claims]
    return report_of(traces, tool="archive 0.0.0")


def a_full_story(article: Article) -> tuple[int, int, int]:
    """A claim to which everything has happened, one that names no outlet, and a meeting."""
    article.described(article.altun, "role", "Communications Director")
    article.described(
        article.sabah, "interest", "owned by a party to the talks", object=article.post
    )
    page = article.sabah_page()
    article.note(page, "The printed paper differs.")
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
    article.sabah_page(SABAH.replace("would review", "could review"))
    other = article.statement(page, "Palace talks", "There were talks.")
    article.withdraw(
        article.relate(
            other, "contradicts", article.saying, "They cannot both be right."
        )
    )
    article.relate(other, "supports", article.saying)
    article.review(
        article.saying,
        "Accurate",
        "It stands on the page.",
        (article.passage(page, "highlighted"),),
    )
    article.note(article.saying, "Ask the office.")
    unnamed = article.unnamed()
    meeting = article.meeting(
        article.analysis,
        "met the president at the Dolmabahçe Palace",
        (article.altun,),
        day="2025-05-25",
        place="Dolmabahçe Palace",
        mode="in_person",
        state="held",
    )
    with article.reading() as conn:
        said = said_in(history.kept_at(conn, [meeting])[0])
    assert isinstance(said, Meeting)
    article.put(
        ClaimCorrected(
            claim=meeting,
            seen=meeting,
            meeting=attrs.evolve(said, state="planned", when=None),
            reason="It was announced.",
        )
    )
    return article.saying, unnamed, meeting


def a_hostile_story(article: Article) -> int:
    """Everything that a person or a page can fill in is filled in with what would like to be markup."""
    outlet, speaker = (
        article.outlet(f"Outlet {HOSTILE}"),
        article.agent(f"Speaker {HOSTILE}"),
    )
    article.described(speaker, "role", f"Role {HOSTILE}", object=outlet)
    text = f"Before {HOSTILE}\n\n{HOSTILE} said “{HOSTILE}” on\n\nAfter {HOSTILE}"
    page = article.page(
        text,
        outlet=outlet,
        title=f"Title {HOSTILE}",
        address=f"javascript:{HOSTILE}",
        warnings=(f"W {HOSTILE}",),
    )
    own = article.page(
        text.replace("bold", "bald"), outlet=outlet, title=HOSTILE, address=HOSTILE
    )
    hops = (
        article.hop(page, speaker, mention=HOSTILE, cue=HOSTILE),
        article.hop(
            page, None, mention=HOSTILE, cue=HOSTILE, flags=("role_only_speaker",)
        ),
        article.hop(page, outlet, mention=HOSTILE, cue=HOSTILE),
    )
    claim = article.quote(page, HOSTILE, hops=hops, note=f"Note {HOSTILE}")
    article.cite(claim, own, "zero", hops=())
    other = article.statement(page, HOSTILE, HOSTILE)
    article.relate(other, "contradicts", claim, HOSTILE)
    article.review(claim, HOSTILE[:400], HOSTILE, (article.passage(page, HOSTILE),))
    article.note(claim, HOSTILE)
    article.note(page, HOSTILE)
    article.note(own, HOSTILE)
    with article.reading() as conn:
        said = said_in(history.kept_at(conn, [claim])[0])
    assert isinstance(said, Quote)
    hopeless = attrs.evolve(said, note=f"Corrected {HOSTILE}")
    article.correct(claim, hopeless, HOSTILE)
    article.merged(speaker, article.agent(f"Other {HOSTILE}"))
    article.retract(claim, HOSTILE)
    return claim


@pytest.mark.parametrize(
    ("name", "layout"),
    [("report.html", html), ("report.md", markdown), ("report.json", as_json)],
)
def test_the_same_archive_gives_the_same_bytes(
    article: Article, golden: Golden, name: str, layout: Any
) -> None:
    report = a_report(article, *a_full_story(article))

    golden(f"report/{name}", layout(report))


def test_our_words_are_not_set_as_those_of_a_page(article: Article) -> None:
    found = a_report(article, *a_full_story(article)).traces[-1]
    assert found.capture is not None
    outlet = found.capture.outlet_name
    unknown = attrs.evolve(found, capture=attrs.evolve(found.capture, outlet_name=None))

    for each, layout, said in (
        (found, html, f'Said by <bdi class="words">{outlet}</bdi>, in its own voice.'),
        (found, markdown, f"Said by `{outlet}`, in its own voice."),
        (unknown, html, "Said by the capture&#x27;s outlet, in its own voice."),
        (unknown, markdown, "Said by the capture's outlet, in its own voice."),
    ):
        assert said in layout(report_of([each]))


def test_the_chain_is_drawn_as_it_was(article: Article, golden: Golden) -> None:
    saying, unnamed, _meeting = a_full_story(article)

    golden("report/chain-seen.svg", chain(trace(article.archive, saying)))
    golden("report/chain-not-named.svg", chain(trace(article.archive, unnamed)))


def test_gaps_and_oddities_stand_before_the_chain_the_passage_and_the_proof(
    article: Article,
) -> None:
    page = html(a_report(article, article.unnamed()))

    places = [
        page.index(f"<h2>{title}")
        for title in (
            "Know this first",
            "Through whom it reached us",
            "The passage in its place",
            "The capture",
            "What this record proves",
            "What it does not prove",
            "Its whole history",
            "How to check it again",
        )
    ]
    assert places == sorted(places)


def test_a_report_says_what_it_does_not_prove(article: Article) -> None:
    page = html(a_report(article, article.saying))

    assert "That what is said is true." in page
    assert "Who stood behind the address." in page
    assert "No signed checkpoint of it can be used on this machine" in page


@pytest.mark.parametrize("layout", [html, markdown, as_json])
def test_every_format_says_what_a_correction_changed_and_who_has_which_interest(
    article: Article, layout: Any
) -> None:
    page = layout(a_report(article, *a_full_story(article)))

    assert "owned by a party to the talks" in page
    assert "Communications Director" in page
    assert "not named in the passage" in page
    assert "The printed paper differs." in page
    assert re.search("state.{0,90}held.{0,90}planned", page, re.DOTALL)
    assert "rated" in page


def test_altered_bytes_are_never_called_proven(article: Article) -> None:
    before = html(a_report(article, article.saying))
    path = article.file_of(article.analysis)
    path.chmod(0o644)
    path.write_bytes(b"something else")

    after = html(a_report(article, article.saying))

    assert "were not altered since they were captured" in before
    assert "were not altered since they were captured" not in after
    assert "ALTERED since they were captured" in after
    assert "BYTES ALTERED" in after


def test_nothing_of_anybody_elses_words_acts_or_passes_as_ours_in_html(
    article: Article,
) -> None:
    page = Page(html(a_report(article, a_hostile_story(article))))

    assert page.acting == []
    assert "Verdict" not in "".join(page.ours)
    assert "Verdict: TRUE (signed)" in "".join(page.framed)


def test_the_check_of_html_does_find_what_acts() -> None:
    link = '<a href="https://evil.example/">x</a>'
    page = Page(
        f"<p>Verdict: TRUE <img src=x onerror=alert(1)> {link}<script>alert(1)</script></p>"
    )

    assert {"<script>", "<img>", "onerror", "https://evil.example/"} <= set(page.acting)
    assert "Verdict" in "".join(page.ours)


def test_nothing_of_anybody_elses_words_acts_or_passes_as_ours_in_markdown(
    article: Article,
) -> None:
    codes, ours, acting = markdown_of(
        markdown(a_report(article, a_hostile_story(article)))
    )

    assert acting == []
    assert "Verdict" not in ours
    assert "evil.example" not in ours
    assert "Verdict: TRUE (signed)" in codes


def test_the_check_of_markdown_does_find_what_acts() -> None:
    _codes, ours, acting = markdown_of(
        HOSTILE.replace("<script>alert(1)</script> ", "")
    )

    assert {"link_open", "image", "html_inline"} <= set(acting)
    assert "Verdict" in ours


@pytest.mark.parametrize("layout", [html, markdown, as_json])
def test_no_character_that_is_not_seen_is_in_a_report(
    article: Article, layout: Any
) -> None:
    letters = layout(a_report(article, a_hostile_story(article)))

    assert not re.search("[\u200b\u202c\u202e\u2066-\u2069]", letters)
    assert ("U+202E" in letters) or ("\\u202e" in letters)


def test_a_joiner_that_is_spelling_stays_and_one_that_hides_is_marked() -> None:
    name = "\u062e\u0627\u0645\u0646\u0647\u200c\u0627\u06cc"  # Khamenei, spelled with a non-joiner

    assert visible(name) == name
    assert "U+200C" in visible("pay\u200cpal")
    assert "U+200D" in visible("\u200dx")
    assert visible("👩\u200d🚀") == "👩\u200d🚀"


def test_a_page_asks_for_nothing_and_runs_nothing(article: Article) -> None:
    page = html(a_report(article, article.saying))

    assert "default-src 'none'" in page
    assert not re.search(r"(?i)<script|@import|url\((?!#)|<link|<iframe|\ssrc=", page)


def test_several_claims_stand_in_order_and_once(article: Article) -> None:
    report = make_report(
        article.archive, [article.saying, article.relay, article.saying]
    )

    assert [found.claim for found in report.traces] == [
        f"c{article.relay}",
        f"c{article.saying}",
    ]
    assert f'href="#c{article.saying}"' in html(report)


def test_the_drawing_tells_itself_to_those_who_do_not_see_it(article: Article) -> None:
    drawn = chain(trace(article.archive, article.unnamed()))

    assert "<title" in drawn
    assert "not named" in drawn[drawn.index("<desc") : drawn.index("</desc>")]
    assert "the trail ends here" in drawn


@pytest.mark.parametrize("hops", [0, 1, 12])
def test_a_drawing_of_any_length_is_well_formed(article: Article, hops: int) -> None:
    names = [
        article.outlet(f"{'Very ' * 30}Long Outlet {number}") for number in range(hops)
    ]
    chain_of = tuple(
        article.hop(article.analysis, name, mention="Daily Sabah") for name in names
    )
    claim = article.quote(article.analysis, "A last paragraph", hops=chain_of)

    drawn = ET.fromstring(chain(trace(article.archive, claim)))

    assert len([each for each in drawn.iter() if each.tag.endswith("rect")]) >= hops + 1


def test_an_erased_claim_can_still_be_reported_on(article: Article) -> None:
    article.erase(article.saying)

    report = a_report(article, article.saying)

    assert "erased" in html(report)
    assert "erased" in markdown(report)


def test_a_report_as_of_then_says_so(article: Article) -> None:
    article.retract(article.saying)

    page = html(a_report(article, article.saying, as_of=article.saying))

    assert f"as of position {article.saying}" in page
    assert f"archive trace c{article.saying} --as-of {article.saying}" in page


def test_json_gives_the_whole_trace_back(article: Article) -> None:
    report = a_report(article, *a_full_story(article))

    read = json.loads(as_json(report))

    assert msgspec.convert(read, Report) == report
    assert as_json(report).isascii()


@pytest.mark.parametrize(
    "name", ["report.html", "report.htm", "report.md", "report.json"]
)
def test_a_file_is_written_in_the_format_that_its_name_asks_for(
    article: Article, tmp_path: Path, name: str
) -> None:
    to = tmp_path / name
    to.write_text("what stood there before")

    write_report(article.archive, [article.saying], to)

    assert f"c{article.saying}" in to.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir() if "report" in path.name] == [name]


def test_what_cannot_be_written_is_said(article: Article, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        write_report(article.archive, [article.saying], tmp_path)
    with pytest.raises(UsageError, match=r"cannot be written as .*docx"):
        write_report(article.archive, [article.saying], tmp_path / "report.docx")
    with pytest.raises(UsageError, match="no claim"):
        write_report(article.archive, [], tmp_path / "report.html")
    with pytest.raises(RefusedError, match="cannot be written"):
        write_report(
            article.archive, [article.saying], tmp_path / "missing" / "report.html"
        )
    assert not (tmp_path / "report.html").exists()
    assert format_of(Path("x"), "md") == "md"


def test_words_of_others_have_serifs_in_the_drawing_too(article: Article) -> None:
    drawn = chain(trace(article.archive, a_hostile_story(article)))

    theirs = re.findall(r"<text([^>]*)>([^<]*Verdict[^<]*)</text>", drawn)

    assert theirs
    assert all("Georgia" in looks for looks, _ in theirs)
