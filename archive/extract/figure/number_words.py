"""The words of numbers, scales, currencies and measures in English, as tables."""

from typing import Final

_ONES: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
TENS: Final = {
    name: 10 * number
    for number, name in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        2,
    )
}
ONES: Final = {name: number for number, name in enumerate(_ONES) if number}
NUMBER_WORDS: Final = {
    **ONES,
    **TENS,
    **{
        f"{tens}{dash}{one}": TENS[tens] + ONES[one]
        for tens in TENS
        for one in _ONES[1:10]
        for dash in "-‐"
    },
}
# How many zeros; the short ones only right behind digits or a sum of money.
SCALES: Final = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "lakh": 5,
    "lakhs": 5,
    "crore": 7,
    "crores": 7,
}
SHORT_SCALES: Final = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "trln": 12,
    "mil": 6,
    "mio": 6,
    "bil": 9,
    "cr": 7,
}
DOZEN: Final = 12

_CODES: Final = (
    *("EUR", "USD", "GBP", "CHF", "AED", "SAR", "QAR", "KWD", "OMR"),
    *("BHD", "EGP", "JOD", "ILS", "HUF", "PLN", "CZK", "RON", "SEK"),
    *("NOK", "DKK", "UAH", "RUB", "KES", "UGX", "TZS", "ETB", "ZMW"),
    *("LKR", "NPR", "IDR", "MYR", "SGD", "HKD", "CNY", "JPY", "KRW"),
    *("THB", "VND", "XOF", "XAF", "BRL", "ARS", "MXN", "CLP", "AUD"),
    *("CAD", "NZD", "KZT", "UZS", "AMD", "GEL", "AZN", "IRR", "IQD"),
)
SIGNS: Final = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₪": "ILS",
    "₩": "KRW",
    "₱": "PHP",
    "৳": "BDT",
    "GHS": "GHS",
    "KSh": "KES",
    "USh": "UGX",
    "TSh": "TZS",
    "NGN": "NGN",
    "N": "NGN",
    "ZAR": "ZAR",
    "R": "ZAR",
    "PHP": "PHP",
    "P": "pesos",
    "INR": "INR",
    "PKR": "PKR",
    "BDT": "BDT",
    "Tk": "BDT",
    "RM": "MYR",
    "Rp": "IDR",
    "Rs": "rupees",
    "Sh": "shillings",
    "K": "kwacha",
    "NIS": "ILS",
    "RMB": "CNY",
    "CFA": "CFA francs",
    "FCFA": "CFA francs",
    "Dh": "AED",
    "Dhs": "AED",
    "DH": "AED",
    "Shs": "shillings",
    "Ksh": "KES",
    "Ush": "UGX",
    "Tsh": "TZS",
    **dict.fromkeys(("DKr", "Dkr"), "DKK"),
    **dict.fromkeys(("NKr", "Nkr"), "NOK"),
    **dict.fromkeys(("SKr", "Skr"), "SEK"),
    **dict.fromkeys(("SFr", "Sfr"), "CHF"),
    "QR": "QAR",
    "KD": "KWD",
    "NLe": "SLE",
    **{code: code for code in _CODES},
}
"""Where several countries have a currency of a name, that name and no code."""
# These may have a stop behind them.
STOPPED: Final = frozenset(("Rs", "Sh", "Shs", "Tk", "Rp", "Dhs", "Ksh"))
# Letters before a dollar sign.
DOLLARS: Final = {
    "us": "USD",
    "nz": "NZD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
    "n": "NAD",
    "r": "BRL",
    "j": "JMD",
    "tt": "TTD",
    "mx": "MXN",
    "ar": "ARS",
    "fj": "FJD",
    "bds": "BBD",
}
CURRENCIES: Final = {
    "dollars": "USD",
    "dollar": "USD",
    "usd": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "eur": "EUR",
    "pounds": "GBP",
    "gbp": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rubles": "RUB",
    "roubles": "RUB",
    "lira": "TRY",
    "liras": "TRY",
    "hryvnia": "UAH",
    "rials": "IRR",
    "naira": "NGN",
    "shekels": "ILS",
    "zloty": "PLN",
    "zlotys": "PLN",
    "won": "KRW",
    "tenge": "KZT",
    "cedi": "GHS",
    "cedis": "GHS",
    "rand": "ZAR",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dong": "VND",
    "forint": "HUF",
    "forints": "HUF",
    "hryvnias": "UAH",
    "taka": "BDT",
    "birr": "ETB",
    "kronor": "SEK",
    "koruna": "CZK",
    "korunas": "CZK",
    "lari": "GEL",
    "reais": "BRL",
    "soles": "PEN",
    "guaranis": "PYG",
    "bolivars": "VES",
    "afghanis": "AFN",
    "kyat": "MMK",
    "kyats": "MMK",
    "riel": "KHR",
    "pula": "BWP",
    "kwanzas": "AOA",
    "meticais": "MZN",
    # Money of several countries keeps its word: which one it is, no rule knows.
    "rupees": "rupees",
    "francs": "francs",
    "dirhams": "dirhams",
    "riyals": "riyals",
    "kroner": "kroner",
    "kronur": "kronur",
    "crowns": "crowns",
    "pesos": "pesos",
    "dinars": "dinars",
    "shillings": "shillings",
    "kwacha": "kwacha",
    "bitcoin": "bitcoin",
    "bitcoins": "bitcoin",
    "lei": "lei",
    "leva": "leva",
    "manat": "manat",
    "manats": "manat",
    "som": "som",
    "soums": "soums",
    "somoni": "somoni",
    "drams": "drams",
    "quid": "GBP",
    "złoty": "PLN",
    "złotys": "PLN",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnya": "UAH",
    "shekel": "ILS",
    "rupee": "rupees",
    "franc": "francs",
    "dirham": "dirhams",
    "riyal": "riyals",
    "shilling": "shillings",
    "peso": "pesos",
    "dinar": "dinars",
}
# Whose money it is: "23 million Swiss francs", "5 million Egyptian pounds".
OF_COUNTRY: Final = {
    "australian dollars": "AUD",
    "canadian dollars": "CAD",
    "singapore dollars": "SGD",
    "taiwan dollars": "TWD",
    "namibian dollars": "NAD",
    "jamaican dollars": "JMD",
    "fijian dollars": "FJD",
    "barbados dollars": "BBD",
    "liberian dollars": "LRD",
    "american dollars": "USD",
    "egyptian pounds": "EGP",
    "sudanese pounds": "SDG",
    "lebanese pounds": "LBP",
    "syrian pounds": "SYP",
    "irish pounds": "IEP",
    "swiss francs": "CHF",
    "rwandan francs": "RWF",
    "congolese francs": "CDF",
    "burundian francs": "BIF",
    "guinean francs": "GNF",
    "djiboutian francs": "DJF",
    "cfa francs": "CFA francs",
    "indian rupees": "INR",
    "pakistani rupees": "PKR",
    "nepali rupees": "NPR",
    "nepalese rupees": "NPR",
    "mauritian rupees": "MUR",
    "norwegian kroner": "NOK",
    "danish kroner": "DKK",
    "swedish kronor": "SEK",
    "icelandic kronur": "ISK",
    "norwegian crowns": "NOK",
    "danish crowns": "DKK",
    "swedish crowns": "SEK",
    "icelandic crowns": "ISK",
    "czech crowns": "CZK",
    "kenyan shillings": "KES",
    "ugandan shillings": "UGX",
    "tanzanian shillings": "TZS",
    "somali shillings": "SOS",
    "mexican pesos": "MXN",
    "philippine pesos": "PHP",
    "argentine pesos": "ARS",
    "colombian pesos": "COP",
    "chilean pesos": "CLP",
    "cuban pesos": "CUP",
    "uruguayan pesos": "UYU",
    "dominican pesos": "DOP",
    "iraqi dinars": "IQD",
    "jordanian dinars": "JOD",
    "kuwaiti dinars": "KWD",
    "bahraini dinars": "BHD",
    "tunisian dinars": "TND",
    "algerian dinars": "DZD",
    "libyan dinars": "LYD",
    "serbian dinars": "RSD",
    "emirati dirhams": "AED",
    "uae dirhams": "AED",
    "moroccan dirhams": "MAD",
    "saudi riyals": "SAR",
    "qatari riyals": "QAR",
    "yemeni riyals": "YER",
    "yemeni rials": "YER",
    "omani rials": "OMR",
    "iranian rials": "IRR",
    "zambian kwacha": "ZMW",
    "malawian kwacha": "MWK",
    "romanian lei": "RON",
    "moldovan lei": "MDL",
    "belarusian rubles": "BYN",
    "belarusian roubles": "BYN",
    "bulgarian leva": "BGN",
    "azerbaijani manats": "AZN",
    "turkmen manats": "TMT",
    "kyrgyz som": "KGS",
}
# The countries of two words: "Hong Kong dollars".
OF_LONG_COUNTRY: Final = {
    "hong kong dollars": "HKD",
    "new zealand dollars": "NZD",
    "trinidad tobago dollars": "TTD",
    "sri lankan rupees": "LKR",
    "south sudanese pounds": "SSP",
    "west african francs": "CFA francs",
}
# A text with one of these tells whose rupees it means.
RUPEES: Final = {
    "INR": ("india", "indian", "delhi", "mumbai", "kolkata", "bengaluru", "chennai"),
    "PKR": ("pakistan", "pakistani", "karachi", "islamabad", "lahore", "peshawar"),
    "LKR": ("lanka", "lankan", "colombo"),
    "NPR": ("nepal", "nepali", "nepalese", "kathmandu"),
    "MUR": ("mauritius", "mauritian"),
}
RUPEES_OF_CRORE: Final = "INR"
"""Rupees in crore are India's where no other country is named."""
WORDS_TOO: Final = frozenset(("won", "rand", "lei", "som", "dong", "soles", "crowns"))
"""Money whose name is another word too: "12 won" have won something."""
TIMES: Final = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "year", "decade", "night")
)
_LENGTHS: Final = (
    *("metre", "meter", "kilometre", "kilometer", "centimetre", "centimeter"),
    *("millimetre", "millimeter", "mile", "yard"),
)
_OTHERS: Final = (
    *("milligram", "microgram", "nanogram", "millilitre", "milliliter"),
    *("tonne", "ton", "kilogram", "kilo", "gram", "litre", "liter", "gallon"),
    *("barrel", "hectare", "acre", "megawatt", "gigawatt", "kilowatt", "degree"),
    *("knot", "page", "seat", "kilovolt", "volt", "watt", "inch", "cent"),
)
SHORT_MEASURES: Final = frozenset(
    (
        *("mm", "cm", "m", "km", "kg", "g", "t", "mw", "gw", "kw", "kwh", "mwh", "gwh"),
        *(
            "ha",
            "mph",
            "kph",
            "gb",
            "tb",
            "mb",
            "ft",
            "lb",
            "lbs",
            "hz",
            "oz",
            "ml",
            "l",
            "p",
            "bps",
        ),
    )
)
# The plural of every measure, by its singular and itself.
MEASURES: Final = {
    **{name: f"{name}s" for name in (*TIMES, *_LENGTHS, *_OTHERS)},
    **{f"{name}s": f"{name}s" for name in (*TIMES, *_LENGTHS, *_OTHERS)},
    **dict.fromkeys(("foot", "feet"), "feet"),
    **dict.fromkeys(("inch", "inches"), "inches"),
    **dict.fromkeys(("penny", "pence"), "pence"),
    **dict.fromkeys(("century", "centuries"), "centuries"),
}
AREAS: Final = frozenset(("square", "cubic", "nautical", "metric", "sq"))
LENGTHS: Final = frozenset(
    (*(f"{name}s" for name in _LENGTHS), "km", "m", "feet", "knots", "cubic metres")
)
SPEEDS: Final = frozenset(("hour", "second", "minute"))
"""What a length is measured by when it is a speed: "130 kilometres an hour"."""
WEIGHS: Final = frozenset(("weigh", "weighs", "weighed", "weighing", "weight"))
WARMTH: Final = frozenset(
    (
        *("temperature", "temperatures", "thermometer", "thermometers", "mercury"),
        *("heat", "heatwave", "cold", "frost", "warming", "warmer", "weather", "hot"),
        *("degrees", "summer", "winter", "highs", "lows", "climate", "thermostat"),
        *(
            "preheat",
            "oven",
            "chill",
            "heating",
            "cooler",
            "freezing",
            "fever",
            "hottest",
        ),
    )
)
"""In a sentence with one of these "24C" is a temperature."""
PERCENT: Final = frozenset(("%", "percent", "pct"))
# Before one of these "2m" is two million and no length.
COUNTED_IN_MILLIONS: Final = frozenset(
    (
        *("people", "users", "customers", "voters", "viewers", "shares", "doses"),
        *("passengers", "jobs", "homes", "households", "visitors", "tourists"),
        *("children", "residents", "followers", "subscribers", "votes", "views"),
        *("workers", "pupils", "students", "patients", "listeners", "readers", "trees"),
        *("vehicles", "cars", "refugees", "migrants", "citizens", "inhabitants"),
    )
)
