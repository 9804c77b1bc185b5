/* Leaving fast, and finding a municipality. Nothing is sent; one word is stored, that this tab has left. */
(function () {
  "use strict";
  const html = document.documentElement;
  html.classList.add("js");
  const uitgang = document.currentScript.dataset;
  const binnen = 1000;
  let vertrokken = false;

  function vlag(zet) {
    try {
      if (zet) {
        sessionStorage.setItem("weg", "1");
        sessionStorage.removeItem("kleur");
      }
      if (zet === false) sessionStorage.removeItem("weg");
      return sessionStorage.getItem("weg") === "1";
    } catch (geweigerd) {
      return vertrokken;
    }
  }

  /* Out of sight first: the other page may be slow. */
  function verlaat() {
    vertrokken = true;
    html.hidden = true;
    document.title = uitgang.titel;
    vlag(true);
    window.name = "";
    location.replace(uitgang.adres);
  }

  /* Back, or loaded again: not asked for anew. */
  function isTerugkeer() {
    const reis = performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
    return reis ? reis.type !== "navigate" : performance.navigation.type > 0;
  }

  /* Light or dark as was chosen on another page; never stored from here. */
  try {
    const kleur = sessionStorage.getItem("kleur");
    if (kleur) html.dataset.kleur = kleur;
  } catch (geweigerd) {}
  if (vlag()) {
    if (isTerugkeer()) verlaat();
    else vlag(false);
  }
  /* A browser may keep this page for Back: let it keep an empty one, and load that again to look at the flag anew. */
  addEventListener("pagehide", () => { html.hidden = true; });
  addEventListener("pageshow", (komst) => { if (komst.persisted) location.reload(); });
  /* Firefox keeps a page with its storage as it was then, without the word: there it is not kept at all. */
  if (window.CSS && CSS.supports("-moz-orient", "inline")) addEventListener("unload", () => {});

  const gewoon = (daad) => !(daad.ctrlKey || daad.metaKey || daad.shiftKey || daad.altKey);
  addEventListener("click", (klik) => {
    if (!gewoon(klik) || !klik.target.closest("#weg")) return;
    klik.preventDefault();
    verlaat();
  });

  let vorige = -binnen;
  addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape" || toets.repeat || toets.isComposing || !gewoon(toets)) return;
    /* A third press would stop the browser on its way out. */
    if (vertrokken) return toets.preventDefault();
    /* A field to search in is no shelter: what stands there may be why one leaves. */
    if (toets.target.closest && toets.target.closest("input:not([type=search]), textarea, select, dialog, [contenteditable]")) return;
    if (toets.timeStamp - vorige < binnen) {
      toets.preventDefault();
      verlaat();
    }
    vorige = toets.timeStamp;
  });

  /* The words to search for go along in the name of the window, where the page Zoeken takes them out: in no address. */
  addEventListener("submit", (vraag) => {
    const woorden = vraag.target.querySelector("[type=search]");
    if (!woorden || vraag.defaultPrevented) return;
    vraag.preventDefault();
    window.name = woorden.value;
    woorden.value = "";
    location.assign(vraag.target.action);
  });

  /* The finder reads the lists on the page. */
  addEventListener("DOMContentLoaded", () => {
    const veld = document.getElementById("plek");
    if (!veld) return;
    const uitkomst = document.getElementById("uitkomst");
    const alle = (kiezer) => [...document.querySelectorAll(kiezer)];
    const kaal = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/[^a-z0-9]/g, "");
    const gemeenten = alle("#gemeenten li").map((regel) => {
      const link = regel.querySelector("a");
      const namen = regel.textContent.replace(link.textContent, "").split(",").concat(link.textContent);
      const reeksen = regel.dataset.pc.split(" ").map((reeks) => reeks.split("-"));
      return { link, namen: namen.map((naam) => naam.trim()), reeksen };
    });
    const namen = gemeenten.reduce((lijst, gemeente) =>
      lijst.concat(gemeente.namen.map((naam) => ({ naam, kaal: kaal(naam), gemeente }))), []);
    const naamgenoten = alle("#naamgenoten li").map((regel) => ({ regel, kaal: kaal(regel.firstElementChild.textContent) }));

    function alinea(...delen) {
      const p = document.createElement("p");
      p.append(...delen);
      return p;
    }
    function koppeling(gemeente, naam) {
      const link = gemeente.link.cloneNode();
      const eigen = gemeente.link.textContent;
      link.textContent = (naam && naam !== eigen ? naam + ": " : "") + uitkomst.dataset.woord + " " + eigen;
      return alinea(link);
    }
    const kopie = (element) => alinea(...element.cloneNode(true).childNodes);
    const inhoud = (id) => [...document.getElementById(id).cloneNode(true).children];
    function bijPostcode(code) {
      const gevonden = gemeenten.find((gemeente) =>
        gemeente.reeksen.some((reeks) => code >= reeks[0] && code <= (reeks[1] || reeks[0])));
      if (!gevonden) return inhoud("buiten");
      const grens = alle("#grens li").filter((regel) => regel.firstElementChild.textContent.includes(code));
      return [koppeling(gevonden), ...grens.map(kopie)];
    }
    function bijNaam(vraag) {
      const raak = (een) => een.kaal === vraag;
      const begin = (een) => een.kaal.startsWith(vraag);
      const ergens = (een) => vraag.length > 3 && een.kaal.includes(vraag);
      for (const past of [raak, begin, ergens]) {
        const zelfde = naamgenoten.filter(past).map((een) => kopie(een.regel));
        const uniek = namen.filter(past).map((een) => koppeling(een.gemeente, een.naam));
        if (zelfde.length || uniek.length) return [...zelfde, ...uniek].slice(0, 6);
      }
      return vraag.length > 2 ? inhoud("onbekend") : [];
    }
    function zoek() {
      const cijfers = veld.value.replace(/\s/g, "");
      const vraag = kaal(veld.value);
      let gevonden = [];
      if (/^\d{4}/.test(cijfers)) gevonden = bijPostcode(cijfers.slice(0, 4));
      else if (/^\D/.test(cijfers) && vraag.length > 1) gevonden = bijNaam(vraag);
      uitkomst.textContent = "";
      uitkomst.append(...gevonden);
    }
    veld.addEventListener("input", zoek);
    veld.addEventListener("keydown", (toets) => {
      const links = uitkomst.querySelectorAll("a:not([href^=tel])");
      if (toets.key === "Enter" && links.length === 1) links[0].click();
    });
    document.getElementById("zoeker").hidden = false;
    zoek();
  });
})();
