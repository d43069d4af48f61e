"""The small guide with enough data to make pages from: two medicines, a treatment, a side effect, changes."""

from __future__ import annotations

from tests.small_guide import SMALL_GUIDE, Files, page, sections

_TREE = str(SMALL_GUIDE["guide.yaml"])
_MEDICINES = str(SMALL_GUIDE["medicines.yaml"])
_KIND = "  - id: pd-1\n    name: PD-1\n    title: PD-1 blocker\n    topic: treatments\n"
_FORM, _USE = "    form: [capsule]\n", "    places: [home]\n    alone: true\n"

_NIVOLUMAB = """\
  - id: nivolumab
    name: Nivolumab
    say: ni-VOL-you-mab
    brands: []
    class: pd-1
    use: current
    form: [drip]
    places: [hospital]
    alone: false
    route:
      text: A drip into a vein.
      sources: [leaflet]
    schedule: []
    where:
      text: At a hospital day unit.
      sources: [nhs_kidney]
    food: []
    combinations: []
    common: []
    checks: []
    used_for:
      text: A later treatment.
      sources: [nice_sunitinib]
    results:
      - text: After 5 years, 26 in 100 people were alive.
        sources: [leaflet]
    nhs: []
"""

TREATMENTS = """\
treatments:
  - topic: surgery
    used_for:
      - text: Some people who are well enough.
        sources: [nhs_kidney]
"""

CHANGES = """\
changes:
  - topic: sunitinib
    date: 2026-11-20
    says: It now asks about an aneurysm.
    anchor: checks
  - topic: sunitinib
    date: 2026-11-23
    says: It now says what to do about a missed dose.
"""

MADE_FILES: Files = {
    "guide.yaml": _TREE.replace(
        "        title: Sunitinib\n",
        "        title: Sunitinib\n      - id: nivolumab\n        title: Nivolumab\n",
    ),
    "medicines.yaml": _MEDICINES.replace("medicines:\n", f"{_KIND}medicines:\n").replace(
        _FORM, f"{_FORM}{_USE}"
    )
    + _NIVOLUMAB,
    "medicines/nivolumab.md": page(
        "nivolumab",
        "Nivolumab",
        "{{ medicine-facts }}\n\n"
        + sections(
            "in-short",
            "how-to-take-it",
            "common-effects",
            "get-help-now",
            "checks",
            "other-medicines-and-food",
        )
        + "\n{{ danger-signs }}\n",
        kind="medicine",
        summary="A drip that helps the body find the cancer.",
    ),
    "medicines/medicines.md": page(
        "medicines",
        "Medicines A to Z",
        sections("in-short") + "\n{{ medicine-finder }}\n\n{{ compare }}\n\n{{ medicines-table }}\n",
    ),
    "side-effects/side-effects.md": page(
        "side-effects", "Side effects", sections("in-short") + "\n{{ side-effect-look-up }}\n"
    ),
    "side-effects/fatigue.md": page(
        "fatigue",
        "Tiredness (fatigue)",
        sections("what-it-feels-like", "which-treatments", "what-you-can-do", "when-to-call", "emergency")
        + "\n{{ danger-signs signs=chest-pain,fever }}\n",
        kind="side-effect",
        summary="Being very tired, even after sleep.",
    ),
    "side_effects.yaml": """\
side_effects:
  - id: fatigue
    name: Tiredness (fatigue)
    causes:
      - treatment: sunitinib
        how_often: Severe in 10 of 100 people in one trial
        sources: [leaflet]
      - treatment: nivolumab
        sources: [nhs_kidney]
    self_help:
      - text: Rest before you are worn out.
        sources: [nhs_kidney]
""",
    "support/about-this-guide.md": page(
        "about-this-guide",
        "About this guide",
        sections("in-short") + "\n{{ about }}\n\n{{ changes }}\n",
    ),
    "treatments.yaml": TREATMENTS,
    "changes.yaml": CHANGES,
}
"""What to change in the small guide."""
