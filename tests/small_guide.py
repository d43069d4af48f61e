"""A small valid guide, to be changed file by file: no test needs a hand-made pack.

`make_pack(tmp_path)` compiles it as it is, `guide_folder(tmp_path, {"treatments/surgery.md": text})` writes
it with one page changed, and `problems(tmp_path, {"glossary.yaml": "terms: ["})` says what is wrong then.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kcdesk.authoring.compiler import build_guide, check_guide
from kcdesk.search.index import write_index

Files = Mapping[str, str | bytes | None]
"""Contents by path inside the folder; None takes a file away."""

_NONE: Files = {}


def guide_folder(directory: Path, files: Files = _NONE) -> Path:
    """Write the small guide, with some files changed, to `directory`/guide."""
    root = directory / "guide"
    for name, content in {**SMALL_GUIDE, **files}.items():
        file = root / name
        if content is None:
            file.unlink(missing_ok=True)
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def make_pack(directory: Path, files: Files = _NONE) -> Path:
    """Compile the small guide, with some files changed, and give the pack's path.

    Raises ContentRefusedError if the changed guide has errors.
    """
    pack = directory / "guide.kcpack"
    build_guide(guide_folder(directory, files), pack, write_index)
    return pack


def problems(directory: Path, files: Files = _NONE) -> list[str]:
    """Every error of the small guide with some files changed, as printed."""
    return [str(problem) for problem in check_guide(guide_folder(directory, files)).problems.errors]


def page(
    topic: str,
    title: str,
    body: str,
    *,
    kind: str = "reference",
    summary: str = "A short answer.",
    more: str = "",
) -> str:
    """A page's text.  `more` is further front matter, from line 10; the body starts on line 12 without."""
    dates = 'updated: 2026-11-23\nnext_review: 2027-11-23\nreviewed_by: ""\n'
    sources = "sources: [nhs_kidney, nice_sunitinib]\n"
    head = f"id: {topic}\ntitle: {title}\nkind: {kind}\nsummary: {summary}\n{dates}{sources}{more}"
    return f"---\n{head}checked: 2026-11-23\n---\n{body}"


FIRST_BODY_LINE = 12
"""Where the body of a `page` without `more` starts in its file."""


def sections(*anchors: str, body: str = "Words for this part of the page.") -> str:
    """A section for each anchor."""
    titles = ((anchor, anchor.replace("-", " ").capitalize()) for anchor in anchors)
    return "\n".join(f"## {title} {{#{anchor}}}\n\n{body}\n" for anchor, title in titles)


_GUIDE = """\
guide:
  id: small-guide
  title: A small guide
  language: en-GB
  version: 1.0
  date: 2026-11-23
  checked_to: February 2026
  licence: CC BY 4.0
  review: Written from the sources below. Not yet reviewed by a clinician.
home:
  greeting: Hello. Read only what you want to know today.
  tiles_title: Treatments
  tiles:
    - topic: surgery
      line: Taking the cancer out
      figure: surgery
    - topic: sunitinib
      line: A capsule
      figure: targeted
  shortcuts: [get-help-now, glossary]
roles:
  help: get-help-now
  about: about-this-guide
  glossary: glossary
  offered: [get-help-now, medicines, glossary, questions-to-ask]
topics:
  - id: start
    title: Start here
    children:
      - id: get-help-now
        title: When to get help now
  - id: treatments
    title: Treatments
    children:
      - id: surgery
        title: Surgery
  - id: medicines
    title: Medicines A to Z
    children:
      - id: sunitinib
        title: Sunitinib
  - id: side-effects
    title: Side effects
    children:
      - id: fatigue
        title: Tiredness (fatigue)
  - id: support
    title: Support
    children:
      - id: organisations
        title: Organisations that help
      - id: questions-to-ask
        title: Questions to ask
      - id: sources
        title: Where the facts come from
      - id: about-this-guide
        title: About this guide
  - id: glossary
    title: Glossary
profile: uk-cancer
"""

_SOURCES = """\
sources:
  - id: nhs_kidney
    title: Kidney cancer
    publisher: NHS
    url: https://www.nhs.uk/conditions/kidney-cancer/
    date: not stated
    jurisdiction: UK
    grade: A
    read: 2026-11
  - id: nice_sunitinib
    title: Sunitinib for kidney cancer
    publisher: NICE
    url: https://www.nice.org.uk/guidance/ta169
    date: 25 March 2009
    jurisdiction: England
    grade: A
    read: 2026-11
  - id: leaflet
    title: A leaflet
    publisher: A hospital
    url: null
    date: 2024
    jurisdiction: UK
    grade: B
    read: 2026-11
"""

_GLOSSARY = """\
terms:
  - id: nephrectomy
    term: nephrectomy
    means: An operation to take out a kidney.
    also: [kidney removal]
    say: neh-FREK-toh-mee
    see: surgery
  - id: tki
    term: TKI
    means: A medicine that blocks signals that cancer needs to grow.
"""

_QUESTIONS = """\
topics:
  - id: treatment
    title: Treatment
    questions:
      - id: q01
        text: What are all my choices?
      - id: q02
        text: How likely is it to help someone like me?
"""

_ORGANISATIONS = """\
organisations:
  - id: macmillan
    name: Macmillan Cancer Support
    web: https://www.macmillan.org.uk
    phone: 0808 808 00 00
    hours: 8am to 8pm, every day
    nations: [england, scotland, wales, northern-ireland]
    area: UK
    helps:
      - information about cancer
      - money advice
    phone_checked: 2 June 2026
    sources: [nhs_kidney]
  - id: cancer-helpline
    name: Your hospital's helpline
    web: null
    phone: null
    hours: null
    nations: [england, scotland, wales, northern-ireland]
    area: null
    helps: [urgent advice]
    phone_checked: null
    note: The number is on your alert card.
    sources: []
"""

_MEDICINES = """\
classes:
  - id: vegf-tki
    name: VEGF receptor tyrosine kinase inhibitor
    title: VEGF inhibitor (TKI)
    topic: treatments
medicines:
  - id: sunitinib
    name: Sunitinib
    say: sue-NIT-i-nib
    brands:
      - name: Sutent
        say: SUE-tent
    class: vegf-tki
    use: current
    form: [capsule]
    route:
      text: Capsules you swallow.
      sources: [nhs_kidney]
    schedule:
      - text: 50 mg once a day for 4 weeks, then 2 weeks off.
        sources: [leaflet]
    where:
      text: At home.
      sources: [nhs_kidney]
    food:
      - text: With or without food.
        sources: [nhs_kidney]
      - text: No grapefruit.
        sources: [nhs_kidney]
    combinations: []
    common:
      - text: Tiredness.
        effect: fatigue
        sources: [nhs_kidney]
    checks:
      - text: Blood pressure.
        sources: [nhs_kidney]
    used_for:
      text: A first treatment.
      sources: [nice_sunitinib]
    nhs:
      - nation: England
        says: Yes, as a first treatment.
        body: NICE
        ref: TA169
        date: 25 March 2009
        sources: [nice_sunitinib]
      - nation: Scotland
        says: We did not find this decision.
        body: null
        ref: null
        date: null
        sources: []
    cycles:
      - name: 4 weeks on, 2 weeks off
        length_days: 42
        rows:
          - medicine: sunitinib
            label: Capsules once a day
            days: 1-28
        sources: [leaflet]
"""

FIGURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 200">
  <rect width="720" height="200" fill="#FFFFFF"/>
  <circle cx="360" cy="100" r="60" fill="#B3261E"/>
  <text x="20" y="40" font-family="Atkinson Hyperlegible Next" font-size="24" fill="#1B2730">Kidney</text>
</svg>
"""

_SURGERY = sections(
    "in-short",
    "what-it-is",
    "how-it-works",
    "who-it-may-help",
    "how-you-have-it",
    "before-during-after",
    "what-it-can-do",
    "side-effects",
    "get-help-now",
    "if-you-do-not-have-it",
    "other-choices",
    "not-known",
).replace(
    "Words for this part of the page.",
    """\
Surgery can take out a kidney ([[nephrectomy]]).[@nhs_kidney] Read about [tiredness](topic:fatigue).

- First, you talk with your **surgeon**.
    - Take a list of *questions*.
- Then you choose.

!!! urgent "Call 999"
    Chest pain, or trouble breathing.

| Operation | Stay |
|---|---|
| Keyhole | 2 to 4 days |

![A kidney and the cancer in it](figure:kidney "The kidney")

Ring [Macmillan](org:macmillan) on {{ phone macmillan }}.""",
    1,
)

_CALLOUTS = '!!! urgent "Call 999"\n    Call 999 for chest pain.\n\n!!! call\n    Ring about a fever.'

_SUNITINIB = (
    "{{ medicine-facts }}\n\n"
    + sections(
        "in-short", "how-to-take-it", "common-effects", "get-help-now", "checks", "other-medicines-and-food"
    )
    + "\n{{ danger-signs }}\n"
)

_DANGER = """\
reference_topic: about-this-guide
no_answer:
  text: No answer? Ring your GP.
  sources: [nhs_kidney]
next_tablet:
  title: Before your next tablet
  text: Leave your next dose until a nurse has spoken to you.
  sources: [nhs_kidney]
typed: [emergency]
areas:
  - id: chest
    words: Chest
  - id: general
    words: All of you
groups:
  - id: vegf
    words: On sunitinib
    classes: [vegf-tki]
  - id: steroids
    words: On steroids
signs:
  - id: chest-pain
    level: '999'
    area: chest
    core: true
    short: Chest pain, or a tight chest.
    may_be: A heart attack
    holds_for: [everyone]
    sources: [nhs_kidney]
    prose: [chest pain, tight chest]
  - id: collapse
    level: '999'
    area: general
    short: You collapse.
    holds_for: [steroids]
    sources: [nhs_kidney]
    typed: [collapsed, cannot feel my legs]
    prose: [collapse*]
  - id: no-pee
    level: '999'
    or_ae: true
    area: general
    short: No pee in a day.
    holds_for: [everyone]
    except: On dialysis this may be normal.
    sources: [leaflet]
    prose: [no pee]
  - id: fever
    level: ring-now
    area: general
    core: true
    short: A high temperature.
    long: A high temperature, or shivers.
    holds_for: [everyone]
    sources: [nhs_kidney]
    prose: [high temperature, fever, shivers]
  - id: sore-hands
    level: ring-today
    area: general
    short: Sore hands.
    holds_for: [vegf]
    sources: [leaflet]
    prose: [sore hands]
  - id: low-mood
    level: tell-team
    area: general
    short: Low mood.
    holds_for: [everyone]
    sources: [leaflet]
    prose: [low mood]
"""

_LEXICON = """\
words:
  - say: [knackered, wiped out]
    means: [tiredness]
"""

SMALL_GUIDE: Files = {
    "guide.yaml": _GUIDE,
    "sources.yaml": _SOURCES,
    "glossary.yaml": _GLOSSARY,
    "questions.yaml": _QUESTIONS,
    "danger_signs.yaml": _DANGER,
    "lexicon.yaml": _LEXICON,
    "organisations.yaml": _ORGANISATIONS,
    "medicines.yaml": _MEDICINES,
    "combinations.yaml": "combinations: []\n",
    "side_effects.yaml": "side_effects: []\n",
    "figures/kidney.svg": FIGURE,
    "start/start.md": page("start", "Start here", sections("in-short") + "\n{{ children }}\n", kind="start"),
    "start/get-help-now.md": page(
        "get-help-now",
        "When to get help now",
        sections("in-short", body=_CALLOUTS),
        kind="start",
        summary="Call 999 if you cannot breathe.",
    ),
    "treatments/treatments.md": page(
        "treatments", "Treatments", sections("in-short") + "\n{{ children }}\n\n{{ danger-signs }}\n"
    ),
    "treatments/surgery.md": page(
        "surgery",
        "Surgery",
        _SURGERY,
        kind="treatment",
        summary="Surgery can take the cancer out.",
        more="also: [operation, taking the kidney out]\nquestions: [q01, q02]\n",
    ),
    "medicines/medicines.md": page(
        "medicines", "Medicines A to Z", sections("in-short") + "\n{{ medicines-table }}\n"
    ),
    "medicines/sunitinib.md": page(
        "sunitinib", "Sunitinib", _SUNITINIB, kind="medicine", summary="A capsule that slows the cancer."
    ),
    "side-effects/side-effects.md": page("side-effects", "Side effects", sections("in-short")),
    "side-effects/fatigue.md": page(
        "fatigue",
        "Tiredness (fatigue)",
        sections("what-it-feels-like", "which-treatments", "what-you-can-do", "when-to-call", "emergency"),
        kind="side-effect",
        summary="Being very tired, even after sleep.",
    ),
    "support/support.md": page("support", "Support", sections("in-short")),
    "support/organisations.md": page(
        "organisations", "Organisations that help", sections("in-short") + "\n{{ organisations }}\n"
    ),
    "support/questions-to-ask.md": page(
        "questions-to-ask", "Questions to ask", sections("in-short") + "\n{{ questions }}\n"
    ),
    "support/sources.md": page(
        "sources", "Where the facts come from", sections("in-short") + "\n{{ sources }}\n"
    ),
    "support/about-this-guide.md": page(
        "about-this-guide", "About this guide", sections("in-short") + "\n{{ about }}\n"
    ),
    "glossary/glossary.md": page("glossary", "Glossary", sections("in-short") + "\n{{ glossary }}\n"),
}
"""The guide's files: fourteen topics, with every construct of the dialect on the page `surgery`."""
