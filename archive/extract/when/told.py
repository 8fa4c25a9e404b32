"""What a text has told of time so far: the days that "the next day", "that October" and a quoted "today" count from."""

from datetime import MAXYEAR, date, timedelta
from itertools import pairwise
from typing import Final

import attrs

from archive.extract.proposal import When
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import OPENING, SENTENCE_LIMIT, Tokens
from archive.extract.when.ahead import is_deed, is_told, looks_forward
from archive.extract.when.ahead_words import FORWARD, MAY_BE
from archive.extract.when.feasts import feast_in
from archive.extract.when.form import Form, word
from archive.extract.when.words import NAMED_DAYS, SAY_THAT
from archive.extract.words.grammar import PAST, PREPOSITIONS

_BOUNDS: Final = frozenset(("by", "until", "till", "before"))
_FRESH: Final = timedelta(days=1)
"""What somebody says of "today" was said on the day told before, if that is no longer ago."""
_RECENT: Final = timedelta(days=7)
_LONG_AGO: Final = timedelta(days=200)
_YEAR: Final = timedelta(days=335)
"""A story that its sentences' heads carry on leaps no further."""
_BESIDE: Final = timedelta(days=100)
_WOULD_WITHIN: Final = 4
_MARKS: Final = {"“": True, "”": False, "«": True, "»": False}
_SAID: Final = 6
"""So near before a weekday it says when somebody spoke: "last week, police said on Friday"."""
_TOLD_THEN: Final = frozenset(("said", "says", "told", "announced", "statement"))
_OPENING: Final = 4
"""In so many tokens a sentence opens: "“Last year,"."""
_WEEK: Final = 7
"""No more days are counted from what the paragraph before told."""
_MONTH: Final = 31
_WAS_SO: Final = frozenset(("was", "were", "had", "did")) | PAST
_NEXT_YEAR: Final = timedelta(days=500)
"""If that was told of a day longer ago, "the next year" is the one behind it."""
_WILL: Final = frozenset(("would", "will"))
_WAS_THEN: Final = frozenset(("had", "was", "were", "did"))
_COURTS: Final = frozenset(
    (
        *("jury", "jurors", "court", "inquest", "tribunal", "inquiry", "prosecutors"),
        *("prosecution", "indictment", "prosecutor", "trial"),
    )
)
_HEARD: Final = frozenset(("heard", "told", "said", "alleged", "alleges", "say"))
_HEADS: Final = frozenset(("in", "on", "by"))
_OURS: Final = frozenset((which, "year") for which in ("this", "last", "next"))
_LEADS: Final = frozenset((",", "that", "“", '"', "and", "but", "how"))
"""Before "in 2013" these say that a clause begins with it."""
_DAYS: Final = timedelta(days=365)
_EXACT: Final = {"year": 0, "month": 1}


@attrs.frozen(kw_only=True)
class Told:
    """A paragraph's latest ``day``, ``month`` and ``year``, the day of the one before it, the year stated last.

    ``sentence`` begins where a date stood last, ``exact`` says how exact that was; ``week`` is last (-1) or next week;
    ``latest`` is the day told last in the whole text; ``opening`` is the year that the sentence opens with;
    ``is_scene``: the latest date with a year opened its sentence, and what follows goes on from it; ``is_court``: a
    court heard of it.
    """

    day: date | None = None
    month: date | None = None
    year: date | None = None
    earlier: date | None = None
    stated: int | None = None
    whole: date | None = None
    sentence: int | None = None
    exact: int = 2
    week: int | None = None
    latest: date | None = None
    opening: int | None = None
    is_scene: bool = False
    is_court: bool = False

    def in_the_next(self, *, is_anew: bool = False) -> "Told":
        """What a paragraph knows at its beginning; ``is_anew``: behind a heading, where another story begins."""
        if is_anew:
            return Told(earlier=self.day, latest=self.latest)
        return Told(
            earlier=self.day,
            stated=self.stated,
            whole=self.whole,
            latest=self.latest,
            is_scene=self.is_scene,
            is_court=self.is_court,
        )

    def and_then(self, cut: Tokens, form: Form, when: When) -> "Told":
        """What is told after a date; by when something is to be done is no day of the telling."""
        exact = _EXACT.get(when.precision, 2)
        is_bound = form.edge or word(cut, form.first - 1) in _BOUNDS
        if when.first is None or is_bound:
            return self
        first = first_day(when.first)
        opens = bool(form.year and exact)
        is_court = opens and _is_heard(cut, form)
        is_whole = (form.year and not form.feast) or self._goes_on(form, first)
        return attrs.evolve(
            self,
            day=first if exact > 1 else self.day,
            month=first if exact else self.month,
            year=first,
            stated=first.year
            if _is_year_of_ours(cut, form)
            else form.year or self.stated,
            whole=first if is_whole and exact else self.whole,
            is_scene=(is_court or _is_at_a_head(cut, form)) if opens else self.is_scene,
            is_court=is_court if opens else self.is_court,
            sentence=cut.sentence_of(form.first)[0],
            exact=exact,
            week=self._week_after(cut, form),
            latest=first if exact > 1 else self.latest,
            opening=self._opened_by(cut, form, first),
        )

    def _opened_by(self, cut: Tokens, form: Form, first: date) -> int | None:
        """The year of a sentence that "Last year" opens, for the days and months that it goes on to tell."""
        begin = cut.sentence_of(form.first)[0]
        opens = begin + (cut.words[begin] in OPENING)
        is_year = form.what == "shift" and form.unit == "year" and form.shift < 0
        if is_year and form.first == opens and word(cut, form.last) not in POSSESSIVES:
            return first.year
        return self.opening if self.sentence == begin else None

    def _week_after(self, cut: Tokens, form: Form) -> int | None:
        """The week that a sentence goes on telling of."""
        if _is_a_week(form):
            return form.shift
        is_beside = self.sentence == cut.sentence_of(form.first)[0]
        return self.week if is_beside else None

    def _goes_on(self, form: Form, first: date) -> bool:
        """Whether a story told with its year has come to a later day of it: "the following January"."""
        is_of_it = form.is_from_before or form.year is None
        return (
            is_of_it
            and self.is_scene
            and self.whole is not None
            and (timedelta() <= first - self.whole <= _YEAR)
        )

    def in_its_story(self, cut: Tokens, form: Form, published: date) -> Form:
        """Give a day without a year that of a day told with one, when they lie near and that was long ago."""
        if form.feast and form.year is None:
            return self._of_its_feast(cut, form, published)
        if form.what == "day" and form.month is None and form.turn is None:
            return self._in_its_month(cut, form, published)
        if (
            form.what == "weekday"
            and form.turn is None
            and not form.shift
            and self.week
        ):
            return self._in_its_week(cut, form, self.week)
        is_open = form.year is None and form.turn is None and form.weekday is None
        is_bare = is_open and form.month is not None and form.what in {"day", "month"}
        told = self.sentence if form.what == "month" else 0
        if is_bare and self.opening and not form.feast and self._is_of_it(cut, form):
            return attrs.evolve(form, year=self.opening)
        if not is_bare or self.whole is None or told is None:
            return form
        if published - self.whole < _LONG_AGO:
            return form
        leaps = self.is_scene and _is_at_a_head(cut, form)
        is_over = leaps and looks_forward(cut, form) is False
        is_near = form.what == "day" and self._is_days_on(form)
        is_sure = is_over and (self.is_court or is_near) and self._is_next(cut, form)
        if not is_sure and _is_lately(form, published, is_over=is_over):
            return form
        for year in (self.whole.year, min(self.whole.year + 1, MAXYEAR)):
            ahead = _first_of(form, year) - self.whole
            least = -_BESIDE if form.what == "day" else timedelta()
            if least <= ahead <= (_YEAR if leaps else _BESIDE):
                is_to_come = looks_forward(cut, form)
                return form if is_to_come else attrs.evolve(form, year=year)
        return form

    def _in_its_week(self, cut: Tokens, form: Form, week: int) -> Form:
        """Give a weekday the week that its clause told: "fell ill last week and died on Friday"."""
        begin = cut.sentence_of(form.first)[0]
        is_beside = self.sentence == begin and ";" not in cut.lowers[begin : form.first]
        said = cut.lowers[max(form.first - _SAID, 0) : form.first]
        if not is_beside or form.unit or not SAY_THAT.isdisjoint(said):
            return form
        near = said[-_WOULD_WITHIN:]
        is_ahead = not _WILL.isdisjoint(near) or _convenes(cut, form)
        is_back = not _WAS_THEN.isdisjoint(said) and looks_forward(cut, form) is False
        # "vote next week on the offer made on Monday"
        is_done = is_told(cut, form) and word(cut, form.first - 3) != "be"
        is_back = is_back or is_done
        # "has a hearing next week and had one on Monday"
        is_other = is_ahead if week < 0 else is_back
        return form if is_other else attrs.evolve(form, unit="week", shift=week)

    def _is_days_on(self, form: Form) -> bool:
        """Whether a day lies within a month of the one told with its year: "On 7 October 2023 ... By 9 October"."""
        if self.whole is None:
            return False
        ahead = _first_of(form, self.whole.year) - self.whole
        return timedelta() < ahead <= timedelta(days=_MONTH)

    def _is_next(self, cut: Tokens, form: Form) -> bool:
        """Whether the date told before stands in the same sentence or in the one before it."""
        begin = cut.sentence_of(form.first)[0]
        return self.sentence in {begin, cut.sentence_of(max(begin - 1, 0))[0]}

    def _of_its_feast(self, cut: Tokens, form: Form, published: date) -> Form:
        """Give "Christmas Eve" the year of "between 23 December 2018 and Christmas Eve", and that of its story."""
        is_beside = self.sentence == cut.sentence_of(form.first)[0]
        whole, told = self.whole, self._year_of_feast(cut, form, published)
        if told is not None and not form.unit:
            return attrs.evolve(form, year=told)
        if not is_beside or form.unit or whole is None or published - whole < _LONG_AGO:
            return form
        ahead = feast_in(form.feast or (), whole.year) - whole
        is_near = timedelta() <= ahead <= _BESIDE
        return attrs.evolve(form, year=whole.year) if is_near else form

    def _year_of_feast(self, cut: Tokens, form: Form, published: date) -> int | None:
        """As in "In 2013, on Valentine's Day, he met her. On Bonfire Night they split": its story's year."""
        begin, told = cut.sentence_of(form.first)[0], self.year
        is_turned = "year" in cut.lowers[form.last : form.last + len(("last", "year"))]
        if told is None or is_turned or looks_forward(cut, form):
            return None
        if self.sentence == begin:
            said = cut.lowers[begin : form.first]
            year = str(told.year)
            at = said.index(year) if not self.exact and year in said else 0
            is_led = said[:at][-1:] == ("in",) and (at == 1 or said[at - 2] in _LEADS)
            return told.year if is_led and told.year <= published.year else None
        is_next = self.day is not None and self._is_next(cut, form)
        if self.day is None or not is_next or not _is_at_a_head(cut, form):
            return None
        feast = form.feast or ()
        ago = published - feast_in(feast, published.year)
        is_lately = timedelta() <= ago % _DAYS <= _BESIDE / 2
        if published - self.day < _DAYS or is_lately:
            return None  # "He left in May 2018. On Christmas Eve ..." at New Year
        return self.day.year + (feast_in(feast, self.day.year) < self.day)

    def _is_of_it(self, cut: Tokens, form: Form) -> bool:
        """As in "Last year the ditch was dry on July 10"; no "but it opens on July 10", nor "it said on July 10"."""
        begin = cut.sentence_of(form.first)[0]
        if self.sentence != begin:
            return False
        between = cut.lowers[begin + _OPENING : form.first]
        is_said = not _TOLD_THEN.isdisjoint(between)
        is_turned = "year" in {word(cut, form.last - 1), word(cut, form.last + 1)}
        is_apart = not {",", "but", "this"}.isdisjoint(between)
        return not (is_said or is_turned or is_apart or looks_forward(cut, form))

    def _in_its_month(self, cut: Tokens, form: Form, published: date) -> Form:
        """Give "the 26th" the month of the day told before in its paragraph: "from October 3 to a show on the 26th"."""
        told, day = self.day, form.day or 1
        if told is None or form.feast:
            return form
        months = told.year * 12 + told.month - 1 + (day < told.day)
        year, month = months // 12, months % 12 + 1
        is_over = (year, month, day) <= (published.year, published.month, published.day)
        looks = looks_forward(cut, form)
        is_its = is_over or looks or (told > published and looks is None)
        return attrs.evolve(form, year=year, month=month) if is_its else form

    def counts_from(self, cut: Tokens, form: Form, published: date) -> date | None:
        """The day that a date counts from: that of publication, one told before, or none."""
        if not form.is_from_before:
            goes_on = self._of_its_time(cut, form, published)
            return goes_on or self._said_on(cut, form, published)
        if form.what == "month" or (form.what == "day" and form.month):
            return self._in_its_year(form)
        if form.unit == "year":
            return self.year or published
        is_beside = self.sentence == cut.sentence_of(form.first)[0]
        if is_beside and self.exact < (1 if form.unit == "month" else 2):
            return None  # "in October, and two days later"
        if form.unit == "month":
            return self.month
        opens = form.first == cut.paragraph_of(form.first)[0]  # "Nine days later, ..."
        is_far = abs(form.shift) > (_MONTH if opens else _WEEK) or (
            form.weekday is not None and form.turn
        )
        is_first = self.sentence is None and not is_far
        day = self.day or (self.earlier if is_first else None)
        is_same = form.unit == "day" and abs(form.shift) <= 1
        is_fresh = self.latest and timedelta() <= published - self.latest <= _RECENT
        return self.latest if day is None and is_same and is_fresh else day

    def _of_its_time(self, cut: Tokens, form: Form, published: date) -> date | None:
        """The day that "by the end of the month" and "married the next year" count from within a story."""
        told = self.month if form.unit == "month" else self.year
        if form.unit == "weekend":
            told = self.day
        if form.what != "shift" or told is None or form.unit in {"day", "week"}:
            return None
        if word(cut, form.first) != "the" or self.exact < _EXACT.get(
            form.unit or "", 2
        ):
            return None
        if form.shift == 1 and form.unit != "weekend":
            is_old = published - told > _NEXT_YEAR
            is_within = word(cut, form.first - 1) in PREPOSITIONS
            return told if is_old and not is_within else None
        is_by = form.edge == "end" or word(cut, form.first - 1) == "by"
        is_earlier = told.isocalendar()[:2] < published.isocalendar()[:2]
        if form.unit == "month":
            is_earlier = (told.year, told.month) < (published.year, published.month)
        elif form.unit == "year":
            is_earlier = told.year < published.year
        is_its = is_by and is_earlier and not form.shift
        return told if is_its and _is_over(cut, form) else None

    def _said_on(self, cut: Tokens, form: Form, published: date) -> date:
        """The day of a quoted "today": that of the talks told, where somebody says what was done there."""
        if form.what == "weekday" and self._is_of_old(cut, form, published):
            return self.day or published
        if not is_quoted_today(cut, form):
            return published
        said = self.day or self.earlier
        if said and published - said == _FRESH:
            return said
        is_recent = self.latest and timedelta() < published - self.latest <= _RECENT
        is_today = cut.lowers[form.first] in NAMED_DAYS
        is_its = is_recent and is_today and is_deed(cut, form)
        return self.latest if self.latest and is_its else published

    def _is_of_old(self, cut: Tokens, form: Form, published: date) -> bool:
        """Whether a weekday is quoted out of a letter whose day was told: "dated 9 May 1938. `On Friday ...`"."""
        is_old = self.day is not None and published - self.day > _LONG_AGO
        is_quoted = is_old and _is_quoted(cut, form.first)
        return is_quoted and not looks_forward(cut, form)

    def _in_its_year(self, form: Form) -> date | None:
        """The year that "that October" and "the following May" turn from, as its first day."""
        turn, month = form.turn or 0, form.month or 1
        told = self.month or self.whole
        is_whole = form.unit == "year"  # "March of the following year"
        if (
            turn
            and told
            and not is_whole
            and (self.stated is None or told.year == self.stated)
        ):
            is_beyond = month <= told.month if turn > 0 else month >= told.month
            return _new_year(told.year + turn * (is_beyond - 1))
        latest = self.month or self.year
        return _new_year(self.stated or (latest.year if latest else 0))


def _is_over(cut: Tokens, form: Form) -> bool:
    """As in "by the weekend 9,000 people were in camps": what is told of that time is over."""
    end = min(form.last + _SAID, cut.sentence_of(form.first)[1])
    near = cut.lowers[form.last : end]
    return MAY_BE.isdisjoint(near) and not _WAS_SO.isdisjoint(near)


def _convenes(cut: Tokens, form: Form) -> bool:
    """As in "dropped the trip last week for the session that convenes Friday": a verb that looks on right before it."""
    verb = cut.lowers[form.first - 1 - (word(cut, form.first - 1) == "on")]
    return verb in FORWARD and verb.endswith("s")


def _is_heard(cut: Tokens, form: Form) -> bool:
    """As in "The jury heard that he left on 2 February 2022": what a court hears of is a story with its own time."""
    said = cut.lowers[slice(*cut.sentence_of(form.first))]
    return not (_COURTS.isdisjoint(said) or _HEARD.isdisjoint(said))


def _is_at_a_head(cut: Tokens, form: Form) -> bool:
    """Whether a date opens its sentence or clause: "In June 2016 she left", ", and in August she came back"."""
    at = form.first - 1
    first = cut.sentence_of(form.first)[0]
    is_led = word(cut, at) in _HEADS
    before = word(cut, at - 1)
    return is_led and (at == first or before in {"and", ";", "but", "then"})


def _is_year_of_ours(cut: Tokens, form: Form) -> bool:
    """As in "In March this year": the year that "that year" goes on from is ours, whatever was stated before it."""
    behind = cut.lowers[form.last - 2 : form.last + 2]
    is_ours = any(each in _OURS for each in pairwise(behind))
    return form.month is not None and not form.is_from_before and is_ours


def _new_year(year: int) -> date | None:
    """The first day of a year that the calendar has."""
    return date(year, 1, 1) if 0 < year <= MAXYEAR else None


def _is_a_week(form: Form) -> bool:
    """Whether a date is "last week" or "next week", or a weekday that was told as one of such a week."""
    is_week = form.what in {"shift", "weekday"} and form.unit == "week"
    return is_week and not form.edge and not form.is_from_before


def _first_of(form: Form, year: int) -> date:
    return date(year, form.month or 1, min(form.day or 1, 28))


def _is_lately(form: Form, published: date, *, is_over: bool) -> bool:
    """Whether such a day lies near that of publication; before it where ``is_over``."""
    begin = timedelta() if is_over else -_BESIDE / 2
    return any(
        begin <= published - _first_of(form, year) <= _BESIDE / 2
        for year in (published.year - 1, published.year, published.year + 1)
        if 0 < year < MAXYEAR
    )


def first_day(iso: str) -> date:
    """The first day of what an ISO date names."""
    year, month, day = (f"{iso.partition('T')[0]}-01-01").split("-")[:3]
    return date(int(year), int(month), int(day))


def is_quoted_today(cut: Tokens, form: Form) -> bool:
    """Whether a date is somebody's "today" or "tonight", in a quotation."""
    is_today = form.what == "shift" and form.unit == "day" and not form.shift
    return is_today and not form.is_from_before and _is_quoted(cut, form.first)


def _is_quoted(cut: Tokens, at: int) -> bool:
    """Whether a token stands within quotation marks that its paragraph opened."""
    is_open, first = False, cut.paragraph_of(at)[0]
    if at - first > SENTENCE_LIMIT:
        return False
    for text in cut.words[first:at]:
        is_open = not is_open if text == '"' else _MARKS.get(text, is_open)
    return is_open
