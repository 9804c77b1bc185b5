/* Suggestions under the field in the head: a combobox with a list, as the ARIA Authoring Practices describe it, of which the
   visitor chooses by hand. A direct answer stands above the list as plain text, in the way of Tab. */

import { adresVan, antwoord, maak, meld } from "./tonen.js";
import { begin as warm, zoek } from "./zoekmachine.js";

const AANTAL = 6;
const RUST = 80;

export function begin(vorm, veld) {
  const antwoorden = maak("div", "");
  const lijst = maak("ul", "");
  const vak = maak("div", "voorstellen", antwoorden, lijst);
  const stand = maak("p", "voorgelezen");
  let beurt = 0;
  let gevraagd = "";
  let gekozen = -1;

  vak.hidden = true;
  lijst.id = "zoeklijst";
  lijst.setAttribute("role", "listbox");
  lijst.setAttribute("aria-label", "Voorstellen");
  stand.setAttribute("role", "status");
  veld.setAttribute("aria-controls", lijst.id);
  veld.after(vak);
  vorm.append(stand);

  function zetOpen(open) {
    if (!open) kies(-1);
    vak.hidden = !open;
    veld.setAttribute("aria-expanded", open && lijst.children.length > 0);
  }

  /* After the last comes the first. Who chooses wants no other list: what was still to be asked or told comes too late. */
  function kies(nummer) {
    const opties = lijst.children;
    opties[gekozen]?.setAttribute("aria-selected", "false");
    gekozen = nummer < 0 || !opties.length ? -1 : nummer % opties.length;
    const optie = opties[gekozen];
    if (!optie) return veld.removeAttribute("aria-activedescendant");
    clearTimeout(veld.klok);
    beurt += 1;
    gevraagd = "";
    optie.setAttribute("aria-selected", "true");
    optie.scrollIntoView({ block: "nearest" });
    veld.setAttribute("aria-activedescendant", optie.id);
  }

  function optie({ adres, titel, soort, regel }, nummer) {
    const li = maak("li", "", maak("b", "", titel), " ", maak("small", "", soort), " ", maak("span", "", regel));
    li.id = `zoek-${nummer}`;
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    li.addEventListener("click", () => location.assign(adresVan(vorm, adres)));
    return li;
  }

  function sluit() {
    beurt += 1;
    gevraagd = "";
    clearTimeout(veld.klok);
    zetOpen(false);
    meld(stand, "");
  }

  function toon({ antwoorden: gegeven, treffers }) {
    kies(-1);
    lijst.replaceChildren(...treffers.slice(0, AANTAL).map(optie));
    lijst.hidden = !treffers.length;
    antwoorden.replaceChildren(...gegeven.map((een) => antwoord(vorm, een)));
    zetOpen(treffers.length + gegeven.length > 0);
    const aantal = lijst.children.length;
    const voorstellen = aantal === 1 ? "1 voorstel" : `${aantal || "Geen"} voorstellen`;
    meld(stand, gegeven.length ? `${antwoorden.textContent} ${voorstellen}` : voorstellen);
  }

  /* An answer to an older question comes too late; what is asked already is not asked again. */
  async function vraag() {
    const woorden = veld.value.trim();
    if (woorden.length < 2) return sluit();
    if (woorden === gevraagd) return;
    gevraagd = woorden;
    const mijn = (beurt += 1);
    try {
      const uitkomst = await zoek(woorden, { aantal: AANTAL, typend: true });
      if (mijn === beurt) toon(uitkomst);
    } catch {
      if (mijn === beurt) sluit();
    }
  }

  const open = () => !vak.hidden;
  const TOETSEN = {
    ArrowDown: (alt) => (open() ? kies(alt ? gekozen : gekozen + 1) : vraag()),
    ArrowUp: (alt) => (alt ? sluit() : open() && kies(gekozen < 1 ? lijst.children.length - 1 : gekozen - 1)),
    Enter: () => lijst.children[gekozen].click(),
    Escape: () => (open() ? sluit() : (veld.value = "")),
  };
  veld.addEventListener("keydown", (toets) => {
    if (toets.isComposing || toets.ctrlKey || toets.metaKey) return;
    const daad = toets.key === "Enter" && gekozen < 0 ? undefined : TOETSEN[toets.key];
    /* Every other key is for the words: no suggestion is chosen any more. */
    if (!daad) return toets.key === "Tab" || toets.key === "Shift" || toets.key === "Enter" || kies(-1);
    toets.preventDefault();
    daad(toets.altKey);
  });
  veld.addEventListener("input", () => {
    clearTimeout(veld.klok);
    veld.klok = setTimeout(vraag, RUST);
  });
  vak.addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape") return;
    veld.focus();
    sluit();
  });
  /* A tap on a suggestion leaves the focus, and with it the list, where it is. */
  lijst.addEventListener("mousedown", (druk) => druk.preventDefault());
  vorm.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget !== veld && !vak.contains(relatedTarget)) sluit();
  });
  addEventListener("pagehide", sluit);

  warm();
  vraag();
}
