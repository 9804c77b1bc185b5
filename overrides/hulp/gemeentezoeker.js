/* Finding one's municipality by postcode or place, in the lists on the page. What is typed is sent nowhere. */

const veld = document.getElementById("plek");
const uitkomst = document.getElementById("uitkomst");
const alle = (kiezer) => [...document.querySelectorAll(kiezer)];

/* Arabic and wide digits become those of the lists, IJ the y that many type, St. what it stands for. */
const gewoon = (tekst) => tekst.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
  .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (teken) => teken.charCodeAt() % 16)
  .replace(/ij/g, "y").replace(/\bst[.\s]/g, "sint ");
const kaal = (tekst) => gewoon(tekst).replace(/[^a-z\d]/g, "");
const inWoorden = (tekst) => ` ${gewoon(tekst).replace(/[^a-z\d]+/g, " ").trim()} `;

const alinea = (...delen) => {
  const p = document.createElement("p");
  p.append(...delen);
  return p;
};
const kopie = (element) => alinea(...element.cloneNode(true).childNodes);
const inhoud = (id) => [...document.getElementById(id).cloneNode(true).children];
const koppeling = ({ link }, naam) => {
  const eigen = link.textContent;
  const nieuw = link.cloneNode();
  nieuw.textContent = (naam && naam !== eigen ? naam + ": " : "") + "gemeente " + eigen;
  return alinea(nieuw);
};

const gemeenten = alle("#gemeenten li").map((regel) => {
  const link = regel.querySelector("a");
  const namen = new Set(regel.textContent.replace(link.textContent, "").split(",").concat(link.textContent).map((naam) => naam.trim()));
  return { link, namen, reeksen: regel.dataset.pc.split(" ").map((reeks) => reeks.split("-")) };
});
const plaats = (naam, toon) => ({ kaal: kaal(naam), woorden: inWoorden(naam), toon });
const plaatsen = gemeenten.flatMap((gemeente) =>
  [...gemeente.namen].map((naam) => plaats(naam, () => koppeling(gemeente, naam)))
).concat(alle("#naamgenoten li").map((regel) => plaats(regel.firstElementChild.textContent, () => kopie(regel))));

function bijPostcode(code) {
  const gevonden = gemeenten.find((gemeente) =>
    gemeente.reeksen.some((reeks) => code >= reeks[0] && code <= (reeks[1] || reeks[0])));
  const grens = alle("#grens li").filter((regel) => regel.firstElementChild.textContent.includes(code));
  return gevonden && [koppeling(gevonden), ...grens.map(kopie)];
}

/* One letter too many, too few, wrong or swapped: then both are the same without one. */
const zonder = (naam) => [naam, ...[...naam].map((letter, plek) => naam.slice(0, plek) + naam.slice(plek + 1))];
const lijkt = (een, ander) => een.length > 3 && zonder(een).some((deel) => zonder(ander).includes(deel));

function bijNaam(tekst) {
  const vraag = kaal(tekst);
  const regel = inWoorden(tekst);
  const laatste = regel.split(" ").slice(-2)[0];
  /* The first way in which anything fits: the whole, its begin, a part, words in a line such as an address, nearly. */
  const wegen = [
    (een) => een.kaal === vraag,
    (een) => een.kaal.startsWith(vraag),
    (een) => vraag.length > 3 && een.kaal.includes(vraag),
    (een) => regel.includes(een.woorden),
    (een) => lijkt(een.kaal, vraag),
    (een) => lijkt(een.kaal, laatste),
  ];
  const weg = wegen.findIndex((past) => plaatsen.some(past));
  if (vraag.length < 2 || weg < 0) return vraag.length > 2 ? inhoud("onbekend") : [];
  const gevonden = plaatsen.filter(wegen[weg]).slice(0, 6).map((een) => een.toon());
  return weg > 3 ? inhoud("bijna").concat(gevonden) : gevonden;
}

/* A postcode with its letters says where; four digits alone can be the number of a house, unless they come first. */
function vind(tekst) {
  const volledig = /(?:^|\D)(\d{4})\s?(?!(?:in|te)\b)([a-z]{2})\b/;
  const [, code, letters] = tekst.match(volledig) || tekst.match(/(?:^|\D)(\d{4})(?!\d)/) || [];
  const gevonden = bijPostcode(code);
  if (gevonden) return gevonden;
  if (letters || /^\s*\d{4}(?!\d)/.test(tekst)) return inhoud("buiten");
  return /\D|\d{5}/.test(tekst) ? bijNaam(tekst.replace(/^\s*gem(eente)?[.\s]+/, "")) : [];
}
function zoek() {
  uitkomst.textContent = "";
  uitkomst.append(...vind(gewoon(veld.value)));
}
veld.addEventListener("input", zoek);
veld.addEventListener("keydown", (toets) => {
  const links = [...uitkomst.querySelectorAll("a:not([href^=tel])")];
  if (toets.key !== "Enter" || toets.isComposing || !links.length) return;
  links[0][links.every((link) => link.href === links[0].href) ? "click" : "focus"]();
});
document.getElementById("zoeker").hidden = false;
zoek();
