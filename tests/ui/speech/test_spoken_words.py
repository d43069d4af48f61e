from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.ui.speech.spoken_words import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Plain words.", "Plain words."),
        ("It helps.[3]", "It helps."),
        ("It helps [1, 2-4].", "It helps."),
        ("See https://www.nhs.uk/x/y.", "See web address."),
        ("See www.nhs.uk for more", "See web address for more"),
        ("See nhs.uk/conditions/cancer today", "See web address today"),
        ("Grade ≥ 3", "Grade at least 3"),
        ("≤2 drinks", "at most 2 drinks"),
        ("10–20 people", "10 to 20 people"),
        ("3-5 days", "3 to 5 days"),
        ("in 2025-26", "in 2025 to 26"),
        ("1.5–2 litres", "1.5 to 2 litres"),
        ("2026-11-23", "2026 11 23"),
        ("2 mg/kg and 5 mg/day", "2 milligrams per kilogram and 5 milligrams per day"),
        ("two 10 mg capsules of 20 mg", "two 10 milligram capsules of 20 milligrams"),
        ("a 0.5 mg hard capsule", "a 0.5 milligram hard capsule"),
        ("open 24/7", "open 24 7"),
        ("1 mg, 12.5 mg and 0.1 mg", "1 milligram, 12.5 milligrams and 0.1 milligrams"),
        ("4 cm across, 500ml of tea", "4 centimetres across, 500 millilitres of tea"),
        ("SMC 384/07, SMC 1234/17", "SMC 3 8 4, 07, SMC 1 2 3 4, 17"),
        ("140/90", "140 over 90"),
        ("and/or", "and or"),
        ("nivolumab/cabozantinib", "nivvol yoo mab, cabbo zantinib"),
        ("file 200/400", "file 200/400"),
        ("12/11/2026", "12/11/2026"),
        ("sleep → wake", "sleep, then wake"),
        ("37.5C or above", "37.5 degrees or above"),
        ("Ring 0800 917 7711 now", "Ring 0 8 0 0, 9 1 7, 7 7 1 1 now"),
        ("Call 999 or 111", "Call 9 9 9 or 1 1 1"),
        ("Samaritans, 116 123", "Samaritans, 1 1 6, 1 2 3"),
        ("send a text to 85258", "send a text to 8 5 2 5 8"),
        ("10000 and 10,000 and 12345.6", "1 0 0 0 0 and 10,000 and 12345.6"),
        ("SMC2247", "SMC 2 2 4 7"),
        ("A&E", "A&E"),
        ("Marks & Spencer, heart&lung, 5 & 6", "Marks and Spencer, heart and lung, 5 and 6"),
        ("Medicines A to Z", "Medicines A-to-Z"),
        ("LGBTQ+ people", "L.G.B.T.Q. plus people"),
        ("WHO/ISUP grade", "W.H.O, ISUP grade"),
        ("£1 or £20.50 or £1,000.00", "1 pound or 20 pounds 50 or 1,000 pounds"),
        ("£2 million", "2 million pounds"),
        ("Stage IV, phase III and grade I", "Stage 4, phase 3 and grade 1"),
        ("an IV drip", "an I.V. drip"),
        ("(ka-boe-ZAN-ti-nib IP-sen)", "(ka-boe-zan-tee-nib ippsen)"),
        ("e.g. tea, i.e. a drink", "for example tea, that is a drink"),
        ("Press Ctrl+P or Esc", "Press Control plus P or Escape"),
        ("NICE TA964", "NICE T.A 964"),
        ("sue-NIT-i-nib (SUE-tent)", "sue-nit-ee-nib (sue-tent)"),
        ("anti-PD-1, PD-L1 and MRI-guided", "anti-PD-1, PD-L1 and MRI-guided"),
        ("a 24-hour helpline", "a 24-hour helpline"),
        ("one – two — three", "one, two, three"),
        ("a\xa0space\nand a line", "a space and a line"),
        ("[[h@l'oU]]", "h@l'oU"),
        ("2 < 3 = no", "2 less than 3 equals no"),
    ],
)
def test_signs_are_said_in_words(written: str, said: str) -> None:
    assert spoken(written) == said


def test_a_guide_in_another_language_keeps_its_signs() -> None:
    """English words in it would be worse than what its voice makes of them."""
    assert spoken("Grad ≥ 3, 10–20", english=False) == "Grad ≥ 3, 10–20"


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    """And none leaves marks that mean something to a voice."""
    said = spoken(text)
    assert "[[" not in said
    assert "\n" not in said
