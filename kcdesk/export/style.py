"""The style sheet of exported pages, in the colours of the guide's drawings."""

from __future__ import annotations

from string import Template

from kcdesk.guide import drawing_palette

_COLOURS = {
    name.lower(): value
    for name, value in vars(drawing_palette).items()
    if name.isupper() and isinstance(value, str)
}

STYLE = Template("""
body { font: 1.15em/1.55 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: $ink; background: #fff;
  max-width: 42rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; } .lede { font-size: 1.15em; }
a { color: $blue; } a:focus { outline: 3px solid $blue; outline-offset: 2px; }
.skip { position: absolute; left: -60rem; } .skip:focus { position: static; }
.callout { border-left: 0.4rem solid $blue; background: #eef5f9; padding: 0.6rem 1rem; margin: 1.2rem 0; }
.callout .title { font-weight: bold; margin-top: 0; }
.callout.urgent { border: 2px solid $red; border-left-width: 0.6rem; background: #fdecea; }
.callout.call { border-color: $amber; border-left: 0.6rem double $amber; background: $pale_amber; }
.callout.today { border-color: $amber; border-left-style: dashed; background: #f7f9fa; }
.callout.tip { border-color: $green; background: $pale_green; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid #b9c4cc; }
th { background: $soft; } figure { margin: 1.2rem 0; } figure svg { width: 100%; height: auto; }
.drawn { font-size: 1.25em; } .drawn .row { display: flex; align-items: center; gap: 1.2rem; margin: 1rem 0;
  break-inside: avoid; } .drawn .pictogram { flex: 0 0 7.5rem; }
.drawn svg { width: 100%; height: auto; display: block; }
figcaption, .foot, footer { color: $quiet; font-size: 0.95em; } sup { line-height: 1; }
@media print { body { max-width: none; font-size: 11pt; } .skip, nav { display: none; }
  .callout, figure, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } }
""").substitute(_COLOURS)
"""7:1 for text, 3:1 for lines; call-outs are told apart by their words and their edges."""

FOLDER_STYLE = Template("""
header { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: center; padding-bottom: 0.8rem;
  border-bottom: 1px solid #b9c4cc; }
header nav { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; flex: 1 1 20rem; }
.help { font-weight: bold; color: $red; border: 2px solid $red; border-radius: 0.4rem; padding: 0 0.6rem; }
.search { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; }
.search input { font: inherit; padding: 0.3rem 0.5rem; border: 2px solid $quiet; border-radius: 0.3rem;
  color: inherit; flex: 1 1 12rem; min-width: 0; background: $ground; }
.search button { font: inherit; padding: 0.3rem 0.8rem; border: 2px solid $blue; border-radius: 0.3rem;
  background: $blue; color: $ground; } main .search label, #_said { flex-basis: 100%; margin: 0; }
:focus-visible { outline: 3px solid $blue; outline-offset: 2px; }
#_hits { list-style: none; padding: 0; } #_hits:empty { display: none; }
#_hits li { margin: 0 0 1rem; } #_hits p { margin: 0.1rem 0; }
#_hits .path { color: $quiet; font-size: 0.95em; }
#_hits .danger { border: 2px solid $red; border-left-width: 0.6rem; padding: 0.6rem 1rem; }
.crumbs { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0.8rem 0 0;
  font-size: 0.95em; }
.crumbs li::after { content: "›"; margin: 0 0.4rem; color: $quiet; } main nav li { margin: 0.25rem 0; }
.steps { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; justify-content: space-between; margin: 2rem 0; }
@media print { header, .steps, .search { display: none; } }
""").substitute(_COLOURS)
"""Beside STYLE, for a folder of pages."""
