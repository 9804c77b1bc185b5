"""Plain words for the miniature, which has none of its own: a site without them shows nothing of them."""

from pathlib import Path

from miniature import VISIE

PLAIN = f"{VISIE}/gewone_taal.yml"
_SOURCE = "  bron: {document: visie-2030, redactie: hertaald}\n"
WORDS = {
    "a-eerst": "Hier staan de zinnen.",
    "a-derde": "Dit gaat over een punt (zie de noot).",
    "a-punt1, a-punt2": "Hier staan punten.",
    "a-inlei": "We gaan ervoor.",
    "a-lijnk, bewust": "Zo leren mensen het.",
    "campagne": "Wij doen dat.",
    "a-samen": "Dat doen we.",
    "a-wetje, a-wet01, a-wet02": "Dit staat in de wet.",
    "a-kijkg": "Let op.",
    "twijfel": "Vraag raad.",
    "a-gemee": "Zij helpt mee.",
}
_NONE = ("a-pijle", "a-gewel", "a-brreg", "fonds", "a-doel1", "a-keuze", "a-zelfd", "logo-een")


def add_plain_words(project: Path) -> Path:
    """Give each text of the miniature its plain words, or the reason why it has none; nobody read them yet."""
    records = {ids: f"  tekst: {words}\n" for ids, words in WORDS.items()}
    records |= dict.fromkeys(_NONE, "  geen: Korter kan niet.\n")
    texts = [
        f"- id: {ids.partition(',')[0]}-gewoon\n  bij: [{ids}]\n{words}{_SOURCE}" for ids, words in records.items()
    ]
    (project / PLAIN).write_text("\n".join(texts), "utf-8")
    return project
