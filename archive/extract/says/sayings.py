"""Who says what in one sentence: the verb of saying, its subject, and the words that it reports, put together."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.extract.says.according import according
from archive.extract.says.adverbials import is_span, past_adverbials
from archive.extract.says.antecedents import RELATIVES, antecedents
from archive.extract.says.citing import (
    IN_DAYS,
    credit_behind,
    credit_between,
    leading_credit,
    trailing_credit,
)
from archive.extract.says.clause import is_clause
from archive.extract.says.contents import content_behind
from archive.extract.says.cues import (
    ORDERED,
    TOLD_OF,
    Cue,
    Sentence,
    is_refused,
)
from archive.extract.says.findings import finds, is_found_out
from archive.extract.says.fronted import acts_behind, opening, opens
from archive.extract.says.gaps import (
    behind_its_noun,
    described,
    gap,
    is_gapped,
    said_of_what,
)
from archive.extract.says.lefts import (
    behind_colon,
    content_before,
    goes_on_behind,
    in_marks_behind,
    is_flat,
    opens_with_a_verb,
    quoted_before,
    small_before,
    split_before,
    split_behind,
    with_its_subject,
)
from archive.extract.says.phrases import SUBJECT_LIMIT, phrase_before, phrase_behind
from archive.extract.says.receivers import words_behind
from archive.extract.says.sayers import (
    SPEAKERS,
    Sayer,
    aside_behind,
    before_day,
    behind_an_aside,
    first_subject,
    nearest_actor,
    sayer_of,
    without_deed,
)
from archive.extract.says.saying import AS_SAYING, COLON, QUOTES, RECALLS, Saying
from archive.extract.says.views import views
from archive.extract.text.frames import QUOTED, Frame
from archive.extract.text.items import DASHES, POSSESSIVES, Range
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ARTICLES,
    ASKED,
    AUXILIARIES,
    BE,
    BEGINS_A_SUBJECT,
    BODIES,
    DAYS,
    GROUPS,
    INERT,
    OBJECT_PRONOUNS,
    OUTLET_NOUNS,
    PERSONS,
    PREPOSITIONS,
    QUOTING,
    SHOWS_BY_ITSELF,
    SUBORDINATORS,
    WRITINGS,
)

_FEWEST_BEFORE: Final = 2
"""How somebody is said to be before a colon takes no more words."""
_PROGRAMMES: Final = frozenset(
    ("show", "programme", "program", "podcast", "series", "channel", "broadcast")
)
_TELLS: Final = frozenset(
    (
        *("say", "add", "report", "note", "explain", "state", "write", "conclude"),
        *("continue", "indicate", "underline"),
    )
)
"""Behind these stands who says it, or what; behind others a thing too: "promised an inquiry"."""
_BRACKETED: Final = len(("(", "VDF", ")"))
_NOT_INVERTED: Final = frozenset(("praise", "label", "topic", "stance", "express"))
_HEARD: Final = frozenset(("recorded", "heard", "reported", "remembered", "filmed"))
_WHEN: Final = frozenset(("when", "while", "where", "before", "after", "as"))
_ABOUT_WHOM: Final = frozenset(("of", "about"))
_WHEN_REACH: Final = 4
_SHORT_LEAD: Final = 4
"""What stands before "is" where somebody says what it is takes no more words, with it: "The house is, she says,"."""
_READS: Final = frozenset(("read", "reads"))
_SAID: Final = frozenset(("said", "says", "added", "adds", "wrote", "writes"))
_TOLD: Final = ASKED | {"told", "shown", "informed"}
_POST_LIMIT: Final = 6
_OWNERS: Final = frozenset(("his", "her", "their", "its"))
_HE: Final = frozenset((("he",), ("she",), ("it",), ("they",)))
_IT: Final = frozenset((("it",), ("they",)))
_WHERE: Final = frozenset(
    (word, ",") for word in ("where", "whereupon", "because", "although", "though")
)
_GIVEN: Final = frozenset(("pledge", "promise"))
_ANY: Final = frozenset(("a", "an", "any", "anyone", "anybody", "those", "someone"))
_ANSWERS_IT: Final = frozenset(("deny", "confirm", "reject", "dispute", "dismiss"))
_WEIGHS: Final = _ANSWERS_IT | {"repeat", "echo"}
_OF_IT: Final = frozenset(
    ("claim", "view", "account", "allegation", "accusation", "charge", "assertion")
)
"""Whoever is told beside one of these weighs what was said, and does not pass it on."""
_SAID_WHEN: Final = 4
"""When somebody said it takes no more words before who reported it."""
_IT_ALL: Final = frozenset(("something", "anything", "everything", "claim", "charge"))
_HELPS: Final = BE | {"had", "did", "has"}
_NO_ONE: Final = frozenset(("neither", "nobody", "none", "no"))
_SOME: Final = frozenset(("one", "another", "many", "both", "two", "three", "most"))
_ONES: Final = BEGINS_A_SUBJECT | _SOME
_SPEAKS: Final = (
    PERSONS
    | GROUPS
    | BODIES
    | OUTLET_NOUNS
    | WRITINGS
    | {"person", "man", "woman", "source", "somebody", "someone", "insider"}
)
_OPENS_WHEN: Final = PREPOSITIONS | frozenset(
    ("now", "then", "today", "here", "there", "once", "soon")
)


def sayings(cut: Tokens, frame: Frame) -> list[Saying]:
    """Find the reports of speech in a sentence: those with a verb in order, then those without."""
    return sayings_of(Sentence(cut, frame))


def sayings_of(sentence: Sentence) -> list[Saying]:
    """Find the reports of speech in a sentence whose verbs are known already."""
    found: list[Saying] = []
    for cue in sentence.cues:
        saying = _saying(sentence, cue, found)
        if saying is not None:
            found.append(saying)
    found.extend(according(sentence))
    found.extend(_colon(sentence, found))
    found.extend(views(sentence, found))
    told = (
        each
        for each in found
        if all(first < last for first, last in each.content)
        and not (_is_told_within(sentence, each, found) or _is_where(each, found))
    )
    return [_with_antecedents(sentence, each) for each in told]


def _with_antecedents(sentence: Sentence, saying: Saying) -> Saying:
    """A report with whom "who", or "he" in "what he called", ", which he says" may mean, where that is its subject."""
    first, last = saying.subject
    said = sentence.lows[first:last]
    if first == 0:
        return saying
    is_which = sentence.lows[first - 2 : first] == (",", "which") and said in _IT
    if is_which or (sentence.lows[first - 1] == "what" and said in _HE):
        acts = (
            _opens_it(sentence, first - 2)
            if is_which
            else nearest_actor(sentence, first - 1) or _opens_it(sentence, first - 1)
        )
        is_known = (
            acts and acts.phrase and sentence.lows[slice(*acts.phrase)] not in _HE
        )
        if not (acts and acts.phrase and is_known):
            return saying
        return attrs.evolve(saying, antecedents=((acts.phrase, acts.aside),))
    is_shown = saying.verb.base == "show"  # "a post which showed the boat"
    is_thing = is_shown and not any(is_clause(sentence, *x) for x in saying.content)
    if said not in RELATIVES or is_thing:
        return saying
    return attrs.evolve(saying, antecedents=antecedents(sentence, first))


def _opens_it(sentence: Sentence, comma: int) -> Sayer | None:
    """Whom "it" means in "The union wants more, which it says": who opens the sentence, if no other body is near."""
    opened = first_subject(sentence)
    if opened is None or opened[0][1] >= comma:
        return None
    first, last = opened[0]
    if "and" in sentence.lows[first:last]:
        return None  # "Nurses and the hospital are in dispute over what it says"
    is_body = not (BODIES | PERSONS).isdisjoint(sentence.lows[first:last]) or (
        sentence.has_capital(last - 1)
    )
    until = comma  # what stands right before "which" is what it says something of
    while sentence.has_capital(until - 1):
        until -= 1
    others = (x for x in range(last, until) if sentence.lows[x] not in DAYS)
    is_alone = BODIES.isdisjoint(sentence.lows[last:until]) and not any(
        map(sentence.has_capital, others)
    )
    return Sayer(phrase=(first, last)) if is_body and is_alone else None


def _is_where(saying: Saying, found: Sequence[Saying]) -> bool:
    """As in "said in her opening remarks that A": what only tells where A was said reports nothing."""
    return any(
        each.cue[1] <= saying.cue[0] < each.content[0][0]
        and saying.subject[0] >= each.cue[1]
        and each.content == saying.content
        for each in found
    )


def _is_told_within(
    sentence: Sentence, saying: Saying, found: Sequence[Saying]
) -> bool:
    """As in "The firm was told that A, emails show": all of it is what the emails show."""
    begin = saying.cue[0]
    if sentence.lows[begin - 1 : begin] == () or sentence.lows[begin - 1] not in BE:
        return False
    return saying.verb.base in TOLD_OF and any(
        first <= saying.subject[0] < begin < last <= each.cue[0]
        and AUXILIARIES.isdisjoint(sentence.lows[first : begin - 1])
        for each in found
        for first, last in each.content
    )


def _saying(sentence: Sentence, cue: Cue, earlier: Sequence[Saying]) -> Saying | None:
    if opens(sentence, cue):
        return opening(sentence, cue)
    if _is_between_commas(sentence, cue) or _ends_the_sentence(sentence, cue):
        return _inverted(sentence, cue)
    if _is_as_said(sentence, cue):
        return _quoted_as(sentence, cue, earlier)
    recalled = _recalled(sentence, cue)
    if recalled is not None or _is_told_elsewhere(sentence, cue):
        return recalled
    # "Asked if she regretted it, Ruiz laughed and said": not whom she was asked about
    is_asked = sentence.is_asked
    told = [
        each
        for each in earlier
        if not (is_asked and each.verb.kind == "stance")
        and not is_gapped(sentence, each.subject[0])
    ]
    told = [*told[:-1], _around_it(told, cue)] if told else []
    before = [Sayer(phrase=each.subject, aside=each.aside) for each in told[-1:]]
    sayer = sayer_of(sentence, cue, before)
    if sayer.is_inherited and told:
        sayer = _of_the_clause(sentence, cue, told[-1]) or sayer
    subject = sayer.phrase and without_deed(sentence, sayer.phrase, cue)
    if subject is not None and sentence.lows[subject[0]] == "according":
        subject = None  # "A, according to a translation posted on X by the agency"
    elif subject is not None and _is_parenthesis(sentence, subject, cue):
        return _as_told(sentence, subject, cue)
    is_between = subject and (
        sentence.lows[subject[0] - 1 : subject[0]]
        == sentence.lows[cue.last : cue.last + 1]
        == (",",)
    )  # "Not one of them, Ana Ruiz finds, was told"
    is_found = subject and (is_between or finds(sentence, subject))
    is_found = is_found or _finds_in_marks(sentence, cue)
    is_nothing = cue.verb.kind == "find" and not is_found
    if is_nothing or (subject and _says_nothing(sentence, subject, cue)):
        return None
    if subject is not None:
        subject = behind_its_noun(sentence, subject, cue)
        begin, receiver = words_behind(sentence, cue)
        # "“It is small,” she said of a sector that has grown"
        is_of = sentence.lows[cue.last : cue.last + 1] == ("of",)
        is_said = is_of and subject[0] - 1 in sentence.quotes
        content = None if is_said else _content(sentence, subject, cue, begin)
        pieces: tuple[Range, ...] = ()
        rule, cites = "subject-verb", credit_behind(sentence, cue)
        cites = cites or leading_credit(sentence, subject[0])
        if content is not None:
            first = None
            if not sayer.is_inherited:
                first = _said_before(sentence, subject, cue, content, earlier)
            pieces, rule = ((first, content), "split") if first else ((content,), rule)
            cites = cites or trailing_credit(sentence, content[1])
        else:
            last = receiver[1] if receiver else cue.last
            between = credit_between(sentence, last)
            cites, last = cites or between, between[1] if between else last
            is_over = _says_no_more(
                sentence, subject, cue, is_inherited=sayer.is_inherited
            )
            pieces = (
                _behind_its_colon(sentence, subject, cue)
                if is_over
                else _said_around(sentence, subject, cue, earlier, last)
            )
            if (is_over and not pieces) or (
                told and _is_something(sentence, subject, cue)
            ):
                return None
            rule = "content-subject-verb"
            cites = cites or trailing_credit(sentence, last)
        if pieces:
            return Saying(
                subject=subject,
                cue=(cue.first, cue.last),
                verb=cue.verb,
                content=pieces,
                rule=rule,
                aside=sayer.aside or cites,
                receiver=receiver,
                is_refused=is_refused(sentence, cue)
                or _is_nobody(sentence, subject)
                or sentence.lows[subject[0] - 1 : subject[0]] == ("nor",),
            )
    return _inverted(sentence, cue)


def _is_nobody(sentence: Sentence, subject: Range) -> bool:
    """As in "No minister said so"; but No 10 says something."""
    first, last = subject
    is_ten = sentence.lows[last - 1] == "10" and sentence.lows[first] == "no"
    return sentence.lows[first] in _NO_ONE and not is_ten


def _says_nothing(sentence: Sentence, subject: Range, cue: Cue) -> bool:
    """Whether a verb's subject is anybody, or what happened: nobody's words are reported."""
    return _is_of_anybody(sentence, subject, cue) or (
        _is_shown_by_itself(sentence, subject, cue)
    )


def _is_shown_by_itself(sentence: Sentence, subject: Range, cue: Cue) -> bool:
    """As in "The attack underscored the need for aid": what happened shows it, and nobody has said it."""
    first, last = subject
    if cue.verb.base not in SHOWS_BY_ITSELF:
        return False
    of = next((x for x in range(first, last) if sentence.lows[x] in PREPOSITIONS), last)
    head = of - 1 if of > first else first
    return sentence.word(head).islower() and sentence.lows[head] in INERT


def _finds_in_marks(sentence: Sentence, cue: Cue) -> bool:
    """As in "Velm Partners found that growers “raised their prices”": somebody's words, whoever found it."""
    return sentence.lows[cue.last : cue.last + 1] == ("that",) and any(
        at > cue.last and not sentence.is_short(at) for at in sentence.quotes
    )


def _is_as_said(sentence: Sentence, cue: Cue) -> bool:
    """As in "was quoted as saying", "quoted as having said that"."""
    lows, at = sentence.lows, cue.first
    is_as = cue.verb.form == "ing" and lows[max(at - 1, 0) : at] == ("as",)
    return is_as or (at > 1 and lows[at - 2 : at] == ("as", "having"))


def _is_told_elsewhere(sentence: Sentence, cue: Cue) -> bool:
    """As in "recalled him saying that", "a suggestion by Ana Ruiz, defending, that": another word tells of it."""
    is_alone = sentence.lows[cue.last : cue.last + 1] == (",",)
    is_defending = cue.verb.form == "ing" and cue.verb.kind == "praise" and is_alone
    return is_defending or (
        cue.verb.base in {"recall", "remember"}
        and any(
            each.first > cue.first and _recalled(sentence, each)
            for each in sentence.cues
        )
    )


def _around_it(told: Sequence[Saying], cue: Cue) -> Saying:
    """The report around the last one that ends with it: "said they had warned of A, and accused them of B"."""
    last = told[-1]
    return next(
        (
            each
            for each in told
            if any(
                first <= last.cue[0] < end <= cue.first for first, end in each.content
            )
        ),
        last,
    )


def _said_around(
    sentence: Sentence, subject: Range, cue: Cue, earlier: Sequence[Saying], last: int
) -> tuple[Range, ...]:
    """What stands before a verb, and goes on behind it and whom it told (``last``): "A, Ana Ruiz said, B"."""
    if sentence.lows[max(subject[0] - 2, 0) : subject[0]] in _WHERE:
        # "Two died in Velm, where, Ana Ruiz said, the dam broke"
        return goes_on_behind(sentence, None, subject[0], cue, last)
    told = _told_again(sentence, subject, cue, earlier)
    if told is not None:
        return (told,)
    left = _behind_another(sentence, subject[0], cue, earlier)
    more = goes_on_behind(sentence, left, subject[0], cue, last)
    if left is not None:
        return in_marks_behind(sentence, left, last) or (
            with_its_subject(sentence, left, more),
            *(more or split_behind(sentence, last)),
        )
    if not more:
        return ()
    begin = behind_colon(sentence, subject[0] - 1)
    is_some = begin < subject[0] - 1  # "; , officials warned, run"
    return ((begin, subject[0] - 1), *more) if is_some else more


def _told_again(
    sentence: Sentence, subject: Range, cue: Cue, earlier: Sequence[Saying]
) -> Range | None:
    """As in "A, Ana Ruiz said on Monday, TASS reported.": all that stands before, which is hers through another."""
    comma, before = subject[0] - 1, earlier[-1] if earlier else None
    if before is None or before.rule != "content-subject-verb" or sentence.quotes:
        return None
    is_of_it = not _OF_IT.isdisjoint(sentence.lows[slice(*subject)][1:-1])
    if is_of_it or cue.verb.base in _WEIGHS:
        return None  # "A, Ruiz said, a claim Tom Rell denies"
    end = before.receiver[1] if before.receiver else before.cue[1]
    when = sentence.lows[end:comma]
    is_close = end <= comma and sentence.lows[comma] == "," and len(when) <= _SAID_WHEN
    is_close = is_close and all(low in IN_DAYS or low[0].isdigit() for low in when)
    is_last = _past_when(sentence, cue.last) == sentence.end
    return (before.content[0][0], comma) if is_close and is_last else None


def _says_no_more(
    sentence: Sentence, subject: Range, cue: Cue, *, is_inherited: bool
) -> bool:
    """Whether what stands before a verb was not said: "left, saying so", "sold to Tom Rell, who said nothing"."""
    is_doing = cue.verb.form == "ing" and sentence.lows[cue.first - 1] not in _HEARD
    is_relative = sentence.lows[slice(*subject)] in RELATIVES
    # "a surveyor instructed by the council, Ana Ruiz, said it was late"
    is_by = sentence.lows[cue.last : cue.last + 1] == ("by",)
    is_ordered = cue.verb.base in ORDERED and is_by
    is_ordered = is_ordered and sentence.lows[cue.first - 1] not in BE
    is_put = cue.verb.kind == "put"  # "“A,” he was told; she put it to a vote"
    return is_inherited or is_doing or is_relative or is_ordered or is_put


def _is_of_anybody(sentence: Sentence, subject: Range, cue: Cue) -> bool:
    """As in "a captain who blames his men", "the money it pledged to the region": nobody's words are reported."""
    lows, (first, last) = sentence.lows, subject
    is_to = lows[cue.last : cue.last + 1] == ("to",) and cue.verb.base in _GIVEN
    if is_to and lows[first:last] in _HE and first > 1:
        is_noun = sentence.ends_noun(first - 1) and sentence.word(first - 1).islower()
        return is_noun and not {*lows[cue.last + 1 : cue.last + 2]}.isdisjoint(ARTICLES)
    is_habit = cue.verb.form == "present" and cue.verb.kind == "praise"
    if not is_habit or lows[first:last] != ("who",) or first < 2:  # noqa: PLR2004 -- an article and its noun
        return False
    whom = phrase_before(sentence, first - 1)
    return whom is not None and lows[whom[0]] in _ANY


def _is_something(sentence: Sentence, subject: Range, cue: Cue) -> bool:
    """As in "A, he said, something Ana Ruiz denied on Tuesday": who denied it has not said A."""
    lows, first = sentence.lows, subject[0]
    is_of_it = cue.verb.base in _ANSWERS_IT and first > 0
    return is_of_it and (lows[first] in _IT_ALL or lows[first - 1] in _IT_ALL)


def _behind_its_colon(
    sentence: Sentence, subject: Range, cue: Cue
) -> tuple[Range, ...]:
    """As in "Tom Rell, who says, in a translation from the Arabic: “A”": what follows a relative clause of saying."""
    if sentence.lows[slice(*subject)] not in RELATIVES:
        return ()
    for at in range(cue.last, sentence.end - 1):
        if at in sentence.cue_at:
            return ()
        if sentence.lows[at] == ":" and at + 1 in sentence.quotes:
            return ((at + 1, at + 2),)
    return ()


def _said_before(
    sentence: Sentence,
    subject: Range,
    cue: Cue,
    content: Range,
    earlier: Sequence[Saying],
) -> Range | None:
    """The first piece of "A, Ana Ruiz said, B", which stands before the speaker."""
    if cue.verb.kind == "label" and content[0] == cue.last + 1:
        return described(sentence, subject[0])  # "a call both described as cordial"
    first = split_before(sentence, subject, content)
    first = first or _told_of(sentence, subject, content, earlier)
    first = first or small_before(sentence, subject[0], content)
    return first if first and first[0] < first[1] else None


def _is_programme(sentence: Sentence, content: Range) -> bool:
    """Whether quotation marks hold where something was said: "said on ETV's “Terevisioon”"."""
    quote = content[0]
    if content != (quote, quote + 1) or quote not in sentence.quotes:
        return False
    is_shown = sentence.lows[quote - 1] in POSSESSIVES | _PROGRAMMES
    return is_shown and sentence.is_short(quote)


def _behind_another(
    sentence: Sentence, subject: int, cue: Cue, earlier: Sequence[Saying]
) -> Range | None:
    """The words before a report, or in "A, Ruiz said – some of it, she added, B" what the other report left of them."""
    left = content_before(sentence, subject, cue)
    if left is None or 0 in sentence.quotes:
        return left  # "“A,” Ana Ruiz said, TASS reported": all of it
    ends = [
        each.cue[1] + 1
        for each in earlier
        if each.content[0][0] < each.subject[0] < each.cue[1] < subject
        and each.content[0][0] < each.cue[0]
    ]
    begin = max((*ends, left[0]))
    if begin > left[0] and sentence.lows[begin - 1] not in DASHES | {","}:
        # "“A,” the minister told a forum in Tarn, the agency said": all of it
        begin = begin if is_clause(sentence, begin, left[1]) else left[0]
    is_left = begin == left[0] or left[1] - begin >= _FEWEST_BEFORE
    return (begin, left[1]) if is_left else None


def _of_the_clause(sentence: Sentence, cue: Cue, outer: Saying) -> Sayer | None:
    """As in "She said the minister had knelt and told her that": whose verb it is stands first in what she said."""
    first, last = outer.content[-1]
    is_inside = first < cue.first < last and first not in sentence.quotes
    is_more = cue.verb.base == "add" and not any(
        first <= each.first < cue.first and each.verb.kind == "say"
        for each in sentence.cues
    )
    if is_more or not is_inside or sentence.lows[cue.first - 1] in BE:
        return None
    verb = next(
        (
            at
            for at in range(first + 1, cue.first)
            if sentence.is_finite(at) or sentence.lows[at] in AUXILIARIES
        ),
        0,
    )
    phrase = phrase_before(sentence, sentence.before(verb)) if verb else None
    return Sayer(phrase=phrase) if phrase and phrase[0] == first else None


def _told_of(
    sentence: Sentence, subject: Range, content: Range, earlier: Sequence[Saying]
) -> Range | None:
    """As in "A doctor once told her, she says, that": another's report, of which this one tells."""
    other = next((each for each in earlier if each.content == (content,)), None)
    if other is None or sentence.lows[subject[0] - 1] != ",":
        return None
    return other.subject[0], subject[0] - 1


def _is_aside(sentence: Sentence, subject: Range, cue: Cue, content: Range) -> bool:
    """As in "“A,” Ruiz said when I found her", "“A,” Ruiz told them, the tape shows": a quotation stands before."""
    begin = content[0]
    if sentence.lows[begin] in _ABOUT_WHOM and sentence.lows[begin - 1] != "that":
        # "“A,” she told the magazine of her part"
        return quoted_before(sentence, subject[0] - 1) is not None
    is_own = (
        cue.first == subject[1]
        and 0 in sentence.quotes
        and sentence.lows[begin - 1] != "that"
    )  # "“A,” Ruiz told the Gazette last year – a remark that"
    is_bare = begin not in sentence.quotes and (
        is_own or sentence.lows[begin - 1] == ","
    )
    return (sentence.lows[begin] in _WHEN or is_bare) and (
        quoted_before(sentence, subject[0] - 1) is not None
    )


_CLOSES: Final = frozenset(((",",), (";",), ("—",), ("–",)))
_HOW_OFTEN: Final = frozenset(("twice", "again", "before", "once", "too", "yesterday"))
_TELLS_NO_WHEN: Final = frozenset(
    (
        *("cry", "shout", "whisper", "yell", "scream", "mutter", "joke", "protest"),
        *("object", "exclaim", "complain", "threaten", "chant", "mumble"),
    )
)
_TELLS_WHEN: Final = frozenset((("when",), ("where",), ("while",), ("as",), ("if",)))


def _content(sentence: Sentence, subject: Range, cue: Cue, begin: int) -> Range | None:
    """What is said right of a verb, if it is said there and not before."""
    lows = sentence.lows
    if cue.verb.base in _TELLS_NO_WHEN and lows[begin : begin + 1] in _TELLS_WHEN:
        return None  # "My manager cried when she read it to us"
    content = gap(sentence, subject, cue, begin) or content_behind(sentence, begin, cue)
    if content is not None:
        content = said_of_what(sentence, subject[0], cue, content)
    if content is None or content[0] >= content[1]:
        return None  # the text is cut off: "renewed his call for"
    if content[1] - content[0] == 1 and lows[content[0]] in PREPOSITIONS | {"to"}:
        return None  # "what the town deems to be fake"
    if _is_aside(sentence, subject, cue, content):
        return None
    if _is_programme(sentence, content) or _is_only_whom(sentence, cue, content):
        return None
    if cue.verb.kind == "find" and not is_found_out(sentence, subject, content):
        return None
    if _is_long_since(sentence, subject, cue, content):
        return None
    return content[0], _past_a_second(sentence, content[1])


def _is_only_whom(sentence: Sentence, cue: Cue, content: Range) -> bool:
    """As in "had warned the board twice": whom somebody warned, and of what nobody says."""
    first, last = content
    if cue.verb.base != "warn" or first != cue.last:
        return False
    while last > first + 1 and (
        sentence.is_adverb(last - 1) or sentence.lows[last - 1] in _HOW_OFTEN
    ):
        last -= 1
    is_somebody = sentence.lows[last - 1] in SPEAKERS or sentence.has_capital(last - 1)
    is_one = not any(at in sentence.quotes for at in range(first, last))
    return is_somebody and is_one and not is_clause(sentence, first, last)


def _past_a_second(sentence: Sentence, last: int) -> int:
    """Where "spoke of “a frank exchange” and “a shared will”" ends: behind what "and" joins in marks."""
    joint, quote = last, last + 1
    if last - 1 not in sentence.quotes or sentence.lows[joint : joint + 1] != ("and",):
        return last
    quote += sentence.lows[quote : quote + 1] == ("of",)
    if quote not in sentence.quotes:
        return last
    words = sentence.quotes[quote]
    is_verb = sentence.cut.lowers[words.first].endswith("s") and (
        words.last - words.first > 1
    )  # "speaks of “armed men” and “reserves all rights”"
    behind = sentence.lows[quote + 1 : quote + 2]
    is_over = quote + 1 >= sentence.end or behind in _CLOSES
    is_turn = sentence.lows[quote + 1 : quote + 3] == ("in", "turn")
    is_over = is_over or not (PREPOSITIONS.isdisjoint(behind) or is_turn)
    return quote + 1 if is_over and not is_verb else last


def _is_long_since(
    sentence: Sentence, subject: Range, cue: Cue, content: Range
) -> bool:
    """As in "Eight months after the two announced a “framework”, nobody will": a thing, told to say when."""
    begin = subject[0]
    near = sentence.lows[max(begin - _WHEN_REACH, 0) : begin]
    is_when = not {"after", "since", "until"}.isdisjoint(near)
    is_thing = cue.verb.kind == "say" and cue.verb.takes_noun
    is_thing = is_thing and not is_clause(sentence, *content)
    return (
        is_when
        and is_thing
        and any(
            at in sentence.quotes and sentence.is_short(at) for at in range(*content)
        )
    )


def _recalled(sentence: Sentence, cue: Cue) -> Saying | None:
    """As in "She recalled the driver telling them that A": who recalled it is the subject, the driver an object."""
    lows = sentence.lows
    if cue.verb.form != "ing" or RECALLS.isdisjoint(lows[: cue.first]):
        return None
    near = range(cue.first - 2, max(cue.first - SUBJECT_LIMIT, 0), -1)
    at = next((x for x in near if lows[x] in RECALLS), 0)
    whom = phrase_before(sentence, cue.first - 1) if at else None
    if "," in lows[at : cue.first]:
        return None  # "recalled 4,000 vans, saying that"
    is_pronoun = at + 2 == cue.first and lows[at + 1] in OBJECT_PRONOUNS
    is_whom = is_pronoun or (whom is not None and whom == (at + 1, cue.first))
    if not at or not is_whom:
        return None
    before = sentence.before(at)
    if before > 0 and lows[before] == ",":
        return _quoted(sentence, cue, behind_an_aside(sentence, before))
    return _quoted(sentence, cue, Sayer(phrase=phrase_before(sentence, before)))


def _quoted_as(
    sentence: Sentence, cue: Cue, earlier: Sequence[Saying]
) -> Saying | None:
    """As in "X quoted Y as saying A", "A, Y was quoted as saying by X": the subject is that of "quoted"."""
    quoting = AS_SAYING | QUOTING
    lows = sentence.lows
    at = next(
        (
            at
            for at in range(cue.first - 2, 0, -1)
            if lows[at] in quoting or (lows[at] in _HEARD and lows[at - 1] in BE)
        ),
        0,
    )
    if at and sentence.lows[at] in QUOTING and sentence.lows[at - 1] not in BE:
        said = next((each for each in earlier[::-1] if each.cue[0] < at), None)
        opened = first_subject(sentence)
        subject = said.subject if said else opened[0] if opened else None
        if subject is None or subject[1] >= at or sentence.lows[at - 1] != ",":
            return None
        return _quoted(sentence, cue, Sayer(phrase=subject))
    before = before_day(sentence, sentence.before(at)) if at else -1
    while before > 0 and sentence.lows[before] in BE:
        before = sentence.before(before)
    if not at or before < 0:
        return None
    if sentence.lows[before] in {"and", "but"}:
        # "The paper says A and quotes a nurse as saying B"
        opened = first_subject(sentence)
        told = [each for each in earlier if not _is_within(each, earlier)]
        subject = told[-1].subject if told else opened[0] if opened else None
        sayer = Sayer(phrase=subject)
    elif sentence.lows[before] == ",":
        sayer = behind_an_aside(sentence, before)
    else:
        sayer = Sayer(phrase=phrase_before(sentence, before))
    return _quoted(sentence, cue, sayer)


def _is_within(saying: Saying, others: Sequence[Saying]) -> bool:
    """As "Velm had threatened" in "wrote that Velm had threatened to leave, and quoted a guard as saying"."""
    return any(
        first <= saying.cue[0] < last
        for other in others
        for first, last in other.content
    )


def _quoted(sentence: Sentence, cue: Cue, sayer: Sayer) -> Saying | None:
    subject = sayer.phrase
    if subject is None:
        return None
    begin, receiver = words_behind(sentence, cue)
    content = content_behind(sentence, begin, cue)
    rule = "subject-verb"
    more: tuple[Range, ...] = ()
    if content is None:
        content, rule = (
            content_before(sentence, subject[0], cue),
            "content-subject-verb",
        )
        more = split_behind(sentence, cue.last)
    if content is None:
        return None
    is_behind = content[0] > cue.first
    before = split_before(sentence, subject, content) if is_behind else None
    if before is not None:  # "“A,” he was quoted as saying, “B.”"
        content, more, rule = before, (content,), "split"
    return Saying(
        subject=subject,
        cue=(cue.first, cue.last),
        verb=cue.verb,
        content=(content, *more),
        rule=rule,
        aside=sayer.aside,
        receiver=receiver,
        is_refused=is_refused(sentence, cue),
    )


def _is_parenthesis(sentence: Sentence, subject: Range, cue: Cue) -> bool:
    """As in ", as the Gazette reports,": who passes the words on, said between commas."""
    return (
        sentence.lows[subject[0] - 1 : subject[0]] == ("as",)
        and sentence.lows[max(subject[0] - 2, 0)] in {",", "as"}
        and _past_when(sentence, cue.last) is not None
    )


def _past_when(sentence: Sentence, last: int) -> int | None:
    """Where "as the Gazette noted on Friday" ends, at a comma or with the sentence; None where it goes on."""
    while last < sentence.end and (
        sentence.lows[last] in DAYS | {"on", "in", "last", "also"}
        or sentence.is_month(last)
        or sentence.lows[last][0].isdigit()
    ):
        last += 1
    return last if last >= sentence.end or sentence.lows[last] == "," else None


def _as_told(sentence: Sentence, subject: Range, cue: Cue) -> Saying | None:
    """As in "As the Gazette reported, A"."""
    begin = (_past_when(sentence, cue.last) or cue.last) + 1
    comma = subject[0] - 2
    is_behind = begin >= sentence.end and comma > 0 and sentence.lows[comma] == ","
    if is_behind and not sentence.quotes and is_clause(sentence, 0, comma):
        # "The plan has no budget, as the Gazette noted on Friday"
        return Saying(
            subject=subject,
            cue=(cue.first, cue.last),
            verb=cue.verb,
            content=((0, comma),),
            rule="according-to",
        )
    if subject[0] != 1 or begin >= sentence.end:
        return None
    is_said = begin in sentence.quotes or is_clause(sentence, begin, sentence.end)
    end = begin + 1 if begin in sentence.quotes else sentence.end
    return (
        Saying(
            subject=subject,
            cue=(cue.first, cue.last),
            verb=cue.verb,
            content=((begin, end),),
            rule="according-to",
        )
        if is_said
        else None
    )


def _inverted(sentence: Sentence, cue: Cue) -> Saying | None:
    """As in "“A,” said X", "A, says X"."""
    before = sentence.before(cue.first)
    if cue.verb.form == "ing" or cue.verb.kind in _NOT_INVERTED or before < 0:
        return None
    if before not in sentence.quotes and sentence.lows[before] not in {",", "—", "–"}:
        return None
    first, last = _without_what_was_done(sentence, *phrase_behind(sentence, cue.last))
    if sentence.lows[first:last] == ("it",) and cue.verb.base != "say":
        return None  # ", hours after the governor, Ana Ruiz, confirmed it"
    is_clause_there = last < sentence.end and sentence.lows[last] in AUXILIARIES
    is_quoted = quoted_before(sentence, before) is not None
    if last <= first or not _is_somebody(sentence, first, last):
        return None
    is_called = sentence.lows[before - 1 : before] == ("as",)
    if is_clause_there and (is_called or not is_quoted):
        # "Velm, in a statement, said the firm had done nothing", "a nurse quoted as “P. 7” said she had"
        return None
    content = quoted_before(sentence, before)
    more: tuple[Range, ...] = ()
    aside = aside_behind(sentence, _past_post(sentence, last))
    if content is None:
        if cue.verb.kind != "say":
            return None
        is_told = is_clause(sentence, 0, before) and not _is_only_a_subject(
            sentence, before
        )
        left = (0, before) if is_told or is_flat(sentence, before) else None
        end = aside[1] if aside and _is_apposition(sentence, aside) else last
        more = goes_on_behind(sentence, left, cue.first, cue, end)
        if left is None and not more:
            return _opens_with_when(sentence, cue, (first, last), end, aside)
        content = with_its_subject(sentence, (0, before), more)
        aside = None if more and end == last else aside
    return Saying(
        subject=(first, last),
        cue=(cue.first, cue.last),
        verb=cue.verb,
        content=(content, *(more or split_behind(sentence, last))),
        rule="content-verb-subject",
        aside=aside,
    )


def _without_what_was_done(sentence: Sentence, first: int, last: int) -> Range:
    """As in "warns a report released by the union", "read a banner unfurled in the stand": what it is, and no more."""
    is_done = last - first > len(("a", "report")) and last < sentence.end
    is_done = is_done and sentence.lows[last - 1].endswith("ed")
    is_done = is_done and sentence.lows[last] in PREPOSITIONS
    return first, last - (is_done and sentence.word(last - 1).islower())


def _opens_with_when(
    sentence: Sentence, cue: Cue, subject: Range, end: int, aside: Range | None
) -> Saying | None:
    """As in "By then, says Ana Ruiz, “we shall know”", "It is, says Ana Ruiz, “the last”": how it begins, and what."""
    quote = end + 1
    before = cue.first - 1
    is_open = sentence.lows[before - 1] in BE and before <= _SHORT_LEAD
    is_when = is_open or sentence.lows[0] in _OPENS_WHEN
    is_parted = sentence.lows[end:quote] == (",",) and quote in sentence.quotes
    if not (is_when and is_parted):
        return None
    return Saying(
        subject=subject,
        cue=(cue.first, cue.last),
        verb=cue.verb,
        content=((0, before), (quote, quote + 1)) if is_open else ((quote, quote + 1),),
        rule="split" if is_open else "subject-verb",
        aside=aside if aside and aside[1] == end else None,
    )


def _past_post(sentence: Sentence, last: int) -> int:
    """Where "the envoy to Velm" ends in "said the envoy to Velm, Ana Ruiz": what an office is for, before a name."""
    lows = sentence.lows
    if last >= sentence.end or lows[last] not in {"to", "in", "for", "at"}:
        return last
    near = range(last + 1, min(last + _POST_LIMIT, sentence.end))
    comma = next((at for at in near if lows[at] == ","), last)
    end = comma + 1
    while sentence.has_capital(end):
        end += 1
    is_named = end > comma + 2 and (end >= sentence.end or lows[end] == ",")
    is_post = lows[last - 1] in PERSONS and all(
        sentence.has_capital(at) or lows[at] == "the" for at in range(last + 1, comma)
    )
    return comma if is_named and is_post else last


def _ends_the_sentence(sentence: Sentence, cue: Cue) -> bool:
    """As in "Ana Ruiz was received by the president, Tom Rell, on Friday, said a statement": who says it comes last."""
    lows = sentence.lows
    is_parted = cue.verb.base in _TELLS and lows[cue.first - 1 : cue.first] == (",",)
    if not is_parted or cue.verb.form == "ing" or "," not in lows[: cue.first - 1]:
        return False
    first, last = phrase_behind(sentence, cue.last)
    return (
        last > first
        and _may_speak(sentence, first, last)
        and _ends_with_whom(sentence, last)
        and is_clause(sentence, 0, cue.first - 1)
        and not _is_only_a_subject(sentence, cue.first - 1)
        and AUXILIARIES.isdisjoint(lows[first:last])
    )


def _ends_with_whom(sentence: Sentence, last: int) -> bool:
    """Whether no more than who somebody is, or when and how they said it, stands behind them."""
    lows = sentence.lows
    if past_adverbials(sentence, last) >= sentence.end:
        return True
    near = range(last, min(last + SUBJECT_LIMIT, sentence.end - 1))
    comma = next((at for at in near if lows[at] == ","), -1)
    if comma < 0 or any(lows[at] in AUXILIARIES for at in range(last, comma)):
        return False
    named = comma + 1
    while sentence.has_capital(named):
        named += 1  # "said the mayor, Ana Ruiz, who"
    if named > comma + 1 and lows[named : named + 1] == (",",):
        comma = named
    behind = lows[comma + 1 : comma + 2]
    is_named = named >= sentence.end
    return is_named or (
        behind != () and (behind[0] in {"who", "whose"} or behind[0].endswith("ing"))
    )


def _is_apposition(sentence: Sentence, aside: Range) -> bool:
    """As in "The plan, said Ana Ruiz, a biologist in Velm, was": what somebody is, between commas, and no verb."""
    first, last = aside
    return (
        sentence.lows[last : last + 1] == (",",)
        and (
            sentence.lows[first] in ARTICLES | {"who"}
            or all(sentence.has_capital(at) for at in range(first, last))
        )
        and first not in sentence.quotes
        and not any(
            sentence.lows[at] in AUXILIARIES or sentence.is_finite(at)
            for at in range(first + 1, last)
        )
    )


def _is_between_commas(sentence: Sentence, cue: Cue) -> bool:
    """As in "Farms there, says the report, “have dried up”": a verb behind a comma, somebody, and how it goes on."""
    first, last = phrase_behind(sentence, cue.last)
    is_parted = sentence.lows[cue.first - 1 : cue.first] == (",",) and last > first
    if not is_parted or sentence.lows[last : last + 1] != (",",):
        return False
    behind = sentence.lows[last + 1 : last + 2]
    # "says his lawyer, has no money"
    goes_on = behind != () and behind[0] in AUXILIARIES
    # "The audience laughed, says the paper, “nervously”"
    is_whole = last + 1 in sentence.quotes and last + 2 >= sentence.end
    goes_on = goes_on or (is_whole and is_clause(sentence, 0, cue.first - 1))
    return opens_with_a_verb(sentence, last + 1) or (
        goes_on and cue.verb.kind == "say" and _is_somebody(sentence, first, last)
    )


def _is_only_a_subject(sentence: Sentence, before: int) -> bool:
    """Whether "Al Jazeera, which is based in Doha," is all that stands before a verb: its subject."""
    lows = sentence.lows
    comma = next((at for at in range(before - 1, 0, -1) if lows[at] == ","), 0)
    return (
        comma > 0
        and lows[comma + 1] in {"which", "who", "whose", "where"}
        and not is_clause(sentence, 0, comma)
    )


def _is_somebody(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase behind a verb can say something: "claimed responsibility" has no such one."""
    lows = sentence.lows
    if is_span(sentence, first) or lows[first] == "each":
        return False  # "Ruiz, said two days later", "a clerk, writes each one down"
    is_one = lows[first] in _ONES or lows[first][0].isdigit()
    return is_one or _may_speak(sentence, first, last)


def _may_speak(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase has a name, or a noun for people, bodies or papers."""
    return not _SPEAKS.isdisjoint(sentence.lows[first:last]) or any(
        sentence.has_capital(at) and sentence.lows[at] not in DAYS
        for at in range(first, last)
    )


def _acts_behind_what_he_heard(
    sentence: Sentence, first: int, colon: int
) -> Range | None:
    """Who speaks in "Told that it was gone, Ana Ruiz shrugged: “...”", "Said Ana Ruiz, who was there: “...”"."""
    if sentence.lows[first] in _SAID:
        begin, last = phrase_behind(sentence, first + 1)
        return (begin, last) if first < begin + 1 <= last <= colon else None
    if sentence.lows[first] not in _TOLD:
        return None
    acts = (acts_behind(sentence, at) for at in range(first + 1, colon))
    return next((each for each in acts if each), None)


def _before_bracket(sentence: Sentence, verb: int) -> int:
    """The item before a verb, letters in brackets left out: "The Velm Defence Forces (VDF) issued a warning"."""
    at = sentence.before(verb)
    is_apart = at > _BRACKETED and sentence.lows[at] == ")"
    return at - _BRACKETED if is_apart and sentence.lows[at - 2] == "(" else at


def _colon(sentence: Sentence, found: Sequence[Saying]) -> Iterator[Saying]:
    """As in "Her verdict on the professor: “He is right too early.”"."""
    for quote in sentence.quotes:
        if quote < _FEWEST_BEFORE or sentence.lows[quote - 1] != ":":
            continue
        if any(begin <= quote < end for each in found for begin, end in each.content):
            continue
        said = [
            each
            for each in found
            if each.cue[1] < quote and quote - each.cue[1] < SUBJECT_LIMIT
        ]
        if said:
            # "She told them it must stop: “...”": the same speaker goes on.
            yield attrs.evolve(
                said[-1], content=((quote, quote + 1),), rule="colon", is_refused=False
            )
            continue
        first = quote - 2
        while first > 0 and sentence.lows[first - 1] not in {";", ":", QUOTED}:
            first -= 1
            if quote - first > SUBJECT_LIMIT:
                break
        if sentence.lows[first] in SUBORDINATORS and "," in sentence.lows[first:quote]:
            # A clause in front, with its own comma: "As Ana Ruiz left, Tom Rell taunted her: “...”"
            first = sentence.lows.index(",", first) + 1
        acts = next(
            (
                at
                for at in range(first + 1, quote - 1)
                if sentence.is_finite(at) or sentence.lows[at] in _HELPS
            ),
            quote - 1 - (sentence.lows[quote - 2] in _READS),
        )  # "Ana Ruiz was blunt: “...”", "A plaque by the door reads: “...”"
        whose = phrase_before(sentence, _before_bracket(sentence, acts))
        whose = _acts_behind_what_he_heard(sentence, first, quote - 1) or whose
        is_another = sentence.lows[first] in _OWNERS or any(
            (sentence.has_capital(at) and sentence.lows[at - 1] != "in")
            or sentence.lows[at] in QUOTES
            for at in range(acts, quote - 1)
        )  # "issued a warning in Arabic: “...”"
        last = quote - 1
        is_fronted = (
            whose is not None
            and sentence.lows[whose[0] - 1 : whose[0]] == (",",)
            and sentence.lows[first] in PREPOSITIONS
        )  # "On Telegram, a channel posted a picture: “...”"
        is_told = sentence.lows[first] in _TOLD or sentence.lows[first] in _SAID
        is_near = whose is not None and (whose[0] - first <= 1 or is_fronted or is_told)
        if whose and is_near and not is_another:
            first, last = whose  # but "TASS carried a line from Ana Ruiz: “...”"
        yield Saying(
            subject=(first, last),
            cue=(quote - 1, quote),
            verb=COLON,
            content=((quote, quote + 1),),
            rule="colon",
        )
