"""Names as a voice is to say them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from kcdesk.ui.speech.spoken_names import with_names_said

_ESPEAK = shutil.which("espeak-ng")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Sunitinib is a capsule.", "sue nittinib is a capsule."),
        ("PAZOPANIB", "paz oppanib"),
        ("on Keytruda", "on key trooda"),
        ("a HIF-2 alpha inhibitor", "a hif 2 alpha inhibitor"),
        ("VEGF signals", "V.E.G.F. signals"),
        ("tell the DVLA", "tell the D.V.L.A."),
        ("a DNACPR form", "a D.N.A.C.P.R. form"),
        ("a VEGF-blocking tablet, anti-VEGF", "a V.E.G.F.-blocking tablet, anti-V.E.G.F."),
        ("PADP or ADP", "P.A.D.P. or A.D.P."),
        ("PE-10", "PE-10"),
        ("PRES", "press"),
        ("it may press", "it may press"),
        ("Ask who rings; do pe", "Ask who rings; do pe"),
        ("pre-sunitinib-x", "pre-sunitinib-x"),
        ("metastases in a bone", "met tass ter seez in a bone"),
    ],
)
def test_a_name_is_written_as_it_sounds(written: str, said: str) -> None:
    """Whole words alone."""
    assert with_names_said(written) == said


@pytest.mark.skipif(_ESPEAK is None, reason="needs espeak-ng")
@pytest.mark.parametrize(
    ("name", "stressed"),
    [
        ("sunitinib", "s'u: n'It"),
        ("pazopanib", "'0p"),
        ("lenvatinib", "v'at"),
        ("everolimus", "'oU"),
        ("belzutifan", "z'u:t"),
        ("nivolumab", "j'u:"),
        ("pembrolizumab", "l'i:z"),
        ("Welireg", "w'El"),
        ("Keytruda", "tr'u:d"),
        ("metastasis", "t'as"),
        ("DVLA", "v,i:"),
        ("axitinib", "t'In"),
        ("oedema", "d'i:m"),
        ("codeine", "d'i:n"),
        ("omeprazole", "m'Ep"),
        ("thyroxine", "r'0ks"),
        ("osteonecrosis", "r'oU s"),
        ("oligometastatic", "st'at"),
        ("cytoreductive", "rI2d'Vkt"),
        ("neutropenic", "p'i:n"),
        ("hydrocortisone", "k'O@ti z"),
        ("EGFR", "dZ,i:;,Ef'A@"),
    ],
)
def test_espeak_ng_stresses_the_right_syllable(name: str, stressed: str) -> None:
    """As `How to say it` on the page of each medicine has it."""
    assert _ESPEAK is not None
    done = subprocess.run(
        [_ESPEAK, "-v", "en-gb", "-q", "-x", "--", with_names_said(name)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert stressed in done.stdout
