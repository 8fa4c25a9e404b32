"""Who speaks, where a parser says what the verb's subject is: settled by the names and roles of the rules."""

from typing import Final

import attrs

from archive.extract.parsing.clause_reports import Report
from archive.extract.parsing.parsed_quotes import Quotes
from archive.extract.parsing.parses import Parse
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.people.subjects import Subjects
from archive.extract.proposal import Step
from archive.extract.text.captions import caption_sentences
from archive.extract.text.marks import marks_of
from archive.extract.words.grammar import PREPOSITIONS
from archive.extract.words.lexicon import words
from archive.values import DecimalText

SPOKEN: Final = frozenset(
    (
        *("subject-verb", "content-subject-verb", "content-verb-subject"),
        *("split", "wrapper", "clause"),
    )
)
"""Rules whose speaker is the verb's subject."""
SUBJECT: Final = "parsed-subject"
SUBJECT_SCORE: Final = DecimalText("0.85")
_RELATIVE: Final = frozenset(("who", "which"))
_PEOPLE: Final = frozenset(("he", "she", "they"))


class Speakers:
    """Settles the subjects of one text's verbs."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes, self._cut = quotes, quotes.cut
        outlets = Outlets(self._cut)
        captions = caption_sentences(self._cut)
        names = Names(self._cut, outlets, captions, marks_of(self._cut))
        self._subjects = Subjects(self._cut, outlets, names)
        self._renamed: dict[str, tuple[Step, int]] = {}

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

    def correct(self, number: int, parse: Parse, report: Report) -> None:
        """Give a quote another speaker where the rules took a word that is not in the verb's subject."""
        quote = self._quotes.at(number)
        old = quote.steps[0]
        if len(quote.steps) > 1 or old.mention is None or report.is_inherited:
            return
        if old.mention[0] <= parse.starts[report.subject] < old.mention[1]:
            return
        if old.name and self._is_its_name(old, parse, report.subject):
            return
        step = self.step(parse, report)
        if step is None or step.name == old.name:
            return
        if old.name and not (step.name or "a")[0].isupper() and self._is_no_place(old):
            return  # a name that the rules found beside the subject says more than a role
        spans = self._quotes.spans(parse, report)
        is_taken = any(start <= old.mention[0] < end for start, end in spans)
        self._quotes.change(
            number,
            attrs.evolve(
                quote,
                spans=spans if is_taken else quote.spans,
                steps=(attrs.evolve(step, cue=old.cue, manner=old.manner),),
                rule=SUBJECT,
                score=SUBJECT_SCORE,
            ),
        )
        if old.name and (step.name or step.mention):
            _, end = self._cut.paragraph_of(self._cut.at(quote.start))
            self._renamed[old.name] = step, end

    def _is_no_place(self, old: Step) -> bool:
        """Whether no preposition leads to a name: "the group Save It", not "officials in Nairobi"."""
        if old.mention is None:
            return False
        before = self._cut.at(old.mention[0]) - 1
        return before < 0 or self._cut.lowers[before] not in PREPOSITIONS | {
            "of",
            "the",
        }

    def _is_its_name(self, old: Step, parse: Parse, subject: int) -> bool:
        """Whether the rules' speaker is the very one: "the newspaper La Voz", "Ana Ruiz, the mayor, who said"."""
        if old.mention is None:
            return False
        if self._cut.text[slice(*old.mention)].lower() in _RELATIVE:
            return True
        between = self._cut.text[parse.ends[subject] : old.mention[0]]
        if old.mention[0] >= parse.ends[subject] and between.isspace():
            return True
        head = parse.starts[parse.heads[subject]]
        return (
            parse.deps[subject] == "appos" and old.mention[0] <= head < old.mention[1]
        )

    def follow(self, number: int) -> None:
        """A pronoun that meant whom the rules took for the speaker just before means the other one."""
        quote = self._quotes.at(number)
        old = quote.steps[0]
        step, until = self._renamed.get(old.name or "", (None, 0))
        if step is None or "pronoun_speaker" not in old.flags:
            return
        if self._cut.at(quote.start) <= until:
            means = None if step.name else step.means or step.mention
            meant = attrs.evolve(
                old, name=step.name, agent_type=step.agent_type, means=means
            )
            said = attrs.evolve(quote, steps=(meant, *quote.steps[1:]))
            self._quotes.change(number, said)

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
