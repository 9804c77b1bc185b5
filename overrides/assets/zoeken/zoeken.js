/* The search page. The theme's worker (lunr in Dutch) does the searching; this shows what it finds as plain links.
   Messages to and from the worker: {type, data}, types as in SOORT. Typed words stay on this page: no address, no storage. */

const SOORT = { BEGIN: 0, KLAAR: 1, VRAAG: 2, ANTWOORD: 3 };
const PER_KEER = 10;
const SECTIES = 3;
const VOOR_TREFFER = 60;
const LENGTE = 220;
/* The text of an edition that no longer holds is found only by who asks for it. */
const EERDER = /^visie\/[^/]+\/uitgave\//;

const vorm = document.getElementById("zoekvorm");
const veld = document.getElementById("zoekwoorden");
const stand = document.getElementById("zoekstand");
const lijst = document.getElementById("treffers");
const meer = document.getElementById("meer");
const ook = document.getElementById("zoek-eerder");

let werker = null;
let klaar = false;
let gevraagd = "";
let treffers = [];

/* ---------- The worker */

/* The index is fetched when someone starts to search, not before. */
async function begin() {
  if (werker) return;
  werker = new Worker(vorm.dataset.werker);
  werker.addEventListener("message", ontvang);
  werker.addEventListener("error", mislukt);
  try {
    const antwoord = await fetch(vorm.dataset.index);
    if (!antwoord.ok) throw new Error(antwoord.statusText);
    const inhoud = await antwoord.json();
    werker.postMessage({ type: SOORT.BEGIN, data: { ...inhoud, options: { suggest: false } } });
  } catch {
    mislukt();
  }
}

function ontvang({ data: { type, data } }) {
  if (type === SOORT.KLAAR) {
    klaar = true;
    gevraagd = "";
    vraag();
  }
  if (type === SOORT.ANTWOORD) toon(data.items.filter((groep) => ook?.checked || !EERDER.test(groep[0].location)));
}

function mislukt() {
  meld("Zoeken lukt nu niet. Hieronder staat de hele inhoud.");
}

/* Signs that mean something to lunr are plain signs to a visitor. */
function woorden() {
  return veld.value.replace(/[+\-*:^~"]/g, " ").replace(/\s+/g, " ").trim();
}

function vraag() {
  const zoek = woorden();
  if (zoek === gevraagd) return;
  gevraagd = zoek;
  if (zoek.length < 2) return wis();
  begin();
  if (klaar) werker.postMessage({ type: SOORT.VRAAG, data: zoek });
  else stand.textContent = "Een ogenblik…";
}

/* ---------- What is shown */

function wis() {
  treffers = [];
  lijst.replaceChildren();
  meer.hidden = true;
  meld("");
}

function toon(groepen) {
  if (woorden().length < 2) return;
  treffers = groepen;
  lijst.replaceChildren();
  toonMeer();
  const aantal = groepen.length;
  const gevonden = aantal === 1 ? "1 pagina gevonden" : `${aantal} pagina’s gevonden`;
  meld(aantal ? gevonden : "Niets gevonden. Probeer een ander of een korter woord, of blader hieronder.");
}

function toonMeer() {
  const vanaf = lijst.children.length;
  lijst.append(...treffers.slice(vanaf, vanaf + PER_KEER).map(treffer));
  meer.hidden = lijst.children.length >= treffers.length;
  return lijst.children[vanaf];
}

/* One page: its title, and the headings under which the words stand. */
function treffer(groep) {
  const pagina = groep.find((deel) => !deel.location.includes("#")) ?? groep[0];
  const secties = groep.filter((deel) => deel !== pagina && deel.score > 0).slice(0, SECTIES);
  const li = document.createElement("li");
  li.append(alinea("titel", koppeling(pagina)));
  if (pagina.score > 0 && pagina.text.includes("<mark")) li.append(alinea("", ...fragment(pagina.text)));
  if (secties.length) li.append(sectielijst(secties));
  return li;
}

function sectielijst(secties) {
  const ul = document.createElement("ul");
  for (const sectie of secties) {
    const li = document.createElement("li");
    li.append(koppeling(sectie));
    if (sectie.text.includes("<mark")) li.append(alinea("", ...fragment(sectie.text)));
    ul.append(li);
  }
  return ul;
}

function koppeling(deel) {
  const a = document.createElement("a");
  a.href = new URL(deel.location, new URL(vorm.dataset.begin, location.href));
  a.append(...stukken(deel.title).map(knoop));
  return a;
}

function alinea(klasse, ...inhoud) {
  const p = document.createElement("p");
  if (klasse) p.className = klasse;
  p.append(...inhoud);
  return p;
}

/* ---------- Text of the index: pieces of words, some marked; never set as HTML */

function stukken(html) {
  const inhoud = new DOMParser().parseFromString(html.replace(/<\/(p|li|td|h\d)>/g, " "), "text/html").body;
  const teksten = document.createTreeWalker(inhoud, NodeFilter.SHOW_TEXT);
  const uit = [];
  while (teksten.nextNode()) {
    const { data, parentElement } = teksten.currentNode;
    uit.push({ tekst: data.replaceAll("¶", "").replace(/\s+/g, " "), gemerkt: Boolean(parentElement.closest("mark")) });
  }
  return uit.filter(({ tekst }) => tekst);
}

function knoop({ tekst, gemerkt }) {
  if (!gemerkt) return tekst;
  const mark = document.createElement("mark");
  mark.textContent = tekst;
  return mark;
}

/* From a little before the first marked word, to a length that is quickly read. */
function fragment(html) {
  const alle = stukken(html);
  const eerste = Math.max(0, alle.findIndex(({ gemerkt }) => gemerkt));
  const aanloop = alle.slice(0, eerste).map(({ tekst }) => tekst).join("");
  const begin = aanloop.length > VOOR_TREFFER ? `…${aanloop.slice(-VOOR_TREFFER).replace(/^\S*/, "")}` : aanloop;
  const uit = [begin];
  let over = LENGTE;
  for (const stuk of alle.slice(eerste)) {
    if (over <= 0) break;
    const kort = stuk.tekst.length > over ? `${stuk.tekst.slice(0, over).replace(/\S*$/, "")}…` : stuk.tekst;
    uit.push(knoop({ ...stuk, tekst: kort }));
    over -= stuk.tekst.length;
  }
  return uit;
}

/* ---------- Events */

/* Announced after a short rest, so that a screen reader does not speak at every letter. */
function meld(tekst) {
  clearTimeout(meld.klok);
  meld.klok = setTimeout(() => { stand.textContent = tekst; }, 300);
}

veld.addEventListener("focus", begin, { once: true });
veld.addEventListener("input", () => {
  clearTimeout(veld.klok);
  veld.klok = setTimeout(vraag, 150);
});
ook?.addEventListener("change", () => {
  gevraagd = "";
  vraag();
});
vorm.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  vraag();
});
meer.querySelector("button").addEventListener("click", () => toonMeer()?.querySelector("a").focus());
/* Back from a result: some browsers put the words back in the field. */
addEventListener("pageshow", vraag);
vorm.hidden = false;
