"""In which field of the contents a matter of a class of the catalogue is filed."""

from huiyin.catalogue import queries as catalogue

FIELDS = {
    "LD": "15",
    "SB": "15",
    "TD": "03",
    "ZF": "0109",
    "WY": "0109",
    "JS": "01",
    "JT": "06",
    "HJ": "04",
    "JY": "14",
    "WS": "12",
    "YP": "1203",
    "SC": "1103",
    "MZ": "09",
    "TW": "09",
    "NY": "10",
    "JR": "07",
    "GA": "13",
    "YJ": "0701",
    "CG": "0102",
    "GY": "0102",
    "WL": "14",
    "SF": "13",
    "MJ": "0204",
    "RS": "02",
    "JW": "05",
    "SW": "0705",
    "ZS": "08",
}
ACCUSATION = "accusation"


def field_of(item: catalogue.Item) -> str:
    """The field that its words suggest, if it lies within that of its class; else that of the class."""
    own = FIELDS.get(item.class_code, "")
    words = catalogue.propose_class(" ".join((item.request, *item.words))).field_code
    return words if own and words.startswith(own) else own


def claim_class_of(item: catalogue.Item) -> str:
    """Whether it is an accusation, which is kept apart, or asks for something."""
    usual = catalogue.path(item.paths[0]) if item.paths else None
    return ACCUSATION if usual and ACCUSATION in usual.ways else "petition"
