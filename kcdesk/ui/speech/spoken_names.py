"""How names and short forms are written for a voice, so that they are said as people say them.

A voice guesses at a name it does not know: espeak-ng leans on the wrong half of most cancer medicines, and
reads DVLA and DNACPR as words.  The spellings follow the lines on how to say each medicine in the guide,
and were compared with what `espeak-ng -x` makes of them.
"""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = {
    "sunitinib": "sue nittinib",
    "pazopanib": "paz oppanib",
    "cabozantinib": "cabbo zantinib",
    "lenvatinib": "len vattinib",
    "tivozanib": "tie voezanib",
    "sorafenib": "so raffenib",
    "everolimus": "evver oh limmus",
    "temsirolimus": "tem sir oh limmus",
    "belzutifan": "bell zootifan",
    "nivolumab": "nivvol yoo mab",
    "pembrolizumab": "pembro leezoo mab",
    "ipilimumab": "ippi limmoo mab",
    "avelumab": "avvell yoo mab",
    "bevacizumab": "bevva sizzoo mab",
    "aldesleukin": "al dess lookin",
    "Inlyta": "in lye tah",
    "Cabometyx": "cabbo mettix",
    "Welireg": "welly regg",
    "Keytruda": "key trooda",
    "Opdivo": "op deevoh",
    "Fotivda": "foe tivda",
    "Avastin": "a vasstin",
    "loperamide": "loe perra mied",
    "dexamethasone": "dexa metha zone",
    "prednisolone": "pred nisso lone",
    "ascites": "ass eye teez",
    "metastasis": "met tass ter sis",
    "metastases": "met tass ter seez",
    "BASRiS": "bassriss",
    "HIF-2": "hif 2",
    "axitinib": "axy tinnib",
    "neutropenic": "newtro peenik",
    "pleurodesis": "ploo roddy sis",
    "omeprazole": "oh mepprazole",
    "atezolizumab": "atta zollizoo mab",
    "codeine": "koe deen",
    "amlodipine": "am loddy peen",
    "levothyroxine": "leevo thigh rockseen",
    "thyroxine": "thigh rockseen",
    "creatinine": "cree attineen",
    "oedema": "ideema",
    "lymphoedema": "limf ideema",
    "verapamil": "ver rappa mill",
    "famotidine": "fam otti deen",
    "carbamazepine": "karba mazza peen",
    "phenytoin": "fenny toe in",
    "rifampicin": "riff ampi sin",
    "fentanyl": "fenta nil",
    "itraconazole": "ittra konna zole",
    "oxycodone": "oxy koe doan",
    "cachexia": "ka kexia",
    "febrile": "fee brile",
    "metachronous": "me tackronus",
    "uveitis": "you vee eye tiss",
    "multikinase": "multy kye naze",
    "debulking": "dee bulking",
    "cytoreductive": "sigh toe reductive",
    "oligometastatic": "ollig oh metta stattik",
    "oligometastases": "ollig oh met tass ter seez",
    "oligoprogression": "ollig oh progression",
    "anti-angiogenic": "anti anjee oh jennik",
    "osteonecrosis": "ostee oh neck roe sis",
    "zoledronic": "zolla dronnik",
    "Zometa": "zoh meeta",
    "Xgeva": "ex jeeva",
    "crizotinib": "kry zottinib",
    "savolitinib": "savvo littinib",
    "Tyneside": "tine side",
    "Lenvima": "len veema",
    "Votrient": "voh tree ent",
    "Sutent": "soo tent",
    "HOPELINEUK": "hope line U.K.",
    "nidirect": "N.I. direct",
    "NaTHNaC": "nath nack",
    "sunbeds": "sun beds",
    "denosumab": "den oh soo mab",
    "zoledronate": "zoh leddronate",
    "hydrocortisone": "hydro corti zone",
    "IP-sen": "ippsen",
    "OUTpatients": "out patients",
}
"""Each as the guide writes it.  Found in capitals and in small letters."""

_SPELT: Final = (
    "VEGF DVLA DNACPR ONJ ECG PE NI EMA WHO IMDC LGBTQ TA FT ADP PADP ADRT AOS IGRT OT EAU UCLH EOL"
)
"""Short forms that are said letter by letter, though a voice makes words of them."""

_SHORT: Final = {"PRES": "press", "SABR": "sabre", "EGFR": "ee G.F.R.", "FAQs": "frequent questions"}
"""Short forms that are said otherwise: E.G. would be “for example”."""

_ANY_CASE: Final = {name.lower(): said for name, said in _NAMES.items()}
_ANY_NAME: Final = "|".join(re.escape(name) for name in sorted(_ANY_CASE, key=len, reverse=True))
_NAME: Final = re.compile(rf"(?<![\w-])(?:{_ANY_NAME})(?![\w-])", re.IGNORECASE)
_EXACT: Final = re.compile(r"(?<![\w-])(?:" + "|".join(_SHORT) + r")(?![\w-])")
_LETTERS: Final = re.compile(r"(?<!\w)(?<![A-Z0-9]-)(?:" + "|".join(_SPELT.split()) + r")(?!\w|-[A-Z0-9])")


def with_names_said(text: str) -> str:
    """The text with each such name and short form written the way it sounds."""
    said = _LETTERS.sub(lambda found: "".join(f"{letter}." for letter in found[0]), text)
    said = _EXACT.sub(lambda found: _SHORT[found[0]], said)
    return _NAME.sub(lambda found: _ANY_CASE[found[0].lower()], said)
