"""Whom an office or a kind of body means: every way to tell of it, crossed with what a text calls it later."""

from collections.abc import Callable

import pytest

from tests.extract.told import meant

SAID = "the bridge would stay closed"

TOLD: dict[str, Callable[[str], str]] = {
    "the ... of": lambda office: f"Ana Ruiz, the {office} of Velm, arrived on Monday.",
    "before the name": lambda office: f"Velm {office} Ana Ruiz arrived on Monday.",
    "whose": lambda office: f"Velm's {office}, Ana Ruiz, arrived on Monday.",
    "a ... from": lambda office: f"Ana Ruiz, a {office} from Velm, arrived on Monday.",
    "who is": lambda office: f"Ana Ruiz, who is a {office} in Velm, arrived on Monday.",
    "became": lambda office: f"Ana Ruiz, 54, became {office} in April.",
    "was made": lambda office: f"Ana Ruiz was appointed {office} in April.",
    "sworn in": lambda office: f"Ana Ruiz was sworn in on Monday as {office} of Velm.",
    "took over": lambda office: f"Ana Ruiz took over last year as {office}.",
    "works as": lambda office: f"Ana Ruiz works as a {office} in Velm.",
    "has been": lambda office: f"Ana Ruiz has long been the {office} of Velm.",
}
LATER: dict[str, Callable[[str], str]] = {
    "first": lambda office: f"The {office} said {SAID}.",
    "behind": lambda office: f"{SAID[0].upper()}{SAID[1:]}, the {office} said.",
}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize(
    "office",
    ["mayor", "vice-president", "conservationist", "chairman", "lord mayor", "builder"],
)
def test_an_office_told_in_any_way(told: str, later: str, office: str) -> None:
    text = f"{TOLD[told](office)}\n\n{LATER[later](office)}"
    assert [*meant(text).values()] == [["Ana Ruiz"]]


@pytest.mark.parametrize("told", TOLD)
def test_another_office_is_somebody_elses(told: str) -> None:
    text = f"{TOLD[told]('teacher')} Tom Rell came too.\n\nThe judge said {SAID}."
    assert meant(text) == {SAID: ["The judge"]}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Whoever was president is not the president; whoever is a deputy is not the mayor.
        ("Ana Ruiz was president until May.\n\nThe president said", "The president"),
        ("Ana Ruiz was president.\n\nThe former president said", "Ana Ruiz"),
        ("Ana Ruiz is deputy mayor of Velm.\n\nThe mayor said", "The mayor"),
        ("Ana Ruiz is not the mayor of Velm.\n\nThe mayor said", "The mayor"),
        ("Ana Ruiz is Tom Rell's lawyer.\n\nThe lawyer said", "Ana Ruiz"),
        (
            "State Councillor and Foreign Minister Wang Li came.\n\nThe foreign minister said",
            "Wang Li",
        ),
        # Who is a trade besides may be whom the first sentence means.
        (
            "A Velm councillor has left.\n\nAna Ruiz, who is a fashion designer, said so.\n\nThe councillor said",
            "Ana Ruiz",
        ),
    ],
)
def test_what_an_office_does_not_say(text: str, who: str) -> None:
    assert meant(f"{text} {SAID}.")[SAID] == [who]


@pytest.mark.parametrize(
    ("text", "later", "who"),
    [
        # What readers found a first answer to give to the wrong one.
        ("Tom Rell was sworn in as president.", "The president of Chile", None),
        ("Tom Rell was elected prime minister.", "The Israeli prime minister", None),
        (
            "Ana Ruiz became mayor in 2019. Her predecessor, Tom Rell, left.",
            "The former mayor",
            None,
        ),
        (
            "Former vice-president Ana Ruiz spoke.\n\nThe vice-president, Tom Rell, left.",
            "The former vice-president",
            "Ana Ruiz",
        ),
        ("Ana Ruiz is a lawyer.", "Her lawyer", None),
        ("Ana Ruiz is a nurse.", "The nurse", "Ana Ruiz"),
        ("Ana Ruiz is a nurse.", "The nurse who found her", None),
        (
            "Ana Ruiz, vice-chairman of the panel, and its chairman, Tom Rell, left.",
            "The chairman",
            "Tom Rell",
        ),
        (
            "The foreign minister of Peru received Tom Rell.",
            "The foreign minister",
            None,
        ),
        ("The mayor beat Tom Rell.", "The mayor", None),
        (
            "Ali al-Masri left. A patient, Omar Masri, stayed.",
            "Al-Masri",
            "Ali al-Masri",
        ),
    ],
)
def test_whose_office_it_is_not(text: str, later: str, who: str | None) -> None:
    assert meant(f"{text}\n\n{later} said {SAID}.")[SAID] == [who or later]


def test_the_presidents_wife_is_no_president() -> None:
    text = f"Ana Ruiz is the wife of President Tom Rell.\n\nThe president's wife said {SAID}."
    assert meant(text)[SAID] != ["Tom Rell"]


KINDS: dict[str, Callable[[str, str], str]] = {
    "before": lambda name, kind: (
        f"The {kind} {name} reported its results on Wednesday."
    ),
    "begins": lambda name, kind: (
        f"{kind.capitalize()} {name} reported its results on Wednesday."
    ),
    "from there": lambda name, kind: (
        f"Dutch {kind} {name} reported its results on Wednesday."
    ),
    "beside": lambda name, kind: (
        f"{name}, a {kind}, reported its results on Wednesday."
    ),
}


@pytest.mark.parametrize("told", KINDS)
@pytest.mark.parametrize("name", ["Velmia", "Orlo Holdings", "Harlow & Crewe"])
@pytest.mark.parametrize(
    "kind",
    ["chipmaker", "retailer", "supermarket chain", "software firm", "train operator"],
)
def test_a_company_called_by_what_it_is(told: str, name: str, kind: str) -> None:
    text = f"{KINDS[told](name, kind)}\n\nThe {kind} said {SAID}."
    assert meant(text) == {SAID: [name]}


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("The ADL", "organization"),
        ("Amnesty International", "rights group"),
        ("Amnesty International", "organisation"),
        ("NATO", "alliance"),
        ("The EU", "bloc"),
        ("The FBI", "bureau"),
        ("The Pentagon", "department"),
        ("The Home Office", "department"),
        ("Velm Police", "force"),
        ("Greater Velm Police", "force"),
        ("Médecins Sans Frontières", "medical charity"),
        ("BrightPath", "company"),
    ],
)
def test_a_body_called_by_no_word_of_its_name(name: str, called: str) -> None:
    text = f"{name} said it was concerned.\n\nThe {called} said {SAID}."
    assert meant(text)[SAID] == [name.removeprefix("The ")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Velm City Council said it was glad.\n\nThe group said", "The group"),
        (
            "Amnesty International condemned it.\n\nThe militant group said",
            "militant group",
        ),
        (
            "The Israel Defence Forces said it was late.\n\nThe protest group said",
            "protest group",
        ),
        (
            "Health PS: no cash.\n\nTom Rell, the Principal Secretary, left.\n\nThe PS said",
            "Tom Rell",
        ),
    ],
)
def test_a_body_that_is_none(text: str, who: str) -> None:
    assert meant(f"{text} {SAID}.")[SAID] == [who]


@pytest.mark.parametrize(
    ("whole", "called"),
    [
        ("Mohammed bin Salman", "bin Salman"),
        ("Abdel Fattah al-Burhan", "Burhan"),
        ("Abdel Fattah Burhan", "al-Burhan"),
        ("Luiz Inácio Lula da Silva", "Lula"),
        ("Imran Ahmed Khan Niazi", "Khan"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Xi Jinping", "Xi"),
        ("Aung San Suu Kyi", "Suu Kyi"),
        ("D. K. Shivakumar", "Shivakumar"),
    ],
)
def test_a_name_called_by_a_part(whole: str, called: str) -> None:
    begins = called[0].upper() + called[1:]
    for later in (
        f"{begins} said {SAID}.",
        f"{SAID[0].upper()}{SAID[1:]}, {called} said.",
        f"{begins}'s claim that {SAID} was wrong.",
    ):
        found = meant(f"{whole} arrived on Monday.\n\n{later}")
        assert {each.lower(): who for each, who in found.items()} == {SAID: [whole]}


def test_a_fathers_name_is_his_own() -> None:
    text = f"Mohammed bin Salman arrived on Monday.\n\nSalman said {SAID}."
    assert meant(text) == {SAID: ["Salman"]}


@pytest.mark.parametrize(
    "verb",
    [
        *("received", "met", "thanked", "told", "praised", "sacked", "accused"),
        *("visited", "phoned", "hosted", "warned", "hired", "beat", "succeeded"),
        *("introduced", "quoted", "jailed", "pardoned", "endorsed", "replaced"),
    ],
)
@pytest.mark.parametrize("when", ["", " on Monday"])
def test_whom_an_office_does_something_to_is_not_its_holder(
    verb: str, when: str
) -> None:
    offices = [
        ("The mayor", "mayor"),
        ("The mayor of Velm", "mayor"),
        ("Velm's mayor", "mayor"),
        ("The Velmish foreign minister", "foreign minister"),
        ("The union leader", "union leader"),
        ("Police chief", "police chief"),
        ("The team's coach", "coach"),
    ]
    others = [
        "Tom Rell",
        "the teacher Tom Rell",
        "teacher Tom Rell",
        "his rival Tom Rell",
    ]
    for subject, office in offices:
        for other in others:
            text = f"{subject} {verb} {other}{when}.\n\nThe {office} said {SAID}."
            assert meant(text)[SAID] != ["Tom Rell"], text


@pytest.mark.parametrize("office", ["mayor", "foreign minister", "director", "teacher"])
@pytest.mark.parametrize(
    "met",
    [
        "Tom Rell received the {office}",
        "Tom Rell told his {office}",
        "Tom Rell, 54, praised Velm's {office}",
        "The {office} was hosted by Tom Rell",
        "Tom Rell was warned by the {office}",
        "The {office} and Tom Rell met",
        "Tom Rell's {office} resigned",
    ],
)
@pytest.mark.parametrize(
    "then", [" ", "\n\n", " It had rained in Velm for many long days by then.\n\n"]
)
def test_an_office_told_beside_a_name_is_somebody_elses(
    office: str, met: str, then: str
) -> None:
    text = f"{met.format(office=office)}.{then}The {office} said {SAID}."
    assert meant(text)[SAID] != ["Tom Rell"]
