"""Ways to say that somebody said something: verbs with what they take, each of which is a statement of its subject."""

from typing import Final

import pytest

from tests.extract.test_meeting_paradigms import split
from tests.extract.told import told

STATEMENTS: Final = split(
    """
stressed the need for dialogue / emphasized the need for calm / underlined the importance of dialogue /
underscored the importance of dialogue / highlighted the need for reform / reiterated his country's support for
the deal / reaffirmed his commitment to the talks / called for restraint / called for an end to the fighting /
called on the government to act / appealed for calm / appealed to the rebels to lay down their arms / urged the
partners to show restraint / urged that the talks resume / demanded an apology / demanded that she resign /
demanded to know why the dam was shut / insisted on a vote / denied any wrongdoing / denied reports that she had
been overruled / denied that the dam was unsafe / denied taking the money / rejected claims that the dam was
unsafe / dismissed speculation that the coalition was split / dismissed the report as false / rubbished the
report as “false and baseless” / described the report as “false and baseless” / branded the report “false and
baseless” / called the report “false and baseless” / slammed the plan as “a disgrace to us all” / blasted the
move as “a disgrace to us all” / hailed the deal as “a turning point for us” / praised the mediators for their
patience / thanked the mediators for their patience / condemned the attack / condemned the attack as “a cowardly
act of terror” / denounced the vote as a sham / criticised the government for its slowness / accused the
government of lying / accused the minister of “harbouring a Cold War mentality” / accused “some in Australia” of
harbouring a grudge / blamed the government for the delay / blamed the delay on the weather / warned of floods /
warned against a hasty vote / warned that floods would come / warned residents not to return / cautioned against
a hasty vote / cautioned that it was early / threatened to walk out / vowed to fight on / vowed that the strike
would go on / pledged to rebuild the dam / promised to rebuild the dam / promised a review / apologised for the
delay / apologized for the delay / expressed concern over the delay / expressed hope that the deal would hold /
expressed his condolences to the families / voiced concern about the delay / voiced support for the deal /
signaled they may withhold support / hinted that he may withdraw / suggested that he may withdraw / proposed a
vote / proposed that a vote be held / recommended a vote / claimed to have resolved the issue / claimed that it
was over / admitted to taking the money / admitted taking the money / admitted that he took the money /
acknowledged that mistakes were made / conceded that he had lost / confirmed the arrest / confirmed that there
was an arrest / announced a ceasefire / announced plans to rebuild the dam / announced that the dam would be
rebuilt / predicted a long winter / predicted that it would be long / estimated the damage at $3 million /
estimated that the damage was $3 million / put the damage at $3 million / put the number of dead at 30 /
recalled that he had been there / recalled seeing the dam / joked that he was late / quipped that he was late /
complained that it was late / asked for more time / asked why the dam was shut / asked whether the dam was safe
/ asked that the dam be shut / wondered whether the dam was safe / defended the decision / defended the decision
as necessary / argued for a vote / argued against a vote / argued that a vote was needed / invited the president
to visit / ruled out a vote / spoke out against the plan / said no to the plan / welcomed the decision /
welcomed the decision as “a step in the right direction” / lauded the deal / swore that he was innocent /
testified that he was innocent / maintained that he was innocent / pointed out that it rained / noted the
progress made / noted that it rained / mentioned that it rained / explained that it rained / clarified that it
rained / revealed that it rained / disclosed that it rained / reported that profits fell / objected that it was
late / protested that it was late / countered that it was late / retorted that it was late / shot back that it
was late / agreed that it was late / boasted of his record / boasted that he had won / declared that it was over
/ congratulated the winner on her victory / congratulated the winner / assured residents that it was safe /
assured residents of his support / reassured residents that it was safe / reminded residents that it was late /
informed residents that it was late / notified residents that it was late / concluded that it was over / ruled
that it was over / said it was over / stated that it was over / repeated that it was over / elaborated that it
was over / specified that it was over / emphasised that it was over / contended that it was over / alleged that
it was over / asserted that it was over / affirmed that it was over / opined that it was over / remarked that it
was over / commented that it was over / observed that it was over / replied that it was over / responded that it
was over / answered that it was over / added that it was over / continued that it was over / concurred that it
was over / reckoned that it was over / swore to fight on / intimated that it was over / implied that it was over
/ posited that it was over / speculated that it was over / tweeted that it was over / posted that it was over /
wrote that it was over / published a statement saying it was over / issued a statement saying it was over /
released a statement calling for calm
"""
)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_it_is_a_statement_of_whoever_makes_it(statement: str) -> None:
    found = told(f"The dam was closed.\n\nAna Ruiz {statement}.")

    assert ["Ana Ruiz"] in [steps[:1] for steps in found.values()]


@pytest.mark.parametrize(
    "act",
    split(
        """
        closed the dam / left for Tarn / expects the dam to open in May / declared himself the winner /
        pleaded not guilty / paid tribute to the victims / was convinced that it was over /
        briefed residents on the plan
        """
    ),
)
def test_what_somebody_does_or_feels_is_none(act: str) -> None:
    assert told(f"The dam was closed.\n\nAna Ruiz {act}.") == {}
