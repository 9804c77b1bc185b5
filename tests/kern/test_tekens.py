"""Characters that nobody means to type are named with their line; what Dutch is written with is not."""

import pytest

from macros.kern.tekens import VERBODEN, vreemde_tekens

STRANGE = {
    "\x00": "stuurteken gevonden: U+0000 (NUL)",
    "\x1b": "stuurteken gevonden: U+001B (ESC)",
    "\x1f": "stuurteken gevonden: U+001F (US)",
    "\x7f": "stuurteken gevonden: U+007F (DEL)",
    "\x92": "stuurteken gevonden: U+0092 (zonder naam)",
    "\x0b": "regeleinde dat niet elk programma kent gevonden: U+000B (VT)",
    "\x0c": "U+000C (FF)",
    "\r": "U+000D (CR)",
    "\x85": "U+0085 (NEL)",
    "\u2028": "U+2028 (LINE SEPARATOR)",
    "\u2029": "U+2029 (PARAGRAPH SEPARATOR)",
    "\t": "tab gevonden; gebruik spaties",
    "\u200b": "onzichtbaar of onbekend teken gevonden: U+200B (ZERO WIDTH SPACE)",
    "\u200d": "U+200D (ZERO WIDTH JOINER)",
    "\u2060": "U+2060 (WORD JOINER)",
    "\ufeff": "U+FEFF (ZERO WIDTH NO-BREAK SPACE)",
    "\u00ad": "U+00AD (SOFT HYPHEN)",
    "\ufe0f": "U+FE0F (VARIATION SELECTOR-16)",
    "\U000e0061": "U+E0061 (TAG LATIN SMALL LETTER A)",
    "\u3164": "U+3164 (HANGUL FILLER)",
    "\ue000": "U+E000 (zonder naam)",
    "\u0378": "U+0378 (zonder naam)",
    "\ufffe": "U+FFFE (zonder naam)",
    "\u200f": "teken dat de leesrichting keert gevonden: U+200F (RIGHT-TO-LEFT MARK)",
    "\u202e": "teken dat de leesrichting keert gevonden: U+202E (RIGHT-TO-LEFT OVERRIDE)",
    "\u2066": "teken dat de leesrichting keert gevonden: U+2066 (LEFT-TO-RIGHT ISOLATE)",
    "\u061c": "teken dat de leesrichting keert gevonden: U+061C (ARABIC LETTER MARK)",
    "\u00a0": "bijzondere spatie gevonden: U+00A0 (NO-BREAK SPACE); typ een gewone spatie",
    "\u2009": "bijzondere spatie gevonden: U+2009 (THIN SPACE)",
    "\u3000": "bijzondere spatie gevonden: U+3000 (IDEOGRAPHIC SPACE)",
    "\ufffd": "teken dat staat voor iets wat verloren ging gevonden: U+FFFD (REPLACEMENT CHARACTER)",
    "e\u0301": "accent los van zijn letter gevonden: U+0301 (COMBINING ACUTE ACCENT)",
    "o\u0308": "accent los van zijn letter gevonden: U+0308 (COMBINING DIAERESIS)",
}


@pytest.mark.parametrize("sign", STRANGE)
def test_a_character_that_nobody_means_is_named_with_its_line(sign: str) -> None:
    (told,) = vreemde_tekens(f"een\ntwee\ndr{sign}ie{sign}\n", "x")
    assert (told.line, STRANGE[sign] in told.text) == (3, True), told


@pytest.mark.parametrize(
    "text", ["één, coöperatie, façade, señor", "‘a’ “b” – — … € § ¶ · × ½ ²", "مرحبا, Дім, 家, ą", "✓ → 🙂"]
)
def test_what_is_read_is_let_through(text: str) -> None:
    assert list(vreemde_tekens(f"{text}\n", "x")) == []


def test_lines_are_those_of_an_editor() -> None:
    told = list(vreemde_tekens("a\x85b\u2028c\x0cd\ne\x07\n", "x"))
    assert [problem.line for problem in told] == [1, 1, 1, 2]


def test_what_is_let_through_is_for_the_caller_to_say() -> None:
    assert list(vreemde_tekens("a\tb\n", "x", toegestaan="\t")) == []


@pytest.mark.parametrize(
    "text", ["{{ x }}", "{%- x %}", "{# x #}", "{: #x }", "<b>", "a > b", "&eacute;", "&#233;", "&#xe9;"]
)
def test_what_a_machine_acts_on_is_no_text(text: str) -> None:
    assert VERBODEN.search(text)


@pytest.mark.parametrize("text", ["{x}", "Jansen & Co; en meer", "50% #1", "A&B"])
def test_what_only_looks_like_it_is_text(text: str) -> None:
    assert not VERBODEN.search(text)
