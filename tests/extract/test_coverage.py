"""English is covered; of another language it is said that it is not."""

import pytest

from archive.extract.coverage import is_covered
from tests.record.proposed import PAGE

OTHERS = {
    "Turkish": "Belediye başkanı dün akşam limanda yaptığı konuşmada yeni iskelenin kıştan önce açılacağını söyledi. "
    "Toplantıya gazeteciler ve balıkçılar da katıldı; karar gelecek hafta mecliste oylanacak.",
    "German": "Der Bürgermeister sagte gestern im Hafen, die neue Anlegestelle werde noch vor dem Winter eröffnet. "
    "An dem Treffen nahmen auch Fischer und Journalisten teil, und der Rat stimmt in der nächsten Woche ab.",
    "French": "Le maire a déclaré hier au port que le nouveau quai serait ouvert avant l'hiver, et que les équipes "
    "étaient prêtes. Des pêcheurs et des journalistes ont participé à la réunion de la semaine.",
    "Dutch": "De burgemeester zei in de haven dat de nieuwe steiger voor de winter open gaat en dat de ploegen "
    "klaar zijn. Ook vissers en journalisten waren bij de vergadering van deze week aanwezig.",
    "Arabic": "قال رئيس البلدية مساء أمس في الميناء إن الرصيف الجديد سيفتح قبل الشتاء وإن الفرق جاهزة وقد حضر الاجتماع "
    "أيضا صيادون وصحفيون وسيصوت المجلس على القرار في الأسبوع المقبل",
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_in_another_language_is_not_covered(name: str) -> None:
    assert not is_covered(OTHERS[name], None)
    assert not is_covered(
        OTHERS[name], "en"
    )  # what a page says of itself is often wrong


@pytest.mark.parametrize("language", [None, "en", "tr"])
def test_english_is_covered_whatever_the_page_says(language: str | None) -> None:
    assert is_covered(PAGE, language)


@pytest.mark.parametrize(
    ("language", "covered"), [(None, False), ("en-GB", True), ("tr", False)]
)
def test_a_few_words_are_judged_by_what_is_said_of_them(
    language: str | None, covered: bool
) -> None:
    assert is_covered("Ferry opens", language) is covered


def test_a_few_words_of_which_nothing_is_said_need_a_common_english_one() -> None:
    assert is_covered("The ferry opens in May", None)
    assert not is_covered("Le bac ouvre en mai", None)
