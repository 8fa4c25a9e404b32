"""Notes in which a text's own outlet corrects, clarifies or updates it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.claim.date_words import WEEKDAYS
from archive.extract.proposal import Anomaly, Span
from archive.extract.text.captions import BULLETED
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import MONTH_OF
from archive.values import DecimalText

_ARTICLES_OWN: Final = frozenset(("article", "story", "headline"))
_OWN_TEXT: Final = _ARTICLES_OWN | frozenset(
    (
        *("report", "dispatch", "item", "page", "post", "piece", "column", "caption"),
        *("graphic", "chart", "feature", "newsletter", "interview", "obituary"),
        *("edition", "section", "version", "blog"),
    )
)
"""What a correction speaks of; "an earlier version of the app" is news."""
_LABELS: Final = frozenset(
    (
        *(("correction",), ("corrections",), ("clarification",), ("clarifications",)),
        *(("correction", "and", "clarification"), ("erratum",), ("corrected",)),
        *(("corrigendum",), ("errata",), ("corrects",), ("corrigenda",)),
        *(
            ("corrections", "and", "clarifications"),
            ("clarification", "and", "correction"),
        ),
    )
)
"""With a colon these say enough."""
_WEAK_LABELS: Final = frozenset(
    (
        *(("editor", "'s", "note"), ("editor", "’s", "note"), ("editors'", "note")),
        *(("editors", "'", "note"), ("editors", "’", "note"), ("editors", "note")),
        *(("editor", "note"), ("note",), ("update",), ("updated",), ("amendment",)),
        *(("for", "the", "record"), ("note", "to", "readers"), ("amended",)),
        *(("publisher", "'s", "note"), ("publisher", "’s", "note"), ("apology",)),
        *(("retraction",), ("apologies",), ("update", "and", "correction")),
    )
)
"""Behind these the note has to say what was changed: "Editor's note: Ana Ruiz writes a weekly column"."""
_CHANGED: Final = frozenset(
    (
        *(
            "amended",
            "updated",
            "corrected",
            "changed",
            "edited",
            "clarified",
            "revised",
        ),
        *("refiled", "modified", "altered", "reworded"),
    )
)
_MISTAKEN: Final = frozenset(
    (
        *("misspelt", "misspelled", "misstated", "misidentified", "misattributed"),
        *("misquoted", "misnamed", "wrongly", "incorrectly", "mistakenly"),
    )
)
_WRONG: Final = _MISTAKEN | frozenset(
    (
        *("wrong", "incorrect", "erroneously", "error", "errors", "mistake"),
        *("inaccurate", "inaccurately", "correct", "clarify", "reflect", "remove"),
        "omitted",
    )
)
_SLIPS: Final = _MISTAKEN | frozenset(
    ("erroneously", "gave", "said", "stated", "omitted", "inaccurately")
)
_PARTS: Final = frozenset(
    (
        *("paragraph", "paragraphs", "para", "paras", "headline", "headlines", "lead"),
        *("lede", "dateline", "byline", "typo", "typos", "spelling", "bullet", "slug"),
        *("caption", "subheading", "penultimate", "syntax", "throughout", "formatting"),
    )
)
"""An agency's note says in which of these it corrects: "(Corrects name in paragraph 4)"."""
_CORRECTS: Final = frozenset(
    ("corrects", "clarifies", "fixes", "removes", "amends", "deletes", "restores")
)
_PURPOSES: Final = frozenset(
    (
        *("say", "show", "reflect", "correct", "clarify", "remove", "make", "include"),
        *("add", "amend", "note", "state", "fix"),
    )
)
"""Behind "amended ... to" these say what for; somebody's report is amended "to" please."""
_SAID: Final = frozenset(("said", "says", "told", "tells", "heard", "argued"))
_SORRY: Final = frozenset(
    ("apologise", "apologize", "apologies", "regret", "sorry", "inaccurate", "accept")
)
_TOLD_BY_US: Final = frozenset(
    ("said", "stated", "reported", "wrote", "published", "suggested", "claimed")
)
_ON: Final = frozenset((("on",), ("at",), ("to",)))
_EDITIONS: Final = frozenset((("edition",), ("paper",), ("issue",)))
_BEFORE_A_SLIP: Final = frozenset(
    ("originally", "previously", "initially", "wrongly", "incorrectly", "mistakenly")
)
_SAID_WRONGLY: Final = _MISTAKEN | {"stated", "incorrect", "wrong"}
_EARLIER: Final = frozenset(("earlier", "previous", "original"))
_VERSIONS: Final = frozenset(("version", "versions", "headline", "edition", "caption"))
_OURS: Final = frozenset(("this", "our", "these"))
_BEEN: Final = frozenset(("was", "has", "have", "were"))
_HAVE: Final = frozenset(("has", "have"))
_THIS: Final = _OWN_TEXT - {"edition", "section", "version", "report", "chart"}
"""What a note calls "this"; "this report was updated" tells of somebody's report."""
_OF_ITSELF: Final = frozenset(
    ("amended", "updated", "corrected", "refiled", "clarified")
)
_ERRORS: Final = frozenset(
    ("error", "mistake", "incorrect", "wrong", "inaccurate", "mix-up")
)
_BEHIND_CHANGED: Final = frozenset(
    ("to", "on", "at", "with", "after", "because", "following", ".")
)
_HEADS: Final = frozenset(("correction", "clarification"))
"""A live page's headline ends in one of these."""
_TELLING: Final = frozenset(
    (
        *(label[-1] for label in _LABELS | _WEAK_LABELS),
        *(_CHANGED | _WRONG | _CORRECTS | _SORRY | _ERRORS | _VERSIONS),
        *(_BEFORE_A_SLIP | {"correction", "regrets", "fact", "clear"}),
    )
)
"""No note is without one of these; of "for the record" the last word is looked for."""
_BREAKS: Final = frozenset((":", "–", "—", ".", "|"))
LABEL_LIMIT: Final = 10
"""Within so many words a label's colon stands: "Correction, 3 May 2025, 10.15am:"."""
NOTE_LIMIT: Final = 40
"""Within so many words a note says what it changes."""


@attrs.frozen
class Note:
    """A note's first token and the one behind its last; ``is_withdrawn``: what it repeats nobody says any more."""

    first: int
    last: int
    is_withdrawn: bool = True


def corrections(cut: Tokens, notes: Sequence[Note]) -> Iterator[Anomaly]:
    """Every note of a correction, as something to look at."""
    for note in notes:
        yield Anomaly(
            spans=(cut.span(note.first, note.last),),
            rule="correction-note",
            score=DecimalText("0.9"),
            type="correction_note",
            remark="The article says that it was corrected: an earlier capture may have other words.",
        )


def correction_sentences(cut: Tokens, notes: Sequence[Note]) -> frozenset[int]:
    """The sentences of correction notes, each by its first token: what they withdraw nobody says any more."""
    found: set[int] = set()
    for note in notes:
        at = note.first
        while note.is_withdrawn and at < note.last:
            first, at = cut.sentence_of(at)
            found.add(first)
    return frozenset(found)


def correction_notes(cut: Tokens) -> tuple[Note, ...]:
    """The notes of a text in order of place, no more than one a paragraph."""
    return tuple(_notes(cut))


def _notes(cut: Tokens) -> Iterator[Note]:
    opened = _may_open(cut)
    for first, last in _may_be_notes(cut):
        begin = first
        while begin < last and _stands_before(cut.words[begin]):
            begin += 1
        bracket = _agencys(cut, first, begin, last)
        if bracket:
            yield Note(first, bracket, is_withdrawn=bracket == last)
        elif _is_note(cut, begin, last):
            yield Note(first, last)
        elif _is_of_a_live_page(cut, begin, last):
            yield Note(first, cut.sentence_of(begin)[1], is_withdrawn=False)
        elif opened:
            yield from _behind_the_text(cut, opened, first, last)


def _may_be_notes(cut: Tokens) -> list[Span]:
    """The paragraphs that tell of a correction, and those under such a headline, in order."""
    found = {cut.paragraph_of(at) for at in cut.all_of(_TELLING)}
    heads = {cut.paragraph_of(at)[1] for at in cut.all_of(_HEADS)}
    found.update(cut.paragraph_of(at) for at in heads if at < len(cut.words))
    return sorted(found)


def _agencys(cut: Tokens, first: int, begin: int, last: int) -> int:
    """Where "(Corrects spelling of name in paragraph 4)" ends that opens a paragraph; 0 without one."""
    if word(cut, begin) not in _CORRECTS or cut.words[first] != "(":
        return 0
    end = next(
        (
            at
            for at in range(begin, min(last, begin + NOTE_LIMIT))
            if cut.words[at] == ")"
        ),
        begin,
    )
    said = cut.lowers[begin:end]
    is_told = ("to", "say") in pairwise(said) or ("to", "show") in pairwise(said)
    return end + 1 if is_told or not _PARTS.isdisjoint(said) else 0


def _stands_before(text: str) -> bool:
    """Whether a bullet, a bracket or the time of a live page's entry stands before a note: "23:58"."""
    return text in BULLETED or (":" in text and text[0].isdigit())


def _may_open(cut: Tokens) -> frozenset[int]:
    """The sentences inside a paragraph that may begin a note, by their first token."""
    changed = cut.all_of(_CHANGED | _VERSIONS)
    found = {cut.sentence_of(at)[0] for at in changed}
    return frozenset(at for at in found if cut.paragraph_of(at)[0] < at)


def _behind_the_text(
    cut: Tokens, opened: frozenset[int], first: int, last: int
) -> Iterator[Note]:
    """As in "… on Monday. (This article was amended on 3 May.)", at the end of a paragraph."""
    at = first
    while (at := cut.sentence_of(at)[1]) < last:
        begin = at + (cut.words[at] in BULLETED)
        if at in opened and (_was_changed(cut, begin) or _is_earlier(cut, begin)):
            yield Note(at, last)
            return


def _is_note(cut: Tokens, first: int, last: int) -> bool:
    """Whether a paragraph opens as a note does."""
    return (
        _is_labelled(cut, first, last)
        or _was_changed(cut, first)
        or _is_earlier(cut, first)
        or _is_slip(cut, first)
        or _is_corrected(cut, first)
        or _is_regret(cut, first, last)
    )


def _sentence(cut: Tokens, first: int) -> tuple[str, ...]:
    """The words of a sentence from a place on."""
    return cut.lowers[first : cut.sentence_of(first)[1]]


def _is_corrected(cut: Tokens, first: int) -> bool:
    """As in "This story corrects the spelling", "Updated on 3 May to correct", "... in an earlier version of this"."""
    said = _sentence(cut, first)
    if not _SAID.isdisjoint(said[LABEL_LIMIT:]):
        return False
    if said[:1] == ("this",) and not _CORRECTS.isdisjoint(said[1:6]):
        what = said[1 : next(at for at, low in enumerate(said) if low in _CORRECTS)]
        is_own = what[-1:] and what[-1] in _ARTICLES_OWN
        return bool(is_own) or (
            what in {(), ("version",)} and not _PARTS.isdisjoint(said)
        )
    at = said[:1] in {("story",), ("article",)}
    if said[at : at + 1] and said[at] in _OF_ITSELF and said[at + 1 : at + 2] in _ON:
        return _is_for(said[at + 1 : at + 1 + LABEL_LIMIT * 2])
    if said[:5] == ("a", "correction", "was", "made", "on"):
        behind = cut.lowers[first : first + NOTE_LIMIT]
        return any(x in _EARLIER and y in _VERSIONS for x, y in pairwise(behind))
    return _is_at_its_end(said)


def _is_for(said: tuple[str, ...]) -> bool:
    """Whether words say what for something was changed, without a comma before: "on 3 May to correct the name"."""
    pairs = [
        at for at, (x, y) in enumerate(pairwise(said)) if x == "to" and y in _PURPOSES
    ]
    return bool(pairs) and "," not in said[: pairs[0]]


def _is_at_its_end(said: tuple[str, ...]) -> bool:
    """As in "Her name was misspelt in an earlier version of this article", "... wrongly given in Monday's edition"."""
    if _SAID_WRONGLY.isdisjoint(said):
        return False
    return any(
        (
            x in _EARLIER
            and y in _VERSIONS
            and said[at + 2 : at + 4] == ("of", "this")
            and said[at + 4 : at + 5]
            and said[at + 4] in _OWN_TEXT
        )
        or (
            x in WEEKDAYS
            and y in POSSESSIVES
            and said[at + 2 : at + 3] in _EDITIONS
            and said[at - 1] == "in"
            and not _MISTAKEN.isdisjoint(said)
        )
        for at, (x, y) in enumerate(pairwise(said))
    )


def _is_regret(cut: Tokens, first: int, last: int) -> bool:
    """As in "We apologise for the error.", "The Gazette regrets the error.", "In Monday's paper we said ... Sorry"."""
    said = _sentence(cut, first)
    if said[-1:] == (".",) and said[-2:-1] in {("error",), ("errors",), ("mistake",)}:
        is_ours = said[:2] in {
            ("we", "regret"),
            ("we", "apologise"),
            ("we", "apologize"),
        }
        if is_ours or (said[:1] == ("the",) and "regrets" in said[2:6]):
            return len(said) < LABEL_LIMIT
    opening = said[: LABEL_LIMIT * 2]
    is_by_us = said[:1] == ("in",) and any(
        x == "we" and y in _TOLD_BY_US for x, y in pairwise(opening)
    )
    is_by_us = is_by_us or (
        said[:1] == ("our",)
        and not (_ARTICLES_OWN | {"report", "column"}).isdisjoint(said[1:3])
        and not _TOLD_BY_US.isdisjoint(opening)
    )
    if not is_by_us:
        return False
    behind = cut.lowers[first:last]
    is_sorry = not _SORRY.isdisjoint(behind) or not _WRONG.isdisjoint(behind)
    return (
        is_sorry
        or ("in", "fact") in pairwise(behind)
        or ("make", "clear") in pairwise(behind)
    )


def _is_slip(cut: Tokens, first: int) -> bool:
    """As in "Due to an editing error, an article", "An article on Monday misspelled", "In our report we wrongly"."""
    said = cut.lowers[first : first + NOTE_LIMIT // 2]
    opening = said[:2]
    if opening in {("due", "to"), ("because", "of"), ("owing", "to")}:
        errors = [at for at, low in enumerate(said[:LABEL_LIMIT]) if low in _ERRORS]
        behind = said[errors[0] + 1 :] if errors else ()
        return any(
            what in _OWN_TEXT and whose in _OURS | _EARLIER | {"a", "an"}
            for whose, what in pairwise(behind)
        )
    if not _SAID.isdisjoint(_sentence(cut, first)[LABEL_LIMIT:]):
        return False
    is_dated = any(
        low in WEEKDAYS or low in MONTH_OF or low == "page"
        for low in said[:LABEL_LIMIT]
    )
    is_ours = opening == ("in", "our") and said[2:3] and said[2] in _OWN_TEXT
    is_articles = is_dated and (
        opening in {("an", "article"), ("a", "story"), ("a", "headline")}
        or (
            opening in {("a", "report"), ("a", "column")}
            and "page" in said[:LABEL_LIMIT]
        )
        or "caption" in said[1:3]
    )
    is_wrong = ("the", "wrong") in pairwise(said) and "gave" in said
    return bool(is_ours or is_articles) and (is_wrong or not _MISTAKEN.isdisjoint(said))


def _is_labelled(cut: Tokens, first: int, last: int) -> bool:
    """As in "Correction:", "Clarification, May 3:", "Editor's note: This story has been updated"."""
    said = cut.lowers[first : min(last, first + LABEL_LIMIT)]
    colon = next((at for at, low in enumerate(said) if low in _BREAKS), 0)
    is_strong = _label(said[:colon], _LABELS)
    if is_strong and said[colon] == ":":
        return True
    if not is_strong and not _label(said[:colon], _WEAK_LABELS):
        return False
    behind = cut.lowers[first + colon + 1 : min(last, first + NOTE_LIMIT)]
    is_wrong = not _WRONG.isdisjoint(behind)
    is_changed = is_wrong or not _CHANGED.isdisjoint(behind)
    is_published = "published" in behind and said[0] != "note"
    is_editors = said[:1] == ("editor",) or said[:1] == ("editors",)
    return any(
        (is_changed and what in _OWN_TEXT and (whose in _OURS or whose in _EARLIER))
        or (is_wrong and what in _ARTICLES_OWN and whose in {"a", "an"})
        or (is_changed and is_editors and what in _ARTICLES_OWN and whose == "the")
        or (
            is_published
            and whose in _OURS
            and what in _ARTICLES_OWN
            and before == "after"
        )
        for before, whose, what in zip(("", *behind), behind, behind[1:], strict=False)
    )


def _label(label: tuple[str, ...], known: frozenset[tuple[str, ...]]) -> bool:
    """Whether a label is one of these, with at most a date behind a comma or in brackets."""
    size = next((len(label[:size]) for size in (3, 2, 1) if label[:size] in known), 0)
    behind = label[size : size + 1]
    is_dated = behind in {(",",), ("(",)} or (
        behind and (behind[0][0].isdigit() or behind[0] in MONTH_OF)
    )
    return bool(size) and (len(label) == size or bool(is_dated))


def _was_changed(cut: Tokens, first: int) -> bool:
    """As in "This article was amended on", "(This Feb. 19 story has been refiled to", "We have corrected this page"."""
    opening = cut.lowers[first : first + 2]
    if opening in {("we", "have"), ("we", "'ve"), ("we", "’ve")}:
        behind = cut.lowers[first + 2 : first + 8]
        is_ours = any(
            whose in _OURS and what in _OWN_TEXT for whose, what in pairwise(behind)
        )
        return is_ours and behind[0] in _CHANGED
    if opening[:1] == ("the",):
        return _is_headline(cut, first) or _is_the_article(cut, first)
    if opening == ("this", "report"):
        return _is_the_article(cut, first)
    if opening[:1] not in {("this",), ("our",)}:
        return False
    noun = next(
        (
            at
            for at in range(first + 1, min(first + LABEL_LIMIT, len(cut.words)))
            if cut.lowers[at] in _THIS
        ),
        None,
    )
    if noun is None:
        return False
    if word(cut, noun + 1) in _BEFORE_A_SLIP and noun == first + 1:
        is_wrong = not _MISTAKEN.isdisjoint(_sentence(cut, noun)) or (
            "the",
            "wrong",
        ) in pairwise(_sentence(cut, noun))
        return is_wrong or word(cut, noun + 2) in _SLIPS  # "This story originally said"
    published = _sentence(cut, noun)[1:]
    if published[:3] == ("was", "first", "published") or published[:3] == (
        "was",
        "originally",
        "published",
    ):
        return any(x == "been" and y in _CHANGED for x, y in pairwise(published))
    if word(cut, noun + 1) not in _BEEN:
        return False
    at = noun + 2
    if word(cut, noun + 1) in _HAVE:
        if word(cut, at) != "been":
            return False  # "This story has changed my life"
        at += 1
    at += word(cut, at).endswith("ly")
    if word(cut, at) not in _CHANGED:
        return False
    is_articles = cut.lowers[noun] in _ARTICLES_OWN and word(cut, at) in _OF_ITSELF
    is_by = not {"by", "for"}.isdisjoint(cut.lowers[at + 1 : at + 4])
    return (is_articles and not is_by) or word(cut, at + 1) in _BEHIND_CHANGED


def _is_the_article(cut: Tokens, first: int) -> bool:
    """As in "The story has been updated to reflect", "This report was amended on 3 May to remove a name"."""
    at = first + 1 + (word(cut, first + 1) == "above")
    if word(cut, at) not in _ARTICLES_OWN | {"report", "post"} or (
        word(cut, at) == "report" and word(cut, first) != "this"
    ):
        return False
    said = _sentence(cut, at)
    place = next((x for x, low in enumerate(said[:6]) if low in _OF_ITSELF), 0)
    if not place or said[1] not in _BEEN or not _SAID.isdisjoint(said):
        return False
    is_bare = said[place + 1 :] in {(".",), (".", ")")} and at > first + 1
    return is_bare or _is_for(said[place + 1 : place + 1 + LABEL_LIMIT * 2])


def _is_headline(cut: Tokens, first: int) -> bool:
    """As in "The headline of this story was changed"."""
    at = first + 1
    return (
        word(cut, at) in {"headline", "caption", "text", "spelling", "name"}
        and word(cut, at + 2) in _OURS
        and word(cut, at + 3) in _OWN_TEXT
        and not _CHANGED.isdisjoint(cut.lowers[at + 4 : at + 8])
    )


def _is_earlier(cut: Tokens, first: int) -> bool:
    """As in "An earlier version of this article said", "In an earlier version of this story", "... misspelt"."""
    at = first + (word(cut, first) == "in")
    at += word(cut, at) in {"an", "a", "the"}
    is_picture = word(cut, at + 1) in {"photo", "picture"}
    if word(cut, at) not in _EARLIER or word(cut, at + 1 + is_picture) not in _VERSIONS:
        return False
    at += 2 + is_picture
    if word(cut, at) in {"of", "on", "to"}:
        whose, what = word(cut, at + 1), word(cut, at + 2)
        if whose in _OURS:
            return not _OWN_TEXT.isdisjoint(cut.lowers[at + 2 : at + 5])
        said = _sentence(cut, at)[:NOTE_LIMIT]
        is_slip = not (
            _SLIPS if word(cut, at - 2) != "original" else _MISTAKEN
        ).isdisjoint(said)
        return whose == "the" and what in _ARTICLES_OWN and is_slip
    return word(cut, at) in _SLIPS - {"said", "stated", "gave"} or (
        word(cut, at) in {"said", "stated", "gave"}
        and not _WRONG.isdisjoint(cut.lowers[at : at + NOTE_LIMIT])
    )


def _is_of_a_live_page(cut: Tokens, first: int, last: int) -> bool:
    """As in "A correction to our 23:40 post.", "At 13:45 we reported, quoting ..." under "15:10 – A correction"."""
    if cut.lowers[first : first + 3] == ("a", "correction", "to"):
        return word(cut, first + 3) in _OURS
    if cut.lowers[first : first + 4] == ("a", "correction", ":"):
        return True
    if first < 2 or last - first < LABEL_LIMIT:  # noqa: PLR2004 -- there is nothing before
        return False
    head, end = cut.paragraph_of(first - 1)
    title = cut.lowers[head:end]
    is_title = len(title) < LABEL_LIMIT and title[-1] in _HEADS
    return is_title and "we" in cut.lowers[first : first + LABEL_LIMIT]
