/* All results, on the page Zoeken. The words come in the name of the window and stay in the state of this visit to the page, so
   that Back brings them back. They stand in no address, no title and no storage. */

import { antwoord, gemerkt, link, maak, meld } from "./tonen.js";

const PER_KEER = 10;
const RUST = 150;

const deel = (id) => document.getElementById(id);
const vorm = deel("zoekvorm");
const veld = deel("zoekwoorden");
const stand = deel("zoekstand");
const antwoorden = deel("antwoorden");
const lijst = deel("treffers");
const meer = deel("meer");
const niets = deel("niets");
const ook = deel("zoek-eerder");

const machine = () => import("./zoekmachine.js");
let beurt = 0;
let aantal = PER_KEER;
/* The sentences are a file of their own: asked for after the first results are there, and kept. */
let metZinnen = false;

/* ---------- What is shown */

/* Beside words of the visie ours must not pass for its own. */
const vanOns = (gewoon) => (gewoon ? [" ", maak("small", "", "in gewone taal, onze woorden")] : []);

function treffer({ adres, titel, soort, regel, stukken, gewoon, plekken }) {
  const zin = stukken.length ? [...gemerkt(stukken), ...vanOns(gewoon)] : [regel];
  const li = maak("li", "", maak("p", "titel", link(vorm, adres, titel), " ", maak("small", "", soort)), maak("p", "", ...zin));
  if (plekken.length) li.append(maak("ul", "", ...plekken.map(plek)));
  return li;
}

function plek({ adres, titel, gewoon, stukken }) {
  return maak("li", "", link(vorm, adres, titel), ...vanOns(gewoon), ...(stukken.length ? [maak("p", "", ...gemerkt(stukken))] : []));
}

/* What has the focus stays what it is. */
function zetLijst(rijen) {
  rijen.forEach((rij, nummer) => {
    const er = lijst.children[nummer];
    if (!er) lijst.append(rij);
    else if (!er.contains(document.activeElement)) er.replaceWith(rij);
  });
  while (lijst.children.length > rijen.length) lijst.lastChild.remove();
}

function toon({ antwoorden: gegeven, treffers, totaal }) {
  antwoorden.replaceChildren(...gegeven.map((een) => antwoord(vorm, een)));
  zetLijst(treffers.map(treffer));
  meer.hidden = treffers.length >= totaal;
  niets.hidden = totaal > 0;
  const gevonden = totaal === 1 ? "1 pagina gevonden" : `${totaal} pagina’s gevonden`;
  meld(stand, totaal ? gevonden : "Niets gevonden. Probeer een ander woord, of kies hieronder.");
}

function wis() {
  antwoorden.replaceChildren();
  lijst.replaceChildren();
  lijst.toggleAttribute("data-bezig", false);
  meer.hidden = niets.hidden = true;
  meld(stand, "");
}

/* ---------- Asking */

function bewaar() {
  history.replaceState({ woorden: veld.value, eerder: ook?.checked, aantal, plaats: scrollY }, "");
}

async function vraag() {
  const mijn = (beurt += 1);
  const woorden = veld.value.trim();
  clearTimeout(veld.klok);
  bewaar();
  if (!woorden) return wis();
  lijst.toggleAttribute("data-bezig", true);
  let getoond = false;
  try {
    const { zoek } = await machine();
    for (const volledig of metZinnen ? [true] : [false, true]) {
      const uitkomst = await zoek(woorden, { aantal, eerder: Boolean(ook?.checked), volledig });
      if (mijn !== beurt) return;
      toon(uitkomst);
      getoond = true;
      metZinnen ||= volledig;
    }
  } catch {
    if (getoond || mijn !== beurt) return;
    wis();
    niets.hidden = false;
    meld(stand, "Zoeken lukt nu niet. Hieronder staat de hele inhoud.");
  } finally {
    /* Who measures waits until all that was asked for is there. */
    if (mijn === beurt) lijst.toggleAttribute("data-bezig", false);
  }
}

function opnieuw() {
  aantal = PER_KEER;
  return vraag();
}

/* ---------- Events */

veld.addEventListener("focus", () => machine().then(({ begin }) => begin()).catch(() => {}), { once: true });
veld.addEventListener("input", () => {
  clearTimeout(veld.klok);
  veld.klok = setTimeout(opnieuw, RUST);
});
/* Escape: out of sight at once. A second time within a second leaves the site: hulp.js. */
veld.addEventListener("keydown", (toets) => {
  if (toets.key !== "Escape" || toets.isComposing) return;
  toets.preventDefault();
  veld.value = "";
  opnieuw();
});
ook?.addEventListener("change", opnieuw);
vorm.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  opnieuw();
  /* The keyboard of a phone lies over the results. */
  if (matchMedia("(pointer: coarse)").matches) veld.blur();
});
meer.querySelector("button").addEventListener("click", async () => {
  const vanaf = lijst.children.length;
  aantal += PER_KEER;
  await vraag();
  lijst.children[vanaf]?.querySelector("a").focus();
});
addEventListener("scrollend", () => veld.value && bewaar());

/* Who has left does not see it again: hulp.js hides the page and leads on. */
async function begin() {
  const eerder = window.name ? { woorden: window.name.slice(0, veld.maxLength) } : (history.state ?? {});
  window.name = "";
  if (document.documentElement.hidden) return;
  veld.value = eerder.woorden ?? "";
  aantal = eerder.aantal ?? PER_KEER;
  if (ook) ook.checked = Boolean(eerder.eerder);
  if (!veld.value) return;
  await vraag();
  if (eerder.plaats) scrollTo(0, eerder.plaats);
}
begin();
