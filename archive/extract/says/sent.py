"""Verbs that only lead to a saying: "wrote to ask", "had to admit", "went on to say", "is said to have told"."""

from typing import Final

from archive.extract.text.items import BREAKS, Items
from archive.extract.words.grammar import AUXILIARIES, BE, MODALS
from archive.extract.words.lexicon import Verb, verbs

_EXTRACTS: Final = frozenset(("extracts", "excerpts"))
_SUPPOSED: Final = frozenset(
    ("said", "understood", "believed", "reported", "alleged", "thought", "known")
)
_SENT_WORDS: Final = frozenset(
    (
        *("used", "chose", "chooses", "summoned", "seized", "stood", "stands", "got"),
        *("wrote", "written", "writes", "phoned", "phones", "telephoned", "telephones"),
        *("rang", "rings", "emailed", "emails", "texted", "texts", "cabled"),
        *("messaged", "called", "calls", "contacted", "contacts", "took", "takes"),
        *("intervened", "intervenes", "rose", "rises", "interrupted", "interrupts"),
        *("stepped", "climbed"),
    )
)
"""By these somebody turns to others to say something: "wrote to the board to demand", "took to X to say"."""
_GATHERED: Final = frozenset(
    (
        *("lined", "queued", "marched", "gathered", "rallied", "protested"),
        *("demonstrated", "assembled"),
    )
)
"""Who does one of these speaks only to demand something: "marched to demand her release"."""
_SENT_FROM_AFAR: Final = _SENT_WORDS | _GATHERED
"""Between these and "to" there may be others: "wrote to the board to demand"."""
_SENT: Final = _SENT_FROM_AFAR | {"returned", "returns", "appeared", "paused", "pauses"}
_DEMANDS: Final = frozenset(
    ("demand", "denounce", "protest", "condemn", "call", "urge", "oppose", "say")
)
_TELL: Final = frozenset(("say", "tell", "explain"))
_KEEN: Final = frozenset(("quick", "keen", "careful", "pains", "eager", "anxious"))
_ADMITS: Final = frozenset(
    ("admit", "concede", "acknowledge", "deny", "confess", "apologise", "apologize")
)
"""Who "had to" do one of these did."""
_FORCED: Final = frozenset(
    ("forced", "obliged", "compelled", "moved", "driven", "heard", "overheard")
)
_BROUGHT: Final = ("brought", "in")
_PAINS: Final = frozenset((each, "pains") for each in ("took", "takes", "taking"))
_SENT_WITHIN: Final = 12
_UNDONE: Final = MODALS | BE
_ENDS_SENT: Final = BREAKS | AUXILIARIES | {"who", "that", "which"}
_POINTS: Final = frozenset(("point", "time", "stage", "moment", "night", "day"))
LIKED: Final = frozenset(("liked", "likes", "loved", "loves", "used"))
"""Behind these and "to" somebody has said something: "liked to say"."""
_SO_FAR: Final = 3
_AS_FAR_AS: Final = frozenset((each, "far", "as") for each in ("as", "so"))
_WENT_ON: Final = LIKED | {"went", "goes"}


def _is_in_extracts(items: Items, modal: int) -> bool:
    """As in "The minister will say that A, according to extracts": it is in the speech, which papers have."""
    is_will = items.lows[modal] in {"will", "would"}
    return is_will and not _EXTRACTS.isdisjoint(items.lows)


def is_said_all_the_same(items: Items, verb: Verb, before: int) -> bool:
    """As in "went on to say", "is said to have told", "wrote to ask", "had to admit", "will say, extracts show"."""
    is_base = verb.form == "base" and (
        _is_in_extracts(items, before) or sent_to(items, before) > 0
    )
    is_admitted = verb.base in _ADMITS and had_to(items, before) > 0
    is_told = went_on_to(items, before) or is_supposed(items, before)
    return is_base or is_admitted or is_told


def sent_to(items: Items, before: int) -> int:
    """Where "wrote" stands in "wrote to the board to demand", "rose" in "rose to ask"; 0 before another "to"."""
    if items.lows[before] != "to":
        return 0
    if before > 1 and items.lows[before - 1] in _FORCED:
        at = before - 2  # "had been forced to deny", "felt compelled to say"
        is_felt = items.lows[at] in BE or items.lows[at] in {"felt", "feels"}
        return at if is_felt and items.lows[at - 1] not in MODALS else 0
    if items.lows[before - 2 : before] == _BROUGHT and before > len(_BROUGHT):
        is_told = items.lows[before - 3] in BE and items.lows[before + 1] in _TELL
        return before - 3 if is_told else 0
    if items.lows[before - 2 : before] in _PAINS:
        return before - 2
    if before > 1 and items.lows[before - 1] in _KEEN:
        at = before - 2 - (items.lows[before - 2] in {"at", "very", "so", "more"})
        return at if at > 0 and items.lows[at] in BE else 0  # "was quick to say"
    if items.lows[before - 1] == "and":
        return _sent_before(items, before - 1)
    for at in range(_before_a_name(items, before), max(before - _SENT_WITHIN, 0), -1):
        low = items.lows[at]
        if low == "used" and at == before - 1:
            return 0  # "used to say"
        if low == "got" and items.lows[at + 1] != "up":
            return 0  # "got the chance to say"
        if low in _SENT:
            is_done = items.lows[at - 1] not in _UNDONE
            if low in _GATHERED and items.lows[before + 1] not in _DEMANDS:
                return 0  # "shares rallied to confirm the trend"
            is_near = at == before - 1 or low in _SENT_FROM_AFAR
            return at if is_done and is_near else 0
        is_then = low == "that" and items.lows[at + 1] in _POINTS
        if low in _ENDS_SENT and not is_then:
            return 0
    return 0


def _sent_before(items: Items, joint: int) -> int:
    """As in "took to X to call it a lie and to demand her resignation": who was sent to say the first says both."""
    for to in range(joint - 2, max(joint - _SENT_WITHIN, 0), -1):
        if items.lows[to] == "to":
            said = verbs().get(items.lows[to + 1], ())
            return sent_to(items, to) if any(x.form == "base" for x in said) else 0
        if items.lows[to] in _ENDS_SENT:
            return 0
    return 0


def had_to(items: Items, before: int) -> int:
    """Where "had" stands in "had to admit"; 0 elsewhere."""
    is_had = before > 1 and items.lows[before - 1 : before + 1] == ("had", "to")
    return before - 1 if is_had else 0


def _before_a_name(items: Items, to: int) -> int:
    """The item before "to", or before the name in "rang the chairman, Ana Ruiz, to say"."""
    if items.lows[to - 1] != ",":
        return to - 1
    comma = to - 2
    while comma > 0 and items.has_capital(comma):
        comma -= 1
    is_name = comma < to - 2 and items.lows[comma] == ","
    return comma - 1 if is_name else to - 1


def is_supposed(items: Items, before: int) -> bool:
    """As in "is said to have told", "was alleged to have replied": this has been said, as others say."""
    lows = items.lows
    return (
        lows[before] == "to"
        and before > 1
        and lows[before - 1] in _SUPPOSED
        and lows[before - 2] in BE
    )


def went_on_to(items: Items, before: int) -> bool:
    """As in "went on to say", "liked to say": this has been said."""
    lows = items.lows
    if before < 1:
        return False
    at = before - 1 - on_or_so_far(lows, before)
    return lows[before] == "to" and at >= 0 and lows[at] in _WENT_ON


def on_or_so_far(lows: tuple[str, ...], to: int) -> int:
    """How many words stand between "went" and "to": "goes on to thank", "went so far as to say"."""
    is_far = to > _SO_FAR and lows[to - _SO_FAR : to] in _AS_FAR_AS
    return _SO_FAR if is_far else int(lows[to - 1] == "on")
