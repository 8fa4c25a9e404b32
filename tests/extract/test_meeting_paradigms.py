"""Ways to tell of a meeting, crossed with one another: verbs, nouns in sentences, ways to name people."""

from itertools import product
from typing import Final

import pytest

from tests.extract.test_meetings import only, read


def split(table: str) -> list[str]:
    """The phrases of a table, which slashes part."""
    return " ".join(table.split()).split(" / ")


KNOWN: Final = "Ana Ruiz is the foreign minister. Tom Rell is an envoy.\n\n"
VERBS: Final = split(
    """
met / has met / had met / will meet / is to meet / was to meet / is due to meet / was due to meet / is set to
meet / was set to meet / is scheduled to meet / was scheduled to meet / is expected to meet / plans to meet /
planned to meet / is planning to meet / hopes to meet / hoped to meet / wants to meet / has agreed to meet /
agreed to meet / promised to meet / has promised to meet / was meant to meet / was supposed to meet / had been
due to meet / had been scheduled to meet / is believed to have met / is said to have met / is reported to have
met / is understood to have met / is thought to have met / was reported to have met / was seen meeting / has
been meeting / is meeting / was meeting / intends to meet / vowed to meet / offered to meet / has offered to
meet / may meet / might meet / could meet / is likely to meet / will be meeting / is about to meet / managed to
meet / was able to meet / confirmed meeting / admitted meeting / denied meeting / recalled meeting / remembers
meeting / told reporters after meeting / also met / later met / then met / briefly met / privately met / met
privately with / met briefly with / met separately with / met in person with / met again with / met twice with /
met face to face with / met one-on-one with / met by video link with / met over lunch with / met virtually with
/ met informally with / first met / last met / came face to face with / sat down with / huddled with / conferred
with / consulted / consulted with / spoke with / spoke to / spoke by phone with / spoke on the phone with /
talked with / talked by telephone with / called / phoned / telephoned / rang / held a call with / held a phone
call with / had a phone call with / had a phone conversation with / took a call from / got a call from /
received a call from / hosted / received / welcomed / greeted / visited / called on / dropped in on / paid a
visit to / paid a call on / dined with / had dinner with / had lunch with / ate with / had breakfast with / had
coffee with / had tea with / had a drink with / lunched with / breakfasted with / held talks with / had talks
with / opened talks with / began talks with / resumed talks with / concluded talks with / entered talks with /
held a meeting with / had a meeting with / chaired a meeting with / attended a meeting with / requested a
meeting with / sought a meeting with / asked for a meeting with / was granted an audience with / had an audience
with / was received by / was welcomed by / was hosted by / was summoned by / was called in by / was briefed by /
was visited by / was greeted by / briefed / summoned / negotiated with / bargained with / exchanged views with /
discussed the file with / discussed the plan with / reviewed the plan with / went to see / came to see /
travelled to see / drove to see / flew to see / saw / is seeing / will see / shook hands with / shared a stage
with / toured the port with / walked the site with / inspected the dam with / inspected the dam together with /
was joined by / flew in to meet / travelled to meet / is travelling to meet / cancelled a meeting with / called
off a meeting with / postponed a meeting with / skipped a meeting with / pulled out of a meeting with / walked
out of a meeting with / left a meeting with / emerged from a meeting with / rescheduled a meeting with /
convened a meeting with / will have a meeting with / arranged a meeting with / arranged to meet / is arranging
to meet / set up a meeting with / secured a meeting with / met up with / caught up with / had a word with / had
words with / had a chat with / had a quiet word with / presented the plan to / handed the letter to / delivered
the letter to / presented his credentials to / pleaded with
"""
)
SUBJECTS: Final = split(
    """
Ana Ruiz / Ruiz / She / Foreign Minister Ana Ruiz / The foreign minister, Ana Ruiz, / Ana Ruiz, the foreign
minister, / Velm's foreign minister Ana Ruiz / Velm’s foreign minister, Ana Ruiz, / Ana Ruiz, 54, / Ana Ruiz,
who heads the union, / The head of the union, Ana Ruiz, / The union's secretary general, Ana Ruiz, / A
delegation led by Ana Ruiz / The delegation, led by Ana Ruiz, / Ana Ruiz and two aides / Ana Ruiz, accompanied
by two aides, / The secretary to the treasury, Ms Ana Ruiz, / Minister for Trade Ana Ruiz / The chair of the
Velm Water Board, Ana Ruiz, / The Velm Water Board's chair, Ana Ruiz, / Dr Ruiz / Ms. Ruiz / Ana Ruiz (Labour) /
Both Ana Ruiz and her deputy / On Friday, Ana Ruiz / In Lisbon, Ana Ruiz / Earlier, Ana Ruiz / Two days later
Ana Ruiz / After weeks of delay, Ana Ruiz / According to the ministry, Ana Ruiz / The ministry said that Ana
Ruiz / The ministry said Ana Ruiz / Eva Lind said Ana Ruiz / It was there that Ana Ruiz / Last week, when Ana
Ruiz / By the time Ana Ruiz / A photograph shows that Ana Ruiz
"""
)
OBJECTS: Final = split(
    """
Tom Rell / Rell / the envoy, Tom Rell / Tom Rell, the envoy, / envoy Tom Rell / Tarn's envoy to Velm, Tom Rell,
/ her counterpart, Tom Rell, / her Tarnish counterpart Tom Rell / the head of the Bank of Tarn, Tom Rell, / the
chief executive of Acme, Tom Rell, / the Secretary to the Treasury, Mr Tom Rell, / Tom Rell, who heads the
union, / a delegation led by Tom Rell / Tom Rell and other officials / officials including Tom Rell / union
leaders, among them Tom Rell, / a group that included Tom Rell / Gen Rell / Mr. Rell / Sheikh Ben bin Rell Al
Rell / the president of the Velm Chamber of Commerce, Tom Rell / the country's top negotiator, Tom Rell, / both
Tom Rell and Eva Lind / Tom Rell, Eva Lind and Eva Lind / Tom Rell as well as Eva Lind / a dozen farmers and
their lawyer, Tom Rell, / Tom Rell, Eva Lind, and the envoy, Eva Lind,
"""
)
PEOPLE: Final = split(
    """
farmers / union leaders / council delegates / representatives of the Dockers' Union / the Dockers' Union /
members of the Velm Chamber of Commerce / managers of the mine / evacuees / displaced people / the families of
the missing / community leaders / opposition leaders / committee leaders / student leaders / aid agencies /
nurses / two of the miners / a group of women / shopkeepers / fans / investors / creditors / bankers / tribal
elders / imams / party officials / local officials / senior officials / reporters / the board / the board of
Acme / the committee / trade unions / the unions / the city's mayors / the mayor / the rebels / rebel commanders
/ the company / the company's lawyers / local chiefs / the village headman / the traditional owners / growers /
clergy / an envoy of the king / the king / Velmish officials / Tarnish diplomats / the Americans / UN officials
/ a UN team / the regulator / airline bosses / tech executives / pensioners / squatters / hunger strikers /
striking nurses / relatives of the victims
"""
)
NOUNS: Final = split(
    """
meeting / phone call / video call / dinner / working lunch / encounter
"""
)
FRAMES: Final = (
    "The {noun} between {a} and {b} took place on Friday.",
    "A {noun} between {a} and {b} is planned for Friday.",
    "{a}'s {noun} with {b} on Friday lasted an hour.",
    "{a} said after a {noun} with {b} on Friday that the dam was safe.",
    "During a {noun} with {b} on Friday, {a} said the dam was safe.",
    "At a {noun} with {b} on Friday, {a} warned of floods.",
    "The deal was struck at a {noun} between {a} and {b} on Friday.",
    "The wording was found in a {noun} on Friday between {a} and {b}.",
    "The {noun}, between {a} and {b}, was held in Lisbon on Friday.",
    "The {noun} on Friday brought together {a} and {b}.",
    "{a} and {b} discussed the dam in a {noun} on Friday.",
    "{a} raised the issue in a {noun} with {b} on Friday.",
    "In a {noun} with {b} on Friday, {a} raised the issue.",
    "{b} came to Lisbon on Friday for a {noun} with {a}.",
    "{a} will travel to Lisbon on Friday for a {noun} with {b}.",
    "{a} left a {noun} with {b} on Friday without speaking.",
    "{a} emerged from a {noun} with {b} on Friday in a good mood.",
    "Minutes of a {noun} on Friday between {a} and {b} show nothing.",
    "The paper was handed out at a {noun} attended by {a} and {b} on Friday.",
    "Present at the {noun} on Friday were {a} and {b}.",
    "{a}, {b} and Eva Lind held a {noun} on Friday.",
    "{a} and {b} held a {noun} on Friday.",
    "{a} hosted {b} for a {noun} on Friday.",
    "{a} requested a {noun} with {b} on Friday.",
    "{a} cancelled a {noun} with {b} on Friday.",
    "A {noun} between {a} and {b} on Friday was called off.",
    "Following a {noun} between {a} and {b} on Friday, the dam was closed.",
    "The dam was closed after a {noun} {a} held with {b} on Friday.",
    "A third {noun} between {a} and {b} is set for Friday.",
    "A {noun} between {a} and {b}, the first in years, ended in Lisbon on Friday.",
    "Officials said a {noun} between {a} and {b} would be held on Friday.",
    "It was the second {noun} between {a} and {b}, on Friday, that broke the ice.",
    "{a} and {b} broke the ice over a {noun} in Lisbon on Friday.",
    "{a} said she had asked {b} at a {noun} on Friday to close the dam.",
    "{a} told {b} at a {noun} on Friday that the dam must close.",
    "{b} was told by {a} at a {noun} on Friday that the dam must close.",
    "{a} is preparing for a {noun} with {b} on Friday.",
    "{a}'s {noun} with {b} is set for Friday.",
    "{a} and {b} came together for a {noun} on Friday.",
    "{a} left for a {noun} with {b} in Lisbon on Friday.",
    "The dam came up at Friday's {noun} between {a} and {b}.",
    "Friday's {noun} with {b} went well, {a} said.",
    "{a} spoke of a good {noun} with {b} on Friday.",
    "{b}, whom {a} saw at a {noun} on Friday, said nothing.",
    "{a} was due at a {noun} with {b} on Friday.",
    "No date has been set for a {noun} between {a} and {b}.",
)
SENTENCES: Final = (
    "Ana Ruiz, who met Tom Rell on Friday, said the dam was safe.",
    "Tom Rell, whom Ana Ruiz met on Friday, said nothing.",
    "The dam, Ana Ruiz said after meeting Tom Rell on Friday, was safe.",
    "When Ana Ruiz met Tom Rell on Friday, the dam was shut.",
    "While in Lisbon, Ana Ruiz met Tom Rell on Friday.",
    "Ana Ruiz flew to Lisbon and met Tom Rell on Friday.",
    "Ana Ruiz flew to Lisbon on Friday, where she met Tom Rell.",
    "Ana Ruiz flew to Lisbon, met Tom Rell and went home.",
    "Ana Ruiz flew to Lisbon on Friday, meeting Tom Rell and touring the port.",
    "Ana Ruiz arrived on Friday and later met Tom Rell.",
    "Ana Ruiz, accompanied by Eva Lind, met Tom Rell on Friday.",
    "Ana Ruiz did not speak after she met Tom Rell on Friday.",
    "It is the third time Ana Ruiz has met Tom Rell.",
    "Ana Ruiz's office said she had met Tom Rell on Friday.",
    "Ana Ruiz confirmed that she met Tom Rell on Friday.",
    "Ana Ruiz told Reuters she met Tom Rell on Friday.",
    "In a post on X, Ana Ruiz said she met Tom Rell on Friday.",
    "Asked about it, Ana Ruiz said she met Tom Rell on Friday.",
    "Ana Ruiz and Tom Rell met on Friday.",
    "Ana Ruiz and Tom Rell, who met on Friday, said nothing.",
    "Ana Ruiz, Tom Rell and Eva Lind met on Friday.",
    "The two, Ana Ruiz and Tom Rell, met on Friday.",
    "Ana Ruiz met Tom Rell, then Eva Lind on Friday.",
    "Ana Ruiz met separately with Tom Rell and Eva Lind on Friday.",
    "Tom Rell and Ana Ruiz are to meet on Friday.",
    "Ana Ruiz is expected in Lisbon on Friday to meet Tom Rell.",
    "Ana Ruiz left for Lisbon on Friday to meet Tom Rell.",
    "Ana Ruiz will be in Lisbon on Friday for talks with Tom Rell.",
    "Ana Ruiz returned from Lisbon, where she met Tom Rell on Friday.",
    "Fresh from a meeting with Tom Rell on Friday, Ana Ruiz said the dam was safe.",
    "Ana Ruiz was in Lisbon on Friday to meet Tom Rell.",
    "Ana Ruiz has met Tom Rell three times since Friday.",
    "Ana Ruiz last met Tom Rell in 2019.",
    "Ana Ruiz wrote to Tom Rell. The two met on Friday.",
    "Ana Ruiz wrote to Tom Rell. They met on Friday.",
    "Ana Ruiz wrote to Tom Rell. The pair will meet on Friday.",
    "Ana Ruiz wrote to Tom Rell. Both attended the forum on Friday, where they spoke for an hour.",
    "Ana Ruiz went to Lisbon. The next day she met Tom Rell.",
    "Ana Ruiz went to Lisbon on Friday. There she met Tom Rell.",
    "Ana Ruiz went to Lisbon on Friday. In the evening she and Tom Rell dined together.",
    "Ana Ruiz went to Lisbon on Friday, and Tom Rell was there to receive her.",
    "Ana Ruiz turned up at Tom Rell's office on Friday.",
    "Ana Ruiz showed Tom Rell round the dam on Friday.",
    "Ana Ruiz greeted Tom Rell at the airport on Friday.",
    "Tom Rell was shown round the dam by Ana Ruiz on Friday.",
    "Tom Rell came to see Ana Ruiz on Friday.",
    "Tom Rell visited Ana Ruiz at home on Friday.",
    "Ana Ruiz picked up the phone on Friday and called Tom Rell.",
    "Ana Ruiz told Tom Rell by phone on Friday that the dam was safe.",
    "Ana Ruiz told Tom Rell in person on Friday that the dam was safe.",
    "Ana Ruiz told Tom Rell to his face on Friday that the dam was safe.",
    "Ana Ruiz assured Tom Rell in Lisbon on Friday that the dam was safe.",
    "Ana Ruiz thanked Tom Rell in Lisbon on Friday.",
    "Ana Ruiz presented Tom Rell with a medal in Lisbon on Friday.",
    "Ana Ruiz and Tom Rell shook hands in Lisbon on Friday.",
    "Ana Ruiz and Tom Rell signed the treaty in Lisbon on Friday.",
    "Ana Ruiz and Tom Rell opened the bridge together on Friday.",
    "Ana Ruiz and Tom Rell opened the bridge on Friday.",
    "Ana Ruiz and Tom Rell appeared together on Friday.",
    "Ana Ruiz and Tom Rell stood side by side on Friday in Lisbon.",
    "Ana Ruiz and Tom Rell sat across from each other on Friday.",
    "Ana Ruiz and Tom Rell walked through the port on Friday.",
    "Ana Ruiz and Tom Rell are due to speak on Friday.",
    "Ana Ruiz and Tom Rell spoke on Friday.",
    "Ana Ruiz and Tom Rell spoke for an hour on Friday.",
    "Ana Ruiz and Tom Rell talked on Friday.",
    "Ana Ruiz and Tom Rell discussed the dam on Friday.",
    "Ana Ruiz and Tom Rell discussed the dam in Lisbon on Friday.",
    "Ana Ruiz and Tom Rell begin talks in Lisbon on Friday.",
    "Ana Ruiz and Tom Rell faced each other in Lisbon on Friday.",
    "Ana Ruiz sat opposite Tom Rell in Lisbon on Friday.",
    "Ana Ruiz sat next to Tom Rell at dinner on Friday.",
    "Ana Ruiz gave Tom Rell a tour of the port on Friday.",
    "Ana Ruiz would meet Tom Rell on Friday, the ministry said.",
    "The ministry said Ana Ruiz would meet Tom Rell on Friday.",
    "The ministry said Ana Ruiz would travel to Lisbon on Friday to meet Tom Rell.",
    "Ana Ruiz plans talks with Tom Rell on Friday.",
    "Ana Ruiz wants talks with Tom Rell on Friday.",
    "Ana Ruiz is planning a trip to Lisbon on Friday to see Tom Rell.",
    "Talks on Friday between Ana Ruiz and Tom Rell are expected to be tough.",
    "A face-to-face between Ana Ruiz and Tom Rell is set for Friday.",
    "Ana Ruiz's talks with Tom Rell broke down on Friday.",
    "Ana Ruiz broke off talks with Tom Rell on Friday.",
    "Ana Ruiz stormed out of talks with Tom Rell on Friday.",
    "Ana Ruiz kept an appointment with Tom Rell on Friday.",
    "Ana Ruiz was seen with Tom Rell in Lisbon on Friday.",
    "Ana Ruiz was photographed with Tom Rell in Lisbon on Friday.",
    "Ana Ruiz ran into Tom Rell in Lisbon on Friday.",
    "Ana Ruiz convened Tom Rell and Eva Lind on Friday.",
    "Ana Ruiz mediated between Tom Rell and Eva Lind on Friday.",
    "Ana Ruiz brought Tom Rell and Eva Lind to the table on Friday.",
    "Ana Ruiz, Tom Rell and Eva Lind gathered in Lisbon on Friday.",
    "Ana Ruiz gathered Tom Rell and Eva Lind in Lisbon on Friday.",
    "Ana Ruiz joined Tom Rell on a call on Friday.",
    "Ana Ruiz was joined by Tom Rell on Friday in Lisbon.",
    "Ana Ruiz telephoned Tom Rell on Friday.",
    "Ana Ruiz got on the phone with Tom Rell on Friday.",
    "Ana Ruiz got through to Tom Rell on Friday.",
    "Ana Ruiz reached Tom Rell by phone on Friday.",
    "Tom Rell received a call from Ana Ruiz on Friday.",
    "Tom Rell had a call from Ana Ruiz on Friday.",
    "Ana Ruiz video-called Tom Rell on Friday.",
    "Ana Ruiz and Tom Rell spoke by phone on Friday.",
    "Ana Ruiz and Tom Rell had a phone call on Friday.",
    "Ana Ruiz and Tom Rell exchanged words on Friday in Lisbon.",
    "Ana Ruiz had earlier on Friday received Tom Rell.",
    "Earlier on Friday, Tom Rell had been received by Ana Ruiz.",
    "Later that day Tom Rell met Ana Ruiz.",
    "Ana Ruiz's delegation met Tom Rell's team on Friday.",
    "Ana Ruiz and her team met Tom Rell and his aides on Friday.",
    "Ana Ruiz and three ministers met Tom Rell on Friday.",
    "Ana Ruiz met, among others, Tom Rell on Friday.",
    "Ana Ruiz met with, among others, Tom Rell on Friday.",
    "Ana Ruiz also held bilateral talks with, among others, Tom Rell on Friday.",
    "Ana Ruiz met Tom Rell's delegation on Friday.",
    "Ana Ruiz is meeting Tom Rell as we speak.",
    "Ana Ruiz meets Tom Rell on Friday.",
    "Ana Ruiz meets Tom Rell in Lisbon on Friday.",
)


def met(text: str, *names: str) -> bool:
    """Whether one meeting of the text has all of them, by name or by words."""
    return any(
        all(
            any(
                name in (party.name or "")
                or (party.mention and name in text[slice(*party.mention)])
                for party in meeting.parties
            )
            for name in names
        )
        for meeting in read(text)
    )


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_joins_two(verb: str) -> None:
    assert met(f"Ana Ruiz {verb} Tom Rell in Velm on Friday.", "Ana Ruiz", "Tom Rell")


@pytest.mark.parametrize("subject", SUBJECTS)
def test_whoever_is_named_before_a_verb_took_part(subject: str) -> None:
    for verb in ("met", "will meet", "held talks with", "received", "had lunch with"):
        text = f"{KNOWN}{subject} {verb} Tom Rell on Friday."
        assert met(text, "Ana Ruiz", "Tom Rell"), text


@pytest.mark.parametrize("whom", OBJECTS)
def test_whoever_is_named_behind_a_verb_took_part(whom: str) -> None:
    for verb in ("met", "will meet", "held talks with", "received", "had lunch with"):
        text = f"{KNOWN}Ana Ruiz {verb} {whom} on Friday."
        assert met(text, "Ana Ruiz", "Rell"), text


@pytest.mark.parametrize("whom", PEOPLE)
def test_people_without_names_take_part(whom: str) -> None:
    for verb in ("met", "will meet", "held talks with", "had lunch with"):
        text = f"{KNOWN}Ana Ruiz {verb} {whom} on Friday."
        assert met(text, "Ana Ruiz", whom.rsplit(maxsplit=1)[-1]), text


@pytest.mark.parametrize(("frame", "noun"), list(product(FRAMES, NOUNS)))
def test_a_noun_tells_it_in_any_sentence(frame: str, noun: str) -> None:
    text = KNOWN + frame.format(a="Ana Ruiz", b="Tom Rell", noun=noun)

    assert met(text.replace("a encounter", "an encounter"), "Ana Ruiz", "Tom Rell")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_tells_that_two_met(sentence: str) -> None:
    assert met(KNOWN + sentence, "Ana Ruiz", "Tom Rell")


@pytest.mark.parametrize(
    ("verb", "state"),
    [
        ("met", "held"),
        ("managed to meet", "held"),
        ("confirmed meeting", "held"),
        ("will meet", "planned"),
        ("promised to meet", "planned"),
        ("arranged to meet", "planned"),
        ("hopes to meet", "unknown"),
        ("may meet", "unknown"),
        ("requested a meeting with", "unknown"),
        ("was supposed to meet", "unknown"),
        ("was to have met", "unknown"),
        ("called off a meeting with", "cancelled"),
    ],
)
def test_what_is_wished_or_promised_for_a_day_is_told_as_such(
    verb: str, state: str
) -> None:
    assert only(f"Ana Ruiz {verb} Tom Rell on Friday.").state == state


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz refused to meet Tom Rell on Friday.",
        "Ana Ruiz hopes to meet Tom Rell.",
        "A meeting with Ana Ruiz was refused, Tom Rell said.",
        "The company is in talks with Ana Ruiz to buy the mill, Tom Rell said.",
        "No talks are planned between Ana Ruiz and Tom Rell.",
        "Ana Ruiz asked whether Tom Rell had met her on Friday.",
        "Lewisham will host Hartlepool on the last day of the season.",
        "United and Rovers met for the fourth time this season on Saturday.",
        "The plan of Ana Ruiz met with fierce criticism in Velm on Friday.",
        "Ministers met the target in March.",
        "Ana Ruiz asked the players to call off their boycott on Friday.",
        "Reporters caught up with Ana Ruiz in Velm on Friday.",
        "Ana Ruiz and Tom Rell spoke at a rally in Velm on Friday.",
    ],
)
def test_what_only_looks_like_a_meeting_is_none(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("before", "sides", "pair"),
    [
        ("Russia and Ukraine are at odds.", "The two sides", ["Russia", "Ukraine"]),
        (
            "Chad's government and the Lake Front agreed to a truce.",
            "Both sides",
            ["Chad's government", "Lake Front"],
        ),
        (
            "Acme Steel and the Dockers' Union are at odds.",
            "The sides",
            ["Acme Steel", "Dockers' Union"],
        ),
        (
            "Mexico and Belize agreed on a register.",
            "Their agriculture ministers",
            ["Mexico", "Belize"],
        ),
    ],
)
def test_two_sides_are_those_that_and_joined(
    before: str, sides: str, pair: list[str]
) -> None:
    meeting = only(f"{before} {sides} met in Nairobi on Monday.")

    assert [party.name for party in meeting.parties] == pair


def test_a_second_meeting_that_was_set_is_one_of_the_same_people() -> None:
    text = "Ana Ruiz met Tom Rell late on Tuesday. A second meeting was set for Friday."

    first, second = read(text)

    assert [x.name for x in second.parties] == [x.name for x in first.parties]
    assert (first.state, second.state) == ("held", "planned")


def test_who_received_a_guest_on_a_visit_tells_of_the_visit_too() -> None:
    text = "Ana Ruiz arrived in Nairobi on Sunday for a visit and was welcomed by Tom Rell."
    meeting = only(text)

    assert [party.name for party in meeting.parties] == ["Ana Ruiz", "Tom Rell"]
    assert meeting.where is not None
    assert meeting.where.name == "Nairobi"


def test_a_clear_sentence_goes_on_with_those_who_met_and_says_so() -> None:
    text = (
        "Ana Ruiz met Tom Rell in Velm on Monday.\n\n"
        "Neither spoke afterwards. They met the next day at his flat in Tarn and "
        "talked until four."
    )
    last = read(text)[-1]

    assert [party.name for party in last.parties] == ["Ana Ruiz", "Tom Rell"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Talks between Russia, Ukraine and Turkey began on Friday.",
            ["Russia", "Ukraine", "Turkey"],
        ),
        (
            "Talks between the Harbour Alliance, the Dockers' Union and the smaller Green Front began on Friday.",
            ["Harbour Alliance", "Dockers' Union", "Green Front"],
        ),
        (
            "Ana Ruiz is understood to have rung both Tom Rell and Eva Lind on Friday.",
            ["Ana Ruiz", "Eva Lind"],
        ),
        (
            "The committee's first meeting is scheduled for Friday in Doha.",
            ["The committee"],
        ),
        (
            "Ana Ruiz and her Russian counterpart agreed in a late-night call on Friday to share it.",
            ["Ana Ruiz", "her Russian counterpart"],
        ),
        (
            "Ana Ruiz said after hosting Tom Rell in her office that she liked the corn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            'Ana Ruiz conceded that she had "bumped into" Tom Rell in Velm on Saturday.',
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The teachers' federation and the ministry return to the bargaining table on Friday.",
            ["teachers' federation", "ministry"],
        ),
        (
            "Ana Ruiz got ten minutes with Tom Rell on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The ministry has summoned the British ambassador.",
            ["ministry", "British ambassador"],
        ),
        (
            "A call is set for Sunday between two rivals, Ana Ruiz and Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Detectives questioned Tom Rell for six hours on Friday.",
            ["Detectives", "Tom Rell"],
        ),
    ],
)
def test_several_meet_in_these_ways_too(text: str, names: list[str]) -> None:
    assert met(text, *names)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ana Ruiz will travel to Olympia on Friday to see Tom Rell.", "Olympia"),
        ("Ana Ruiz met Tom Rell on Friday, then filed into Velm Hall.", "Velm Hall"),
    ],
)
def test_one_meets_where_one_travels_and_what_one_goes_into(
    text: str, where: str
) -> None:
    meeting = only(text)

    assert meeting.where is not None
    assert meeting.where.name == where


SET_WITH: Final = split(
    """
met {} with / spoke {} with / spoke {} to / talked {} to / held talks {} with / had a meeting {} with / had
coffee {} with / had a chat {} with / sat down {} with / consulted {} with / huddled {} with / exchanged views
{} with / discussed the plan {} with / dined {} with / has had two meetings {} with / was received {} by / was
welcomed {} by / travelled {} to meet / opened a round of talks {} with / paid a visit {} to / made a call {} to
/ placed a call {} to / met up {} with / spent an hour {} with
"""
)
SETTINGS: Final = split(
    """
on Friday / yesterday / in Lisbon / in Lisbon on Friday / at the palace / at the palace in Lisbon / for almost
two hours / late on Friday / over the weekend / last week / on the sidelines of the summit / this week in Lisbon
"""
)


@pytest.mark.parametrize("verb", SET_WITH)
def test_when_and_where_may_stand_between_a_verb_and_whom(verb: str) -> None:
    told = (f"Ana Ruiz {verb.format(each)} Tom Rell." for each in SETTINGS)
    wrong = [each for each in told if not met(KNOWN + each, "Ana Ruiz", "Tom Rell")]

    assert wrong == []


SAID: Final = split(
    """
said / agreed / accepted / admitted / confirmed / acknowledged / insisted / claimed / recalled / wrote / revealed
/ testified / told the court / told MPs / conceded / stated / announced / noted / denied / swore / maintained /
disclosed / made it clear / said in a statement / told Reuters on Friday / said under oath
"""
)


@pytest.mark.parametrize("said", SAID)
def test_she_whom_a_report_tells_of_took_part(said: str) -> None:
    told = [
        f"Ana Ruiz {said} {that}she {verb} Tom Rell."
        for that in ("", "that ")
        for verb in ("had met", "had held talks in Lisbon with", "had lunch with")
    ]
    wrong = [each for each in told if not met(KNOWN + each, "Ana Ruiz", "Tom Rell")]

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The council's annual meeting opened in Lisbon on Friday.", ["The council"]),
        ("The next NB8 summit takes place in Lisbon in October.", ["NB8"]),
        ("The G7 summit opened in Lisbon on Friday.", ["G7"]),
        ("The African Union summit opened in Lisbon on Friday.", ["African Union"]),
        ("Ana Ruiz will personally visit Tom Rell.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz and Tom Rell had a good chat about it in January.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz told reporters she met in person with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
    ],
)
def test_so_do_these(text: str, names: list[str]) -> None:
    assert met(KNOWN + text, *names)
