/* What makes words equal in search: the same here and at build (macros/zoeken/vouwen.py). */

const APOSTROF = /['’‘‛ʼ`´′＇]/g;
/* Accents, and what no one sees: where a word may break, which way it is read. */
const LOOS = /[\p{M}\p{Cf}]/gu;
const GEEN_WOORD = /[^\p{L}\p{N}]+/gu;

/* A text in small letters without accents, apostrophes and signs, its words one space apart. */
export function vouw(tekst) {
  return tekst.replace(APOSTROF, "").normalize("NFKD").replace(LOOS, "").toLowerCase().replace(GEEN_WOORD, " ").trim();
}

/* The folded words of a text, in order. */
export function woorden(tekst) {
  const gevouwen = vouw(tekst);
  return gevouwen ? gevouwen.split(" ") : [];
}
