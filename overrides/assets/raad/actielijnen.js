/* Choosing among actielijnen and acties. The page is whole without this file: it only hides what doesn't fit, and opens
   the acties that do. The choice lives in the fields, and in the part of the address after the #, so that it can be
   shared; that part is never sent to a server, and nothing is stored. */

const kiezer = document.getElementById("kiezer");
const velden = [...kiezer.querySelectorAll("input, select")];
const deel = (naam) => kiezer.querySelector(`[data-deel="${naam}"]`);
const plat = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ");
const lees = (rij) => ({
  rij,
  actielijn: rij.classList.contains("is-actielijn"),
  kenmerken: new Set(rij.dataset.kenmerken.split(" ")),
  tekst: plat(rij.textContent),
});
const lijnen = [...document.querySelectorAll(".lijn")].map((lijn) => ({
  lijn,
  vouw: lijn.querySelector("details"),
  rijen: [...lijn.querySelectorAll(".rij")].map(lees),
}));
const alles = lijnen.flatMap(({ rijen }) => rijen);

const aantal = (rijen, soort) => rijen.filter(({ actielijn }) => actielijn === soort).length;

function toon() {
  const gekozen = velden.filter(({ name, value }) => name !== "woord" && value).map(({ value }) => value);
  const woorden = plat(kiezer.elements.woord.value).split(" ").filter(Boolean);
  const kiest = gekozen.length + woorden.length > 0;
  const past = ({ kenmerken, tekst }) => gekozen.every((een) => kenmerken.has(een)) && woorden.every((een) => tekst.includes(een));
  for (const { lijn, vouw, rijen } of lijnen) {
    const passend = rijen.filter(past);
    lijn.hidden = passend.length === 0;
    /* An actielijn that does not fit itself stays in sight above the acties that do. */
    for (const een of rijen) {
      een.rij.classList.toggle("buiten", een.actielijn && !passend.includes(een));
      een.rij.hidden = !een.actielijn && !passend.includes(een);
    }
    if (vouw) {
      vouw.hidden = aantal(passend, false) === 0;
      vouw.open = kiest && !vouw.hidden;
    }
  }
  for (const groep of document.querySelectorAll(".keuzegroep")) groep.hidden = !groep.querySelector(".lijn:not([hidden])");
  const gevonden = alles.filter(past);
  deel("stand").textContent = gevonden.length === 0
    ? "Geen enkele actielijn of actie past bij deze keuze."
    : `${aantal(gevonden, true)} van de ${aantal(alles, true)} actielijnen en ${aantal(gevonden, false)} van de ${aantal(alles, false)} acties`;
  deel("wis").hidden = !kiest;
}

/* #thema=thema-meldcode&woord=school; any other # is an ordinary place on the page. */
function uitAdres() {
  const keuze = new URLSearchParams(location.hash.slice(1));
  if (!velden.some(({ name }) => keuze.has(name))) return;
  for (const veld of velden) {
    veld.value = keuze.get(veld.name) ?? "";
    if (veld.selectedIndex < 0) veld.value = "";
  }
  deel("vouw").open ||= velden.some(({ name, value }) => name !== "woord" && value);
}

function naarAdres() {
  const keuze = new URLSearchParams(velden.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  history.replaceState(null, "", keuze.size ? `#${keuze}` : location.pathname + location.search);
}

kiezer.addEventListener("input", () => { naarAdres(); toon(); });
kiezer.addEventListener("reset", () => setTimeout(() => { naarAdres(); toon(); velden[0].focus(); }));
kiezer.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
addEventListener("hashchange", () => { uitAdres(); toon(); });
kiezer.hidden = false;
deel("vouw").open = matchMedia("(min-width: 48rem)").matches;
uitAdres();
toon();
