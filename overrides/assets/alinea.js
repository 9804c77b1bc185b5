/* The control of a paragraph opens one small menu: copy its address or a citation, tell of a mistake, edit the page.
   Without this file, or in a browser without <dialog>, the control is the link to the address that it is. */

const menu = document.getElementById("alineamenu");
const bericht = document.getElementById("bericht");
const zelf = menu.querySelector(".zelf");
/* No words of the paragraph itself: what we add to it or fold out of it, the number of a footnote, the points below it. */
const NIET = ".toegevoegd, .begripkaart, sup, ul, ol";
const NAMEN = { adres: "De link", verwijzing: "De verwijzing", insluiten: "De code" };
let bij = null;
let klok = 0;

const volledig = (adres) => new URL(adres, location.href).href;
const blokVan = (anker) => anker.closest("tr") ?? anker.parentElement;

/* Figures of a row say little without the heads of their columns. */
function tekstVan(blok) {
  if (blok.matches("tr")) {
    const koppen = blok.closest("table").querySelectorAll("thead th");
    return [...blok.cells].map((cel, plaats) => [koppen[plaats], cel].filter(Boolean).map(tekstVan).join(": ")).join("; ");
  }
  const kopie = blok.cloneNode(true);
  kopie.querySelectorAll(NIET).forEach((deel) => deel.remove());
  kopie.querySelectorAll("br").forEach((deel) => deel.after(" "));
  return kopie.textContent.replace(/\s+/g, " ").trim();
}

/* The page of a concept has these in words of its own. */
function waarde(wat) {
  if (!bij || bij.closest("h1")) return document.getElementById(wat).textContent.trim();
  const adres = volledig(bij.href);
  return wat === "adres" ? adres : `‘${tekstVan(blokVan(bij))}’ ${bij.dataset.bron ?? menu.dataset.bron}. ${adres}`;
}

/* Long enough to read; emptied so that the same words are announced again the next time. */
function meld(tekst) {
  bericht.textContent = tekst;
  clearTimeout(klok);
  klok = setTimeout(() => { bericht.textContent = ""; }, 4000);
}

async function kopieer(wat) {
  const tekst = waarde(wat);
  try {
    await navigator.clipboard.writeText(tekst);
  } catch {
    toon(bij ?? document.querySelector("h1 > .anker"));
    zelf.hidden = false;
    const veld = zelf.querySelector("textarea");
    veld.value = tekst;
    veld.select();
    return;
  }
  menu.close();
  meld(`${NAMEN[wat]} is gekopieerd`);
}

/* Beside the control, within the window; it scrolls along with the text. */
function toon(anker) {
  bij = anker;
  document.getElementById("alineamenu-naam").textContent = anker.getAttribute("aria-label").replace(/: link (en meer|and more)$/, "");
  const gewoon = blokVan(anker).dataset.gewoon;
  menu.querySelectorAll("[data-bij]").forEach((regel) => {
    regel.hidden = regel.dataset.bij === "gewoon" ? !gewoon : !anker.closest("h1");
    if (gewoon && !regel.hidden) regel.firstElementChild.hash = gewoon;
  });
  menu.querySelectorAll("[data-meld]").forEach((link) => {
    link.href = link.dataset.meld.replace("{adres}", encodeURIComponent(volledig(anker.href)));
  });
  zelf.hidden = true;
  const plek = anker.getBoundingClientRect();
  /* In view before it opens: what gets focus is scrolled to. */
  menu.style.top = `${scrollY}px`;
  if (!menu.open) menu.showModal();
  const rechts = document.documentElement.clientWidth - menu.offsetWidth - 8;
  const past = plek.bottom + menu.offsetHeight + 12 < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(plek.left, rechts)) + scrollX}px`;
  menu.style.top = `${(past ? plek.bottom + 4 : Math.max(8, plek.top - menu.offsetHeight - 4)) + scrollY}px`;
}

document.addEventListener("click", (klik) => {
  const doel = klik.target.closest(".anker, [data-kopieer], dialog a");
  const gewoon = !(klik.ctrlKey || klik.metaKey || klik.shiftKey || klik.altKey);
  if (klik.target === menu) menu.close();
  else if (doel?.matches("[data-kopieer]")) kopieer(doel.dataset.kopieer);
  else if (doel?.matches("dialog a")) menu.close();
  else if (doel && gewoon && menu.showModal) {
    klik.preventDefault();
    toon(doel);
  }
});
menu.addEventListener("close", () => { bij = null; });

/* By touch a tap on a paragraph shows its control. */
document.addEventListener("pointerup", ({ pointerType, target }) => {
  if (pointerType === "mouse" || target.closest(".anker")) return;
  document.querySelectorAll(".aan").forEach((blok) => blok.classList.remove("aan"));
  target.closest("[data-tekst], [data-vast]")?.classList.add("aan");
});

/* On the page of a concept: each address as it is on this site, and buttons to copy it. */
document.querySelectorAll("[data-adres]").forEach((plek) => { plek.textContent = volledig(plek.dataset.adres); });
document.querySelectorAll(".zonder-script").forEach((regel) => regel.remove());
document.querySelectorAll("main [data-kopieer]").forEach((knop) => { knop.hidden = false; });
