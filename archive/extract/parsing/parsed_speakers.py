"""Who speaks, where a parser says what the verb's subject is: settled by the names and roles of the rules."""

from typing import Final

from archive.extract.parsing.clause_reports import Report
from archive.extract.parsing.parsed_quotes import Quotes
from archive.extract.parsing.parses import Parse
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.people.subjects import Subjects
from archive.extract.proposal import Step
from archive.extract.text.captions import caption_sentences
from archive.extract.text.marks import marks_of
from archive.extract.words.lexicon import words

_PEOPLE: Final = frozenset(("he", "she", "they"))


class Speakers:
    """Settles the subjects of one text's verbs."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes, self._cut = quotes, quotes.cut
        outlets = Outlets(self._cut)
        captions = caption_sentences(self._cut)
        names = Names(self._cut, outlets, captions, marks_of(self._cut))
        self._subjects = Subjects(self._cut, outlets, names)

    def step(self, parse: Parse, report: Report) -> Step | None:
        """Whom a verb's subject means."""
        own, aside = parse.phrase(report.subject)
        first, last = self._quotes.tokens(parse, own)
        beside = self._quotes.tokens(parse, aside) if aside else None
        step = self._subjects.step(first, last, beside, -1)
        if (
            step is not None
            and step.mention is not None
            and step.agent_type != "person"
            and step.mention[0] >= parse.ends[report.subject]
        ):  # "groups in Zimbabwe": where they are is not who they are
            mention = self._cut.span(first, last)
            return Step(mention=mention, flags=("role_only_speaker",))
        return step

    def is_somebody(self, step: Step) -> bool:
        """Whether a subject can speak: a name, a role, a body, a pronoun for people."""
        if step.name is not None or step.agent_type == "organisation":
            return True
        if step.mention is None:
            return False
        said = self._cut.text[slice(*step.mention)].lower().split()
        if "pronoun_speaker" in step.flags:
            return said[0] in _PEOPLE
        known = words("roles", "persons") | words("roles", "groups")
        return any(each in known or each.removesuffix("s") in known for each in said)
