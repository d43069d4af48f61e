"""How it is found, prevented and treated, said of anybody."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, OTHER, SOME, either, word_of

_EXAMINED = either(
    """
    assess assessed cause caused classified classify confirm confirmed define defined detect detected
    diagnose diagnosed grade graded inherited measure measured prevent prevented prove recorded scored
    spelled spelt test_for tested treated
    """
)
_SAID_OF_ILLNESSES = either(
    """
    avoided avoidable contagious covered cured curable genetic hereditary infectious inherited predicted
    preventable prevented reversed reversible
    """
)

PATTERNS = (
    (f" {either('blood_test ct ecg ekg mri scan test tests ultrasound x_ray')} for {SOME}{OTHER}{{1,3}}"),
    (
        f"^ how (?:can|could|do|should) (?:i|we|you) {either('avoid lower prevent reduce')} "
        f"(?:my |our |the |your )?{GENERAL}{{1,8}}$"
    ),
    (
        f"^ (?:how|when|where) {either('is are can do_doctors do_they do_hospitals do_nurses')} "
        f"{GENERAL}{{0,4}}?(?:be )?{_EXAMINED} {GENERAL}{{0,6}}$"
    ),
    (
        f"^ (?:how|ways|tips) {word_of('can_you do_you i_can to')}?"
        f"{either('avoid lower prevent reduce describe pronounce spell')} {GENERAL}{{1,8}}$"
    ),
    f"^ (?:can|could|is|are) (?!anything ){GENERAL}{{1,4}}(?:be )?{_SAID_OF_ILLNESSES} ",
    f" {either('rule ruled rules ruling')} out (?:an? |any )?{OTHER}{{1,3}}",
    (
        f" {either('take takes taking took on')} "
        f"{either('medication medicine medicines meds something tablets')} for {GENERAL}{{1,2}}"
    ),
    (
        f" {either('angina epilepsy seizure stroke')} "
        f"{either('drug drugs medication medicine medicines meds tablets')} "
    ),
)
