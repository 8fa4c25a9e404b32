"""Where reported words end: at another report, at what the speaker does next, at an attribution that trails."""

from collections.abc import Sequence
from typing import Final

from archive.extract.says.adverbials import (
    COUNTS,
    UNITS,
    is_span,
    opens_a_tail,
    past_adverbials,
)
from archive.extract.says.citing import ADVERBIAL_LIMIT
from archive.extract.says.clause import CLAUSE_LIMIT, FEWEST, is_clause
from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.phrases import (
    BEFORE_DAYS,
    SUBJECT_LIMIT,
    phrase_before,
    phrase_behind,
)
from archive.extract.says.put_to_it import is_the_writers, tells_whom
from archive.extract.says.receivers import words_behind
from archive.extract.says.sayers import SPEAKERS, behind_an_aside, inner_subject
from archive.extract.says.saying import QUOTES
from archive.extract.says.tails import LEFT_OUT, before_a_tail, ends_before_a_tail
from archive.extract.says.who_says import verb_of_whom, who_before
from archive.extract.text.items import BREAKS, DASHES, NEGATED
from archive.extract.words.grammar import (
    AFTER_AN_ATTRIBUTION,
    ARTICLES,
    AUXILIARIES,
    BE,
    DAYS,
    DETERMINERS,
    JOINS_CLAUSES,
    LEFT_UNSAID,
    NOMINATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRESENT,
    SILENT,
    SKIPPED,
    SPEAKERS_OWN,
    SUBJECT_PRONOUNS,
    URGING,
)

TAIL_LIMIT: Final = 12
"""What stands behind the verb of a trailing attribution is no longer: "said on Wednesday in a statement"."""
_OF_OBJECTS: Final = frozenset((("which",), ("who",), ("whose",), ("where",)))
"""Behind a comma these tell more of what was praised or denied, in the writer's words."""
_TELLS_MORE: Final = frozenset(("who", "which", "whose", "whom"))
BEHIND_DEEDS: Final = (
    PREPOSITIONS
    | DETERMINERS
    | OBJECT_PRONOUNS
    | {"out", "off", "up", "away", "back", "down", "home", "together", "that"}
)
_GOES_ON: Final = AUXILIARIES | {"to", "of", "for", "from"}
_THOUGH: Final = frozenset(("though", "although", "which"))
"""Behind words in marks they lead on to what the writer knows."""
_NAMED_SO: Final = frozenset(
    ("popularly", "commonly", "locally", "also", "so", "otherwise", "widely", "usually")
)
_AFTERTHOUGHT: Final = 8
_CIRCUMSTANCE: Final = 3
_NAMED_SO_WITHIN: Final = 4
_WHICH_THEN: Final = (("which", ","), ("that", ","))
_COMMENTS: Final = frozenset(
    (
        *("figure", "phrase", "formula", "claim", "charge", "allegation"),
        *("accusation", "remark"),
        *("comment", "assertion", "term", "words", "number", "estimate", "suggestion"),
        *("line", "version", "response", "explanation", "account", "stance"),
        *("reference", "nod", "allusion", "jab", "dig", "swipe", "hint"),
        *("admission", "concession", "acknowledgement", "acknowledgment", "decision"),
        *(
            "announcement",
            "denial",
            "sentiment",
            "message",
            "view",
            "event",
            "position",
        ),
        *("point", "idea", "theme", "promise", "warning", "pledge", "demand", "plea"),
    )
)
"""What a writer calls words that were said: ", a figure that nobody could check"."""
_THEM: Final = frozenset((("them",), ("him",), ("her",), ("us",), ("me",)))
_GAVE_NONE: Final = frozenset(
    (verb, none)
    for verb in ("gave", "offered", "provided", "named", "gives", "offers")
    for none in ("no", "few", "none", "little")
)
_WOULD_NOT: Final = frozenset((("would", "not"), ("did", "not"), ("does", "not")))
_NO_MORE: Final = frozenset(("elaborate", "specify", "explain"))
_DENY_IT: Final = frozenset((("deny", "it"), ("deny", "this"), ("deny", "that")))
_STORIES: Final = frozenset(("story", "report", "reporting", "account", "article"))
_QUOTES: Final = frozenset(("quotes", "cites"))
_IN_HIS_VIEW: Final = frozenset(
    ("in", whose, view)
    for whose in ("his", "her", "their", "its")
    for view in ("view", "opinion", "estimation", "judgment", "judgement")
)
_FROM_PEOPLE: Final = frozenset(("person", "people", "sources"))
_SOURCED: Final = frozenset(
    ("figure", "number", "information", "claim", "report", "account", "toll", "news")
)
_QUOTED_WITHIN: Final = 5
_FEWEST_QUOTED: Final = 3
_PAIR: Final = 2
_SEVERAL: Final = frozenset(("two", "three", "several", "unnamed", "sources"))
_QUOTED: Final = frozenset((each,) for each in ("quoted", "quotes", "cited", "cites"))
_ACCORDING: Final = ("according", "to")
_REVEALS: Final = ("can", "reveal")
_QUOTED_AS: Final = frozenset(
    (quoted, whom, "as")
    for quoted in ("quoted", "quotes", "cited", "cites")
    for whom in ("him", "her", "them", "it")
)
_WHEN: Final = frozenset(
    (each,)
    for each in (
        *("after", "before", "when", "once", "since", "until", "because", "if"),
        *("although", "though", "while"),
    )
)
_WHEN_WITHIN: Final = 4
"""So far into a sentence "after" may stand: "Eight long months after"."""
_NO_MAIN: Final = frozenset(
    ("and", "but", "or", "which", "who", "whose", "that", "where", "when", "as", "with")
)
_JOINTS: Final = frozenset((",", "and", "but", "while"))
_ONE_IS: Final = frozenset((one, "is") for one in ("that", "this", "it"))
_HAD_WITHIN: Final = 5
_SEVERAL_ARE: Final = frozenset((("are",), ("were",), ("have",)))
_COURT_WITHIN: Final = 5
_COURTS: Final = frozenset(
    (
        *("court", "judge", "judges", "tribunal", "magistrate", "magistrates", "jury"),
        *("justices", "arbitrator", "coroner", "sheriff"),
    )
)
_COURTS_DO: Final = frozenset(
    (
        *("awarded", "threw", "fined", "ordered", "dismissed", "jailed", "sentenced"),
        *("upheld", "granted", "quashed", "cleared", "imposed", "banned", "acquitted"),
        *("rejected", "adjourned", "suspended", "convicted", "overturned", "struck"),
        "stripped",
    )
)
_AND_SHOWED: Final = frozenset(
    ("and", each) for each in ("showed", "aired", "broadcast", "published", "carried")
)
"""What an outlet does next: "said the president was back, and showed him in a field"."""
_HEAD: Final = 4
_NAMED: Final = 2
_FEWEST_TOLD: Final = 2
"""What somebody was told takes no fewer words."""
_DOES_SOMETHING: Final = frozenset(
    ("was", "were", "is", "are", "had", "would", "neither")
)
_DONE_NEXT: Final = frozenset(
    (
        *("sent", "jailed", "given", "left", "got", "taken", "told", "released"),
        *("fined", "moved", "offered", "arrested", "turned", "ordered", "asked"),
        *("put", "were"),
    )
)
"""What happened next to who was told something: "was told there were no beds and sent home"."""
_BEEN: Final = frozenset(("been", "was", "were"))
_NEXT: Final = frozenset(("before", "after"))
_DONE_TO_US: Final = frozenset(
    (
        *("pointed", "referred", "directed", "sent", "showed", "handed", "gave"),
        *("invited", "points", "refers", "directs", "shows", "gives", "hands"),
    )
)
_GAP: Final = 4
_THINGS: Final = frozenset(("nothing", "it", "there", "this", "no"))
"""None of these asks or tells anybody anything."""
_WAS: Final = AUXILIARIES - {"is", "are", "do", "does", "will", "can"}
_DEEDS: Final = frozenset(
    (each,)
    for each in (
        *("moved", "wished", "left", "walked", "laughed", "smiled", "shrugged"),
        *("turned", "hung", "paused", "sat", "stood", "thanked", "handed", "nodded"),
    )
)
_ASKED_SO: Final = frozenset(("ask", "wonder", "inquire", "enquire", "question"))
_ASKS: Final = frozenset(
    ("whether", "if", "why", "how", "what", "who", "when", "where")
)
_ALLEGED: Final = frozenset((("alleged",), ("claimed",), ("said",), ("understood",)))
_ANSWERED: Final = frozenset(("answer", "reply", "respond"))
SAYS: Final = frozenset(("say", "tell", "label", "praise", "express"))
_BETWEEN: Final = SKIPPED - {"who", "both", "all", "first"}
_AND_THEN: Final = _BETWEEN - AUXILIARIES
_AND_WHILE: Final = frozenset(
    (joint, then)
    for joint in ("and", "but")
    for then in ("while", "although", "though")
)
_WHEN_NEAR: Final = 5
_JOINED: Final = frozenset((("and",), ("but",)))
_IFS: Final = frozenset(("if", "when", "unless", "once", "until", "that", "which"))
_WILL: Final = frozenset(("will", "would", "'ll", "’ll"))
_FINITE: Final = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "will", "would")
)
_ALTHOUGH: Final = frozenset((("though",), ("although",)))
_WHO_THAT: Final = frozenset(("who", "which", "that", "whose"))
_NOTHING_MORE: Final = PREPOSITIONS | AFTER_AN_ATTRIBUTION | BEFORE_DAYS | DAYS


def clause_end(sentence: Sentence, first: int, cue: Cue) -> int:
    """Where reported words end: at the sentence's end, or where another verb of the same subject begins."""
    is_object = cue.verb.base in URGING or cue.verb.kind in {"praise", "express"}
    is_object = is_object or cue.verb.takes_noun
    end = _clause_end(sentence, first, cue)
    end = before_a_tail(sentence, first, end, is_object=is_object)
    acts = verb_of_whom(sentence, who_before(sentence, cue.first))
    end = end if acts is None else min(end, acts)
    is_told = cue.verb.base == "tell" and sentence.lows[cue.first - 1] in BE
    return _before_what_came_next(sentence, first, end) if is_told else end


_MAY_END: Final = (
    _NEXT | _JOINTS | JOINS_CLAUSES | DASHES | {";", ":", ",", "and", "but", "in"}
)


def _where_it_may_end(sentence: Sentence, first: int, cue: Cue) -> Sequence[int]:
    """Where reported words may end: what was said, at few words; what was praised or asked for, anywhere."""
    places, verb = range(first, sentence.end), cue.verb
    if verb.takes_noun or verb.kind in {"praise", "express"} or verb.base in URGING:
        return places
    lows, quotes = sentence.lows, sentence.quotes
    return [at for at in places if lows[at] in _MAY_END or at in quotes]


def _clause_end(sentence: Sentence, first: int, cue: Cue) -> int:
    is_praise = cue.verb.kind in {"praise", "express"}
    for at in _where_it_may_end(sentence, first, cue):
        low = sentence.lows[at]
        if low == ";" or (low == ":" and (is_praise or at + 1 in sentence.quotes)):
            return at
        may_go_on = at > first and (low == "," or low in _NEXT)
        is_next = may_go_on and _says_next(sentence, first, at)
        if is_next or (
            low in _JOINTS and at > first and _goes_on_saying(sentence, at, cue)
        ):
            is_aux = sentence.lows[at + 1 : at + 2] != () and (
                sentence.lows[at + 1] in AUXILIARIES
            )
            # "said the head of the port, Ana Ruiz, had ruled out": the comma only ends her name
            if low != "," or not is_aux or is_clause(sentence, first, at):
                return at
        if at in sentence.quotes and (
            _is_apart(sentence, at + 1)
            or (sentence.holds_comma(at) and _ends_in_marks(sentence, first, at, cue))
            or _then_does(sentence, first, at)
        ):
            return at + 1
        is_even = sentence.lows[at - 1] == "even"  # "even though papers showed"
        if (
            (low in JOINS_CLAUSES or _parts_two(sentence, first, at))
            and at > first
            and not is_even
            and another_says(
                sentence,
                at,
                takes_noun=is_praise
                or (cue.verb.takes_noun and not is_clause(sentence, first, at)),
            )
        ):
            return at - (sentence.lows[at - 1] in DASHES | {","})
        if (
            (is_praise or cue.verb.base in URGING)
            and low in _JOINTS
            and at > first
            and _begins_anew(sentence, at)
        ):
            return at
        if (low in DASHES or (low == "," and at > first)) and (
            _is_trailing(sentence, at)
            or (low in DASHES and _is_comment(sentence, first, at))
            or (low in DASHES and at > first and _goes_on_himself(sentence, at))
        ):
            return at
        if low == "and" and (
            (is_praise and _does_something(sentence, at))
            or _acts_besides(sentence, first, at)
            or _are_doing(sentence, first, at)
            or _rules_besides(sentence, first, at, cue)
        ):
            return at
        if low == "," and _ends_at_a_comma(sentence, first, at, cue):
            return at
        is_over = cue.verb.base in URGING and _does_next(sentence, at, first)
        if is_over or (low == "in" and tells_whom(sentence, first, at)):
            return at  # "urged families to leave and walked out"
        is_object = is_praise or (
            cue.verb.takes_noun and not is_clause(sentence, first, at)
        )
        if is_object and _ends_an_object(sentence, at, first, cue):
            return at
        if (
            low in {"but", "and"}
            and at > first
            and (
                is_silent(sentence, at)
                or _goes_on_otherwise(sentence, at, cue)
                or (low == "but" and _rules_besides(sentence, first, at, cue))
            )
        ):
            return at - (sentence.lows[at - 1] == ",")
    return sentence.end


def _goes_on_himself(sentence: Sentence, dash: int) -> bool:
    """As in "urged comfort “for the edges” - referring to the poor", "said it was over – adding that he had left"."""
    behind = sentence.lows[dash + 1 : dash + 2]
    is_own = not SPEAKERS_OWN.isdisjoint(behind)
    return is_own or any(
        each.first == dash + 1 and each.verb.form == "ing" for each in sentence.cues
    )


def _parts_two(sentence: Sentence, first: int, dash: int) -> bool:
    """As in "The firm says the offer is fair – the union says it is an insult": a dash, and no more of them."""
    lows = sentence.lows
    if lows[dash] not in DASHES or dash - first < FEWEST:
        return False
    if not DASHES.isdisjoint(lows[dash + 1 : sentence.end]):
        return False  # "said 40 were hurt – doctors said 60 – and that it was out"
    cue = next((each for each in sentence.cues if each.first > dash), None)
    begin = sentence.end if cue is None else cue.last
    is_told = is_clause(sentence, begin, sentence.end)
    return is_told and is_clause(sentence, first, dash)  # no "– the police say 40"


def _ends_in_marks(sentence: Sentence, first: int, at: int, cue: Cue) -> bool:
    """Whether words end with marks that hold the comma: "said it was “over,” Reuters said", "“over,” a line that"."""
    is_seen = at == first and not AUXILIARIES.isdisjoint(sentence.lows[at + 1 : at + 2])
    # "who wrote, “It is over,” was viewed 400 times"
    return (
        is_seen
        or is_the_writers(sentence, at)
        or _is_trailing(sentence, at)
        or _is_comment(sentence, first, at)
        or _begins_the_sentence_proper(sentence, cue, at)
    )


def _acts_besides(sentence: Sentence, first: int, joint: int) -> bool:
    """As in "said the paper “speaks for itself” and moved on": what is said is of now, and what they did is over."""
    if sentence.lows[joint + 1 : joint + 2] not in _DEEDS:
        return False
    near = range(first, joint)
    is_now = any(_is_now(sentence, each) for each in near)
    return is_now and not any(
        sentence.is_finite(each) or sentence.lows[each] in _WAS for each in near
    )


def _are_doing(sentence: Sentence, first: int, joint: int) -> bool:
    """As in "opponents say that is too little and are demanding more": one thing is said of, and several act."""
    is_one = sentence.lows[first : first + 2] in _ONE_IS
    return is_one and sentence.lows[joint + 1 : joint + 2] in _SEVERAL_ARE


def _rules_besides(sentence: Sentence, first: int, joint: int, cue: Cue) -> bool:
    """As in "The judge ruled that the search was unlawful and threw out the case": what a court does next."""
    lows, begin = sentence.lows, max(cue.first - _COURT_WITHIN, 0)
    is_court = cue.verb.base in {"rule", "find", "hold", "conclude"}
    is_court = is_court and not _COURTS.isdisjoint(lows[begin : cue.first])
    is_of_it = not BE.isdisjoint(lows[first:joint])
    return (
        is_court and is_of_it and not _COURTS_DO.isdisjoint(lows[joint + 1 : joint + 2])
    )


def _is_now(sentence: Sentence, at: int) -> bool:
    """Whether a verb of the present stands here, or opens marks: "it is shut", "it “speaks for itself”"."""
    if at in sentence.quotes:
        opened = sentence.cut.lowers[sentence.quotes[at].first]
        is_verb = opened.endswith("s") and not opened.endswith("ss")
        return is_verb or opened in PRESENT or opened == "are"
    return sentence.lows[at] in {"is", "are"} or sentence.is_present(at)


def _is_told_besides(sentence: Sentence, first: int, comma: int, cue: Cue) -> bool:
    """As in "that she had asked whether it was late, and that he laughed", "said he slept, it is alleged"."""
    behind = sentence.lows[comma + 1 : comma + 4]
    is_asked = cue.verb.base in _ASKED_SO and behind[:2] == ("and", "that")
    is_asked = is_asked and behind[2:] != ("of",)
    is_asked = is_asked and sentence.lows[first] in _ASKS
    is_alleged = behind[:1] == ("it",) and behind[1:2] != () and behind[1] in BE
    later = sentence.lows[comma + 1 : comma + 5]
    if later[:2] == ("and", "it") and later[2:3] == ("is",) and later[3:] in _ALLEGED:
        return True  # "said it must end, and it is understood that"
    return is_asked or (
        is_alleged
        and behind[2:] in _ALLEGED
        and (sentence.lows[comma + 4 : comma + 5] in {(), (".",)})
    )


def _before_what_came_next(sentence: Sentence, begin: int, last: int) -> int:
    """Where "was told she was ill" ends in "was told she was ill and died", "was told it was safe, but it fell"."""
    lows = sentence.lows
    for at in range(begin + _FEWEST_TOLD, min(last - 1, begin + CLAUSE_LIMIT)):
        is_apart = lows[at] == "," and lows[at + 1] in {"but", "so"}
        is_done = lows[at] == "and" and (
            sentence.is_finite(at + 1) or lows[at + 1] in _DONE_NEXT
        )
        if is_apart or (is_done and is_clause(sentence, begin, at)):
            return at
    return last


def _shows_us(sentence: Sentence, joint: int) -> bool:
    """As in "said it was late and pointed us to the door": what is done to the writers."""
    done = joint + 1
    return (
        done + 1 < sentence.end
        and sentence.word(done + 1) in {"us", "me"}
        and sentence.lows[done] in _DONE_TO_US
    )


def _then_does(sentence: Sentence, first: int, at: int) -> bool:
    """As in "said it was “late,” then left": what the speaker does next, and not whom the words are about."""
    behind = at + 2
    if sentence.lows[at + 1 : behind] != ("then",) or behind >= sentence.end:
        return False
    acts = any(
        sentence.is_finite(each) and sentence.lows[each] not in AUXILIARIES
        for each in range(first, at)
    )
    return sentence.is_finite(behind) and (at in sentence.quotes or not acts)


def _ends_at_a_comma(sentence: Sentence, first: int, comma: int, cue: Cue) -> bool:
    """Whether what stands behind a comma is the writer's, or what somebody does besides."""
    is_object = cue.verb.base in URGING or cue.verb.kind in {"praise", "express"}
    return (
        (comma > first and _ends_a_relative(sentence, first, comma, cue))
        or (is_object and _while_it_happens(sentence, first, comma + 1))
        or (is_object and sentence.lows[comma + 1 : comma + 2] in _ALTHOUGH)
        or _is_said_of_it(sentence, comma)
        or (
            not SPEAKERS_OWN.isdisjoint(sentence.lows[comma + 1 : comma + 2])
            and (
                sentence.lows[comma + 1] != "attributing"
                or _tells_from_whom(sentence, first, comma)
            )
        )
        or is_circumstance(sentence, first, comma)
        or is_the_writers(sentence, comma)
        or ends_before_a_tail(
            sentence, first, comma, is_object=is_object or cue.verb.takes_noun
        )
        or _is_his_view(sentence, comma)
        or sentence.lows[comma + 1 : comma + 3] in _AND_SHOWED
        or sentence.lows[comma + 1 : comma + 3] == ("also", "on")
        or _is_afterthought(sentence, comma)
        or _begins_the_sentence_proper(sentence, cue, comma)
        or _is_told_besides(sentence, first, comma, cue)
        or (comma > first and _is_done_to_him(sentence, comma, cue))
        or (comma > first and _then_does(sentence, first, comma))
        or (comma > first and _then_did(sentence, first, comma, cue))
        or (comma > first and _goes_on_finite(sentence, first, comma))
    )


def _goes_on_finite(sentence: Sentence, first: int, comma: int) -> bool:
    """As in "claims to be neutral, but has backed it", "pledged to work, but the pact was light", ", but has since".

    No infinitive is joined to a verb that has a subject or is one of now.
    """
    lows, at = sentence.lows, comma + 2
    if lows[comma + 1 : at] not in _JOINED or at + 1 >= sentence.end:
        return False
    is_aux = lows[at] in _FINITE
    if is_aux and "since" in lows[at + 1 : at + 2]:
        return True
    is_infinitive = lows[first] == "to" or lows[first - 1] == "to"
    if not is_infinitive or sentence.is_finite(first):
        return False
    is_another = lows[comma + 1] == "but" and lows[at] in DETERMINERS
    return is_aux or (is_another and is_clause(sentence, at, sentence.end))


def _then_did(sentence: Sentence, first: int, comma: int, cue: Cue) -> bool:
    """As in "said he would seek peace, and attacked her words", "condemned the riots, and blamed": what was done."""
    lows, at = sentence.lows, comma + 2
    if lows[comma + 1 : comma + 2] not in _JOINED or at + 1 >= sentence.end:
        return False
    acts = sentence.word(at).islower() and at not in sentence.cue_at
    acts = acts and (
        sentence.is_finite(at)
        or (
            lows[at].endswith("ed")
            and (lows[at + 1] in DETERMINERS or sentence.has_capital(at + 1))
        )
    )
    said = lows[first:comma]
    till = next((x for x in range(first, comma) if lows[x] in _IFS), comma)
    is_ahead = not _WILL.isdisjoint(said) and not any(
        sentence.is_finite(x)
        and not (lows[x].endswith("ed") and lows[x + 1] in PREPOSITIONS)
        for x in range(first, till)
    )  # "will send a team for talks aimed at ending it, but took aim at"
    is_thing = cue.verb.kind == "praise"
    is_past = cue.verb.form in {"past", "participle"}
    return acts and is_past and (is_ahead or is_thing)


def _is_said_of_it(sentence: Sentence, comma: int) -> bool:
    """As in "said the survey was old, which he claimed would find nothing": another report of the same speaker."""
    is_which = sentence.lows[comma + 1 : comma + 2] == ("which",)
    he = comma + 2
    is_he = is_which and not NOMINATIVES.isdisjoint(sentence.lows[he : he + 1])
    return is_he and any(
        each.first == he + 1 and each.verb.kind == "say" for each in sentence.cues
    )


def _is_done_to_him(sentence: Sentence, comma: int, cue: Cue) -> bool:
    """As in "told the court he was “asleep”, and was remanded": what happened next to whoever said it."""
    behind = sentence.lows[comma + 1 : comma + 4]
    is_passive = behind[:1] == ("and",) and behind[1:2] in {("was",), ("were",)}
    is_over = comma - 1 in sentence.quotes and cue.verb.kind in {"say", "tell"}
    return (
        is_over
        and is_passive
        and (behind[2:] != () and (behind[2].endswith("ed") or behind[2] in _DONE_NEXT))
    )


def _is_his_view(sentence: Sentence, comma: int) -> bool:
    """As in "said death was due to a wound, in his opinion": at the end, and not in the middle of what was said."""
    behind = comma + 1 + len(("in", "his", "view"))
    is_last = sentence.lows[behind : behind + 1] in {(), (".",), (";",)}
    is_parted = sentence.lows[behind : behind + 2] in {(",", "and"), (",", "but")}
    is_parted = is_parted and behind + 2 in sentence.cue_at
    return sentence.lows[comma + 1 : behind] in _IN_HIS_VIEW and (is_last or is_parted)


def _tells_from_whom(sentence: Sentence, first: int, comma: int) -> bool:
    """As in "reported that A, attributing this to an official": where the words come from, and none of them."""
    near = sentence.lows[comma + 2 : comma + 4]
    is_this = near[:1] in {("this",), ("it",)} or not _SOURCED.isdisjoint(near[1:])
    behind = sentence.lows[comma + 3 : comma + 8]
    to = behind.index("to") + 1 if "to" in behind else len(behind)
    is_from_somebody = any(
        low in SPEAKERS or low in _FROM_PEOPLE for low in behind[to:]
    )
    # but "ignored her pain, attributing it to stress"
    return is_this and is_from_somebody and comma - first > _PAIR


def _goes_on_otherwise(sentence: Sentence, joint: int, cue: Cue) -> bool:
    """What the speaker does besides: "says A, and quotes Ruiz", "reported A, and it stands by its story"."""
    lows, at = sentence.lows, joint + 1
    if lows[joint] != "and" or lows[joint - 1] != "," or at + 1 >= sentence.end:
        return False
    is_long = joint - 1 - _behind_that(sentence, cue) >= _FEWEST_QUOTED
    is_quoting = lows[at] in _QUOTES and cue.verb.form == "present" and is_long
    near = range(at + 1, min(at + _QUOTED_WITHIN, sentence.end))
    is_somebody = any(lows[x] in SPEAKERS or sentence.has_capital(x) for x in near)
    if is_quoting and is_somebody and lows[at + 1] in DETERMINERS | _SEVERAL:
        return True
    is_behind_it = lows[at : at + 3] == ("it", "stands", "by")
    return is_behind_it and is_long and not _STORIES.isdisjoint(lows[at + 4 : at + 5])


def _is_afterthought(sentence: Sentence, comma: int) -> bool:
    """As in "had “the whiff of Tipp-Ex”, though she was herself a minister"."""
    behind = sentence.lows[comma + 1 : comma + 2]
    return comma - 1 in sentence.quotes and behind != () and behind[0] in _THOUGH


def _ends_a_relative(sentence: Sentence, first: int, comma: int, cue: Cue) -> bool:
    """As in "The mayor, who said it was safe, left": the verb of whoever "who" means follows."""
    lows, behind = sentence.lows, comma + 1
    if not _is_in_a_relative(sentence, cue.first):
        return False
    while behind < sentence.end - 1 and (
        lows[behind] in _AND_THEN or sentence.is_adverb(behind)
    ):
        behind += 1  # "who said it was safe, then resigned"
    is_verb = behind < sentence.end and (
        lows[behind] in AUXILIARIES
        or sentence.is_finite(behind)
        or behind in sentence.cue_at
        or sentence.word(behind) in PRESENT
    )
    is_noun = cue.verb.takes_noun and not is_clause(sentence, first, comma)
    is_main = is_verb and behind == comma + 1 and lows[behind] in AUXILIARIES
    is_main = is_main and comma - first > 1 and "," not in lows[first:comma]
    is_whole = (
        is_noun
        or is_main
        or any(
            lows[at] in AUXILIARIES or (sentence.is_finite(at) and lows[at - 1] != ",")
            for at in range(first, comma)
        )
    )
    return is_verb and is_whole


def _is_in_a_relative(sentence: Sentence, verb: int) -> bool:
    """Whether a comma and "who", "which", "in which" stand before a verb, and no other comma."""
    lows = sentence.lows
    comma = verb - 1
    while comma > 0 and lows[comma] != "," and comma not in sentence.quotes:
        comma -= 1
    if comma < 1 or lows[comma] != ",":
        return False
    opens = comma + 1 + (lows[comma + 1] in PREPOSITIONS)
    return lows[opens] in _TELLS_MORE


def _goes_on_behind(sentence: Sentence, first: int) -> bool:
    """Whether a verb follows the comma that ends what "which" tells: the clause's own."""
    lows = sentence.lows
    comma = next(
        (
            at
            for at in range(first + 1, min(first + SUBJECT_LIMIT, sentence.end - 1))
            if lows[at] == ","
        ),
        0,
    )
    return comma > 0 and lows[comma + 1] in _GOES_ON


def _is_apart(sentence: Sentence, at: int) -> bool:
    """As in "said it was “over,” according to the paper", "“over,” without elaborating": the comma is in the marks."""
    lows = sentence.lows[at : at + 2]
    is_quoted_as = sentence.lows[at + 1 : at + 4] in _QUOTED_AS
    is_left_out = lows[:1] == ("without",) and lows[1:] != () and lows[1] in LEFT_OUT
    is_more = at in sentence.cue_at and any(
        each.first == at and each.verb.form == "ing" and each.verb.kind in SAYS
        for each in sentence.cues
    )
    return lows == _ACCORDING or is_left_out or is_quoted_as or is_more


def _ends_an_object(sentence: Sentence, at: int, first: int, cue: Cue) -> bool:
    """Whether what was praised or denied ends here: what the speaker does next follows, or what the writer adds."""
    after = sentence.lows[at + 1 : at + 2]
    if cue.verb.base == "confirm" and sentence.lows[at] == "but" and after == ("not",):
        return True  # "confirmed the talks but not the place"
    if after in _OF_OBJECTS and _goes_on_behind(sentence, at + 1):
        return False  # "trade, which stood at 38 million, was far too small"
    is_more = sentence.lows[at] == "," and (
        after in _OF_OBJECTS
        or after == ("without",)
        or (after != () and _is_participle(sentence, at + 1))
    )
    return is_more or _does_next(sentence, at, first)


def _while_it_happens(sentence: Sentence, first: int, at: int) -> bool:
    """As in "called for revenge as the coffin passed": "as" with a clause of its own; not "hailed him as the best"."""
    behind = sentence.lows[at + 1 : sentence.end]
    begins = behind != () and (
        behind[0] in DETERMINERS
        or sentence.has_capital(at + 1)
        or (behind[0].endswith("s") and not behind[0].endswith("ss"))
    )
    begins = begins and at > first and "that" not in sentence.lows[first:at]
    if sentence.lows[at : at + 1] != ("as",) or not begins:
        return False
    for near, low in enumerate(behind, at + 1):
        if low in BREAKS or low in _WHO_THAT:
            return False
        if low in AUXILIARIES or sentence.is_finite(near):
            return near > at + 2
    return False


def _does_something(sentence: Sentence, joint: int) -> bool:
    """As in "welcomed the vote and was ready to talk": what the speaker is or does next."""
    behind = sentence.lows[joint + 1 : joint + 2]
    return behind != () and behind[0] in _DOES_SOMETHING


def _does_next(sentence: Sentence, joint: int, first: int) -> bool:
    """As in "noted the growth in trade and exchanged views": what else they did, behind a noun that was said."""
    at, low = joint + 1, sentence.lows[joint]
    if low == "as":  # "praised the reforms as he received them"
        return not NOMINATIVES.isdisjoint(
            sentence.lows[at : at + 1]
        ) or _while_it_happens(sentence, first, joint)
    if low == "," and sentence.lows[at : at + 1] in {("and",), ("but",)}:
        at += 1
    elif low not in {"and", "but"}:
        return False
    return _acts(sentence, at) and not is_clause(sentence, first, joint)


def _acts(sentence: Sentence, at: int) -> bool:
    """Whether a verb of the past that reports nothing stands here: "and then walked out", "and returned to Velm"."""
    lows, opens = sentence.lows, at
    while at < sentence.end - 1 and (lows[at] in _AND_THEN or sentence.is_adverb(at)):
        at += 1
    if at >= sentence.end or at in sentence.cue_at:
        return False
    if sentence.is_finite(at):
        return True
    # An adjective stands before its noun: "the free and unfettered vote"
    is_ed = at == opens and lows[at].endswith("ed") and sentence.word(at).islower()
    behind = lows[at + 1 : at + 2]
    return is_ed and (
        at + 1 == sentence.end or (behind != () and behind[0] in BEHIND_DEEDS)
    )


def _begins_the_sentence_proper(sentence: Sentence, cue: Cue, comma: int) -> bool:
    """As in "After Ana Ruiz said it was shut, ships turned back", "Asked about reports of it, Ana Ruiz said"."""
    if sentence.is_asked:
        return _opens_main(sentence, comma)
    lows = sentence.lows
    ahead = range(min(_WHEN_WITHIN, cue.first))
    when = next((at for at in ahead if lows[at : at + 1] in _WHEN), -1)
    is_gapped = not {"that", "which"}.isdisjoint(
        lows[max(cue.first - _GAP, 0) : cue.first]
    )
    is_gapped = is_gapped and not BE.isdisjoint(lows[cue.last : cue.last + 1])
    if when < 0 and lows[0] in PREPOSITIONS and is_gapped:
        when = 0  # "In a call that IRNA said was private, Ana Ruiz said"
    is_now = cue.verb.form in {"present", "past"} and cue.verb.kind != "tell"
    if when < 0 and lows[0] == "as" and is_now:
        when = 0  # "As Ana Ruiz repeats her calls for more, the raids go on"
    near = range(max(cue.first - _WHEN_NEAR, 0), cue.first)
    when = next(
        (at for at in near if lows[at - 1 : at + 1] in _AND_WHILE), when
    )  # "and while he said she was better, she uses a stick"
    if when < 0 or "," in lows[when : cue.first] or comma + 1 >= sentence.end:
        return False
    is_apart = lows[comma + 1] not in _NO_MAIN and lows[comma + 1] not in AUXILIARIES
    return is_apart and is_clause(sentence, comma + 1, sentence.end)


def _opens_main(sentence: Sentence, comma: int) -> bool:
    """Whether the sentence itself begins here: "Asked about reports that it was sold, Ana Ruiz said"."""
    cue = next((each for each in sentence.cues if each.first > comma), None)
    subject = phrase_before(sentence, sentence.before(cue.first)) if cue else None
    return subject is not None and subject[0] == comma + 1


def is_circumstance(sentence: Sentence, first: int, comma: int) -> bool:
    """As in ", a day after the vote", ", without giving a figure", ", a claim that others deny": told by the writer."""
    lows = sentence.lows[comma + 1 : comma + 1 + _CIRCUMSTANCE]
    if len(lows) < _CIRCUMSTANCE:
        return False
    if lows[0] == "without":
        return lows[1] in LEFT_OUT
    if sentence.lows[comma + 1 : comma + 4] == ("in", "response", "to"):
        return is_clause(sentence, first, comma)  # ", in response to Rell's tweet"
    if _is_called_so(sentence, comma):
        return is_clause(sentence, first, comma)
    if lows[0] == "which":
        if lows[1] in BE and "same" in sentence.lows[comma + 3 : comma + 7]:
            return True  # ", which is not quite the same as saying so"
        is_called = lows[1] in SUBJECT_PRONOUNS and any(
            each.first == comma + _CIRCUMSTANCE and each.verb.kind == "label"
            for each in sentence.cues
        )
        is_last = sentence.end - 1 in sentence.quotes
        return is_called and (is_last or is_clause(sentence, first, comma))
    if _is_comment(sentence, first, comma):
        return True
    at = 1 if lows[0] in COUNTS or lows[0][0].isdigit() else 0
    return lows[at] in UNITS and lows[at + 1] in {"after", "before"}


def _is_comment(sentence: Sentence, first: int, comma: int) -> bool:
    """As in ", a claim that others deny", "— a line she withdrew": what the writer calls the words."""
    lows = sentence.lows[comma + 1 : comma + 3]
    is_dash = sentence.lows[comma] != ","
    if len(lows) < _NAMED or (is_dash and lows[0] not in ARTICLES):
        return False  # "open — line 4 of the metro was not"
    behind = sentence.lows[comma + 1 + _NAMED : sentence.end]
    goes_on = is_dash and sentence.lows[comma] in behind
    begin = comma + 1 + (lows[0] in {"a", "an"})
    # ", a rare admission from Velm"
    named = sentence.lows[begin : begin + 1 + (lows[0] in {"a", "an"})]
    is_one = not _COMMENTS.isdisjoint(named)
    if "had" in behind[:_HAD_WITHIN]:
        return False  # "he would resign, a decision that he had taken in May": his own
    is_whole = is_clause(sentence, first, comma) or comma - 1 in sentence.quotes
    return is_one and not goes_on and is_whole


def _is_called_so(sentence: Sentence, comma: int) -> bool:
    """As in ", a goal that Ana Ruiz called “modest”", ", which Ana Ruiz described as modest": another's word for it."""
    lows, at = sentence.lows, comma + 1
    at += 1 + (lows[at] in {"a", "an"})
    at += lows[at - 1] != "which" and lows[at] in {"that", "which"}
    if lows[at - 1 : at + 1] in _WHICH_THEN:
        return True  # ", a formulation which, the union contends, leaves out 400"
    cue = next(
        (x for x in sentence.cues if at < x.first <= at + _NAMED_SO_WITHIN), None
    )
    is_whose = cue is not None and all(map(sentence.has_capital, range(at, cue.first)))
    return cue is not None and cue.verb.kind == "label" and is_whose


def _is_participle(sentence: Sentence, at: int) -> bool:
    """As in "calling for calm, signed by 200 writers"."""
    return sentence.lows[at].endswith("ed") and sentence.lows[at + 1 : at + 2] in {
        ("by",),
        ("in",),
        ("on",),
        ("with",),
    }


def _says_next(sentence: Sentence, first: int, joint: int) -> bool:
    """As in "praised the crew before adding that B": what somebody says next, behind a comma or by itself."""
    lows = sentence.lows
    at = joint + (lows[joint] == ",")
    if at + 1 >= sentence.end or lows[at] not in _NEXT:
        return False
    if at == joint and is_clause(sentence, first, joint):
        near = range(first, min(first + _HEAD, joint))
        speaks = any(sentence.has_capital(x) or lows[x] in SPEAKERS for x in near)
        if speaks:
            return False  # "said he looked away before remarking that"
    again = next((x for x in sentence.cues if x.first == at + 1), None)
    if again is None or again.verb.form != "ing":
        return False
    behind = again.last
    tells = behind in sentence.quotes or lows[behind : behind + 1] == ("that",)
    return tells or is_clause(sentence, behind, sentence.end)


def _goes_on_saying(sentence: Sentence, joint: int, cue: Cue) -> bool:
    """Whether another verb of saying follows a comma or an "and": "said that A and added that B"."""
    lows, ahead = sentence.lows, joint + 1
    if lows[joint] == "," and ahead < sentence.end and lows[ahead] in _JOINTS - {","}:
        ahead += 1
    while ahead < sentence.end and (
        lows[ahead] in _BETWEEN or sentence.is_adverb(ahead)
    ):
        ahead += 1
    if ahead not in sentence.cue_at or ahead <= cue.first:
        return False
    if "had" in lows[joint + 1 : ahead] and lows[cue.first - 1] != "had":
        return False  # "said they had met and had agreed that"
    again = next(each for each in sentence.cues if each.first == ahead)
    is_name = again.verb.kind == "label" and lows[ahead - 1] in _NAMED_SO
    if is_name or (again.verb.kind == "find" and cue.verb.kind != "find"):
        # "Premium Motor Spirit, popularly called petrol, ought to cost", "had come and found no pits"
        return False
    if _is_of_what_was_told(sentence, cue, again, joint):
        return False
    opens = _behind_that(sentence, cue)
    if lows[joint] == "," and not lows[ahead].endswith("ing"):
        own = behind_an_aside(sentence, joint).phrase
        if own is not None and own[0] >= cue.last:
            return False  # "when a guest, a baker, remarked that"
    if _is_by_its_tense(sentence, cue, again, joint):
        return True
    # "said they had met and added that", but not "said Ruiz had confirmed it and added that"
    is_more = again.verb.base == "add" and not any(
        cue.last < each.first < joint and each.verb.kind == "say"
        for each in sentence.cues
    )
    inner = None if is_more else inner_subject(sentence, joint)
    if inner is not None and inner[0] >= cue.last:
        return False  # "said Ruiz had “called for A” and warned of B": Ruiz warned
    is_but = lows[joint : joint + 2] == (",", "but") and again.verb.kind == "say"
    if is_but and lows[opens] in SUBJECT_PRONOUNS and again.verb.form == cue.verb.form:
        return True  # "confirmed that he had discussed A, but said B"
    if not is_more and any(
        cue.last < each.first < joint
        and each.verb.form != "ing"
        and not (each.verb.form == "present" and again.verb.form == "past")
        and each.verb.kind != "run"
        and not _only_continues(sentence, each)
        and not _is_what_one_calls(sentence, each)
        for each in sentence.cues
    ):
        return (
            False  # "reported that Ruiz had called for A and warned of B": Ruiz warned
        )
    return (
        lows[joint] == ","
        or not lows[ahead].endswith("ing")
        or lows[cue.first].endswith("ing")
    )


def _is_by_its_tense(sentence: Sentence, cue: Cue, again: Cue, joint: int) -> bool:
    """As in "recalls that the mayor promised a school, and notes that", "said he had promised one, and noted that"."""
    lows = sentence.lows
    within = [x for x in sentence.cues if cue.last <= x.first < joint]
    if not within or lows[joint] != "," or again.verb.form != cue.verb.form:
        return False
    behind = lows[again.last : again.last + 1]
    if again.verb.kind not in {"say", "find"} or behind != ("that",):
        return False  # a report of its own, and no object of the one inside
    if cue.verb.form == "present":
        return all(each.verb.form == "past" for each in within)
    return cue.verb.form == "past" and all(
        "had" in lows[max(each.first - 2, cue.last) : each.first] for each in within
    )


def _is_of_what_was_told(sentence: Sentence, cue: Cue, again: Cue, joint: int) -> bool:
    """Whether a verb behind a joint belongs to what was said: "said he had slept and then asked for an orange"."""
    lows = sentence.lows
    is_told = again.verb.kind == "tell" or again.verb.base == "ask"
    is_of_things = lows[_behind_that(sentence, cue)] in _THINGS
    if is_told and not is_of_things and _tells_him(sentence, cue, again, joint):
        return True  # "said the minister had knelt and told her that"
    opens = _behind_that(sentence, cue)
    is_said = cue.verb.kind in {"say", "tell"} and cue.verb.form == "past"
    is_said = is_said and lows[opens] in SUBJECT_PRONOUNS
    is_thought = again.verb.form == "past" or (is_said and again.verb.form == "present")
    if again.verb.kind == "stance" and is_thought:
        # "said he had looked and thought it safe", "said he is owed it and expects little"
        return True
    is_then = "had" in lows[cue.last : joint] and lows[joint + 1] == "then"
    if is_then or (again.verb.base in _ANSWERED and "asked" in lows[cue.last : joint]):
        return True
    if lows[joint] == "and" and _is_no_report(sentence, again):
        return True
    # "said trade reached 38 million, showing a growth"
    return again.verb.base == "show" and lows[again.first].endswith("ing")


def _behind_that(sentence: Sentence, cue: Cue) -> int:
    """Where the words begin behind a verb: behind "that", where it stands there."""
    return cue.last + (sentence.lows[cue.last : cue.last + 1] == ("that",))


def _tells_him(sentence: Sentence, cue: Cue, again: Cue, joint: int) -> bool:
    """Whether "him" is who speaks, and somebody of whom he tells told him so."""
    lows = sentence.lows
    begin = _behind_that(sentence, cue)
    is_alone = lows[again.last : again.last + 1] in {("him",), ("her",)}
    is_of_another = lows[begin] not in SUBJECT_PRONOUNS
    is_to_them = lows[again.last : again.last + 1] in _THEM
    return (is_alone and is_of_another and is_clause(sentence, begin, joint)) or (
        is_to_them and "had" in lows[cue.last : joint]
    )


def _is_no_report(sentence: Sentence, cue: Cue) -> bool:
    """As in "rang him and read the line", "has written to the minister": nothing is said there."""
    behind = sentence.lows[cue.last : cue.last + 1]
    is_to = cue.verb.base == "write" and behind == ("to",)
    return is_to or (
        cue.verb.kind == "run" and behind != () and behind[0] in DETERMINERS
    )


def _is_what_one_calls(sentence: Sentence, cue: Cue) -> bool:
    """As in "hailed what she called a fine job and warned of floods": a name for a thing, and no clause."""
    who = phrase_before(sentence, sentence.before(cue.first))
    return who is not None and sentence.lows[who[0] - 1 : who[0]] == ("what",)


def _only_continues(sentence: Sentence, cue: Cue) -> bool:
    """As in "while hearings continued", "lessons would go on as normal": no words follow that somebody says."""
    is_quoted = not sentence.quotes.keys().isdisjoint((cue.last, cue.last + 1))
    goes_on = cue.verb.base == "continue" or sentence.lows[cue.first] == "go"
    return goes_on and not is_quoted


def _though_it_also(sentence: Sentence, joint: int, before: int) -> bool:
    """As in "demanded an apology, though it also chided officials": what is demanded is over."""
    lows = sentence.lows
    is_apart = lows[joint - 1] == "," and lows[joint] in {"though", "although", "but"}
    return is_apart and joint < before <= joint + 1 + (lows[joint + 2] == "too")


def another_says(sentence: Sentence, joint: int, *, takes_noun: bool) -> bool:
    """Whether somebody else's report follows: "said it was late and the mayor said nothing was lost"."""
    cue = next((each for each in sentence.cues if each.first > joint), None)
    if cue is None or cue.verb.kind not in SAYS:
        return False
    if _only_continues(sentence, cue):
        return False
    verb = cue.first
    if cue.verb.form == "ing":
        verb = _quotes_as(sentence, joint, cue.first)
    before = sentence.before(verb)
    is_pronoun = sentence.lows[joint + 1] in SUBJECT_PRONOUNS
    if is_pronoun and takes_noun and _though_it_also(sentence, joint, before):
        return True
    is_marked = sentence.holds_comma(joint - 1)
    is_apart = sentence.lows[joint - 1] == "," or is_marked
    if is_pronoun and before == joint + 1 and is_apart:
        # "said she found it open, and she pointed out that": her own, again
        is_that = sentence.lows[cue.last : cue.last + 1] == ("that",)
        is_own = sentence.lows[joint] in {"and", "but", "though", "although"}
        return is_that and cue.verb.kind == "say" and is_own
    if is_pronoun or before < 0:
        return False
    is_to_them = sentence.lows[cue.last : cue.last + 1] in _THEM
    if is_to_them and sentence.lows[cue.last + 1 : cue.last + 2] == ("to",):
        return (
            False  # "said it rang, but a guard told them to work on": she tells it all
        )
    subject = phrase_before(sentence, before)
    if sentence.lows[before] == ",":  # "and its leader, Tom Rell, called them"
        opening = next(
            (at for at in range(joint + 1, before) if sentence.lows[at] == ","), joint
        )
        subject = phrase_before(sentence, opening - 1) if opening > joint else None
    return subject is not None and subject[0] == joint + 1


def _quotes_as(sentence: Sentence, joint: int, saying: int) -> int:
    """Where "quoted" stands in "while Reuters quoted him as saying"; at the joint, where nobody is quoted so."""
    if sentence.lows[saying - 1] != "as":
        return joint
    return next(
        (at for at in range(joint + 1, saying) if sentence.lows[at] in QUOTES), joint
    )


def _as_saying(sentence: Sentence, first: int) -> int:
    """Where the first verb in -ing behind "as" stands; at the sentence's end, where there is none."""
    return next(
        (
            each.first
            for each in sentence.cues
            if each.first > first and sentence.lows[each.first - 1] == "as"
        ),
        sentence.end - 1,
    )


def _would_not_say(sentence: Sentence, joint: int) -> bool:
    """As in "said he knew three, but he would not name them": whom the words began with is who speaks."""
    lows, who = sentence.lows, joint + 1
    pronoun, *wont = (*lows[who : who + 4], "", "", "", "")[:4]
    is_plain = tuple(wont[:2]) == ("would", "not") or wont[2] in _NO_MORE
    begins = {
        low
        for each in sentence.cues
        if each.last < joint
        for low in (
            lows[each.last + (lows[each.last] == "that")],
            lows[max(each.first - 1, 0)],
        )
    }
    return (
        lows[joint - 1 : who] == (",", "but")
        and pronoun in SUBJECT_PRONOUNS
        and tuple(wont[:2]) in _WOULD_NOT
        and wont[2] in LEFT_UNSAID
        and pronoun in begins
        and is_plain
    )


def is_silent(sentence: Sentence, joint: int) -> bool:
    """As in "but would not discuss it", "and declined to say", "and quoted a nurse": no more is said by the speaker."""
    lows, ahead = sentence.lows, joint + 1
    is_quoting = lows[joint] == "and" and lows[ahead : ahead + 1] in _QUOTED
    if is_quoting and _quotes_as(sentence, joint, _as_saying(sentence, ahead)) == ahead:
        return True  # "says A and quotes a nurse as saying B"
    if is_quoting and lows[joint - 1] != "," and "as" not in lows[ahead:]:
        return True
    if ahead < sentence.end and lows[ahead] in SILENT:
        return True
    if _shows_us(sentence, joint):
        return True
    if lows[ahead : ahead + 2] in _GAVE_NONE:
        return True
    if _would_not_say(sentence, joint):
        return True
    if ahead < sentence.end and (
        lows[ahead] in AUXILIARIES or lows[ahead].endswith(NEGATED)
    ):
        ahead += 1
    is_not = lows[ahead : ahead + 1] == ("not",) or lows[ahead - 1].endswith(NEGATED)
    verb = ahead + (lows[ahead : ahead + 1] == ("not",))
    if lows[verb : verb + 2] == ("be", "drawn") and (
        is_not or lows[verb - 1].endswith(NEGATED)
    ):
        return True
    if is_not and lows[verb : verb + 2] in _DENY_IT:
        return True  # "but did not deny it"
    return is_not and verb < sentence.end and lows[verb] in LEFT_UNSAID


def _begins_anew(sentence: Sentence, joint: int) -> bool:
    """Whether another clause with a subject of its own follows: "accused her of bias, and he left"."""
    lows, at = sentence.lows, joint + 1
    if lows[joint] == "," and at < sentence.end and lows[at] in _JOINTS - {","}:
        at += 1
    if at >= sentence.end or (lows[joint] == "," and at == joint + 1):
        return False
    verb = at + (lows[at] in SUBJECT_PRONOUNS)
    while sentence.has_capital(verb):
        verb += 1
    # "between Velm and Tarn and hoped": a name and no verb behind it begin nothing.
    is_told = verb < sentence.end and (
        lows[verb] in AUXILIARIES or sentence.is_finite(verb)
    )
    return verb > at and is_told and is_clause(sentence, at, sentence.end)


def _is_of_the_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what stands behind an attribution tells when, where or how it was said, if anything stands there."""
    if first >= last or sentence.lows[first] in _NOTHING_MORE:
        return True
    return sentence.is_adverb(first) or is_span(sentence, first)


def _is_closed(sentence: Sentence, behind: int) -> bool:
    """As in ", Reuters said on Friday, after": what follows the attribution is no clause."""
    lows = sentence.lows
    near = range(behind, min(behind + ADVERBIAL_LIMIT, sentence.end - 1))
    comma = next((at for at in near if lows[at] == ","), -1)
    if comma < 0 or not _is_of_the_saying(sentence, behind, comma):
        return False
    return opens_a_tail(sentence, comma + 1)


def _is_trailing(sentence: Sentence, comma: int) -> bool:
    """Whether an attribution stands behind a comma: ", IRNA said", ", according to TASS", ", Reuters said, after"."""
    if sentence.lows[comma + 1 : comma + 3] == _ACCORDING:
        return True
    if sentence.lows[sentence.end - 2 : sentence.end] == _REVEALS:
        found = phrase_before(sentence, sentence.end - 3)
        return found is not None and found[0] == comma + 1  # ", the Gazette can reveal"
    cue = next(
        (
            each
            for each in sentence.cues
            if each.first > comma and each.verb.form != "ing"
        ),
        None,
    )
    if cue is None or cue.first - comma > SUBJECT_LIMIT:
        return False
    before = sentence.before(cue.first)
    while cue.verb.kind == "tell" and before > comma and sentence.lows[before] in _BEEN:
        before = sentence.before(before)  # ", a jury has been told"
    subject = phrase_before(sentence, before)
    if before > 0 and sentence.lows[before] == ",":
        subject = behind_an_aside(
            sentence, before
        ).phrase  # ", one of them, Ruiz, said"
    told = words_behind(sentence, cue)[1] if cue.verb.kind == "tell" else None
    behind = told[1] if told else cue.last  # ", she told N1 television on Friday"
    if subject is not None and subject[0] == comma + 1:
        if _is_closed(sentence, behind):
            return True
        if past_adverbials(sentence, behind) >= sentence.end - _AFTERTHOUGHT:
            return _is_of_the_saying(sentence, behind, sentence.end)
    if sentence.end - cue.last > TAIL_LIMIT:
        return False
    end = phrase_behind(sentence, cue.last)[1]
    is_subject = end < sentence.end and (
        sentence.lows[end] in AUXILIARIES or sentence.is_finite(end)
    )  # "that the mayor, Ana Ruiz, said the dam was safe"
    return cue.first == comma + 1 and end > cue.last and not is_subject
