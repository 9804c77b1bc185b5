/* Leaving fast. Nothing is sent; one word is stored, that this tab has left. The start page and the page Zoeken leave so too. */
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

  /* Heard first, in a field too: what stands there may be why one leaves. */
  let vorige = -binnen;
  addEventListener("keydown", (toets) => {
    /* A letter between two presses: one is typing on, and the first closed a list of suggestions. */
    if (toets.key && toets.key.length === 1) vorige = -binnen;
    if (toets.key !== "Escape" || toets.repeat || !gewoon(toets)) return;
    /* It also ends the choice of a character of Chinese or Japanese; Safari tells that by the code alone. */
    if (toets.isComposing || toets.keyCode === 229) return;
    /* A third press would stop the browser on its way out. */
    if (vertrokken) return toets.preventDefault();
    if (toets.timeStamp - vorige < binnen) {
      toets.preventDefault();
      verlaat();
    }
    vorige = toets.timeStamp;
  }, true);

  /* The words to search for go along in the name of the window, where the page Zoeken takes them out: in no address. */
  addEventListener("submit", (vraag) => {
    const woorden = vraag.target.querySelector("[type=search]");
    if (!woorden || vraag.defaultPrevented) return;
    vraag.preventDefault();
    window.name = woorden.value;
    woorden.value = "";
    location.assign(vraag.target.action);
  });
})();
