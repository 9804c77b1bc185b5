"""How easily a Dutch text is read, as Flesch and Douma measure it: 100 is very easy, below 50 is hard."""


def leesgemak(zinnen: list[str]) -> float:
    """Give the score of sentences or paragraphs together; one without an end gets a full stop."""
    # Imported here: it brings half a second of things that a Dutch text does not need.
    import textstat

    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(" ".join(een if een[-1] in ".?!:" else f"{een}." for een in zinnen)))
