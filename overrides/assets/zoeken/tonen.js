/* What is found, as elements. Text is text: nothing here is ever read as HTML. */

export function maak(naam, klasse, ...inhoud) {
  const element = document.createElement(naam);
  if (klasse) element.className = klasse;
  element.append(...inhoud);
  return element;
}

/* Addresses are told from the home page; the form knows where that is. */
export const adresVan = (vorm, adres) => new URL(adres, new URL(vorm.dataset.begin, location.href)).href;

export function link(vorm, adres, ...inhoud) {
  const a = maak("a", "", ...inhoud);
  a.href = adresVan(vorm, adres);
  return a;
}

export const antwoord = (vorm, { delen }) =>
  maak("p", "antwoord", ...delen.map((deel) => (typeof deel === "string" ? deel : link(vorm, deel.adres, deel.tekst))));

export const gemerkt = (stukken) => stukken.map(([tekst, raak]) => (raak ? maak("mark", "", tekst) : tekst));

/* Announced after a short rest, so that a screen reader does not speak at every letter. */
export function meld(stand, tekst) {
  clearTimeout(stand.klok);
  stand.klok = setTimeout(() => { stand.textContent = tekst; }, 400);
}
