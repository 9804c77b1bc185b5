/* Choosing among actielijnen and acties. The page is whole without this file: it only hides rows that don't fit.
   The choice lives in the fields, and in the part of the address after the #, so that it can be shared; that part is
   never sent to a server, and nothing is stored. */

const kiezer = document.getElementById("kiezer");
const velden = [...kiezer.querySelectorAll("select")];
const deel = (naam) => kiezer.querySelector(`[data-deel="${naam}"]`);
const groepen = [...document.querySelectorAll(".keuzegroep")].map((groep) => ({
  groep,
  rijen: [...groep.querySelectorAll("tbody tr")].map((rij) => ({
    rij,
    actielijn: rij.querySelector(".is-actielijn") !== null,
    kenmerken: new Set([groep.dataset.ambitie,
      ...[...rij.querySelectorAll("[data-kenmerken]")].flatMap((cel) => cel.dataset.kenmerken.split(" "))]),
  })),
}));
const alles = groepen.flatMap(({ rijen }) => rijen);

const aantal = (rijen, soort) => rijen.filter(({ actielijn }) => actielijn === soort).length;

function toon() {
  const gekozen = velden.map(({ value }) => value).filter(Boolean);
  const past = ({ kenmerken }) => gekozen.every((kenmerk) => kenmerken.has(kenmerk));
  for (const { groep, rijen } of groepen) {
    for (const een of rijen) een.rij.hidden = !past(een);
    groep.hidden = !rijen.some(past);
  }
  const gevonden = alles.filter(past);
  deel("stand").textContent = gevonden.length === 0
    ? "Geen enkele actielijn of actie heeft al deze kenmerken samen."
    : `${aantal(gevonden, true)} van de ${aantal(alles, true)} actielijnen en ${aantal(gevonden, false)} van de ${aantal(alles, false)} acties`;
  deel("wis").hidden = gekozen.length === 0;
}

/* #thema=thema-meldcode&partner=partner-politie; any other # is an ordinary place on the page. */
function uitAdres() {
  const keuze = new URLSearchParams(location.hash.slice(1));
  if (!velden.some(({ name }) => keuze.has(name))) return;
  for (const veld of velden) {
    veld.value = keuze.get(veld.name) ?? "";
    if (veld.selectedIndex < 0) veld.value = "";
  }
}

function naarAdres() {
  const keuze = new URLSearchParams(velden.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  history.replaceState(null, "", keuze.size ? `#${keuze}` : location.pathname + location.search);
}

kiezer.addEventListener("change", () => { naarAdres(); toon(); });
kiezer.addEventListener("reset", () => setTimeout(() => { naarAdres(); toon(); velden[0].focus(); }));
kiezer.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
addEventListener("hashchange", () => { uitAdres(); toon(); });
kiezer.hidden = false;
uitAdres();
toon();
