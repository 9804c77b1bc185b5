/* The notes of a text. A number opens its note under the paragraph, a link to a note opens the fold it is in, and one
   button opens them all in place. Nothing is stored; without this file a number leads to the fold itself. */

const knop = document.querySelector(".notenknop");
const nummers = [...document.querySelectorAll(".nootnr")];
const houders = new Map();
const noten = new Map();

const nootVan = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)))?.closest(".signalering");

/* Under the text it is about: within a point before the points under it, and not between a table and its source. */
function houderBij(blok) {
  const tabel = blok.closest(".tabelrol") ?? blok.closest("table");
  const plek = tabel?.nextElementSibling?.matches("p[data-tekst]") ? tabel.nextElementSibling : tabel ?? blok;
  if (houders.has(plek)) return houders.get(plek);
  const houder = document.createElement("div");
  houder.className = "noten-hier toegevoegd";
  if (plek.matches("li")) plek.insertBefore(houder, plek.querySelector(":scope > :is(ul, ol)"));
  else plek.after(houder);
  houders.set(plek, houder);
  return houder;
}

function toon(nummer) {
  if (noten.has(nummer)) return;
  const noot = document.createElement("div");
  noot.tabIndex = -1;
  noot.setAttribute("role", "note");
  noot.setAttribute("aria-label", nummer.getAttribute("aria-label"));
  noot.dataset.nummer = nummer.textContent;
  noot.append(...[...nootVan(nummer.hash).querySelectorAll(":scope > p")].map((deel) => deel.cloneNode(true)));
  const houder = houderBij(nummer.closest("[data-tekst]"));
  houder.insertBefore(noot, [...houder.children].find((een) => Number(een.dataset.nummer) > Number(nummer.textContent)) ?? null);
  noten.set(nummer, noot);
  zetStand(nummer, true);
}

function verberg(nummer) {
  noten.get(nummer)?.remove();
  noten.delete(nummer);
  zetStand(nummer, false);
}

function zetStand(nummer, open) {
  nummer.setAttribute("aria-expanded", open);
  nummer.previousElementSibling?.classList.toggle("open", open);
}

function sluit(noot) {
  const [nummer] = [...noten].find(([, een]) => een === noot);
  verberg(nummer);
  nummer.focus();
}

function toonDoel() {
  const noot = location.hash.length > 1 && nootVan(location.hash);
  if (!noot) return;
  noot.closest("details").open = true;
  noot.focus();
}

document.addEventListener("click", (gebeurtenis) => {
  if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey || gebeurtenis.altKey) return;
  const link = gebeurtenis.target.closest("a[href^='#']");
  const noot = link?.closest(".noten-hier > *");
  if (link?.matches(".nootnr")) {
    gebeurtenis.preventDefault();
    if (noten.has(link)) return verberg(link);
    toon(link);
    noten.get(link).focus({ preventScroll: true });
    noten.get(link).scrollIntoView({ block: "nearest" });
  } else if (noot) {
    gebeurtenis.preventDefault();
    sluit(noot);
  } else if (link && link.hash === location.hash) {
    setTimeout(toonDoel); /* Then no hashchange follows. */
  }
});
document.addEventListener("keydown", ({ key, target }) => {
  const noot = key === "Escape" && target.closest(".noten-hier > *");
  if (noot) sluit(noot);
});
knop?.addEventListener("click", () => {
  const aan = knop.getAttribute("aria-pressed") !== "true";
  knop.setAttribute("aria-pressed", aan);
  nummers.forEach(aan ? toon : verberg);
});
nummers.forEach((nummer) => nummer.setAttribute("aria-expanded", "false"));
addEventListener("hashchange", toonDoel);
toonDoel();
/* Once more when all is there: while loading, the browser itself still moves the focus to the start. */
addEventListener("load", () => setTimeout(toonDoel));
