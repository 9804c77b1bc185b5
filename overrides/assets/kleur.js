/* Light, dark, or as the device. It runs before anything is drawn, so nothing flashes. Kept in this tab, and only after a choice. */
(() => {
  const html = document.documentElement;
  html.classList.add("js");

  function bewaard(keus) {
    try {
      if (keus) sessionStorage.setItem("kleur", keus);
      if (keus === "") sessionStorage.removeItem("kleur");
      return sessionStorage.getItem("kleur");
    } catch (geweigerd) {
      return keus;
    }
  }

  function toon(keus) {
    const gekozen = ["licht", "donker"].includes(keus) ? keus : "";
    if (gekozen) html.dataset.kleur = gekozen;
    else delete html.dataset.kleur;
    for (const balk of document.querySelectorAll("meta[data-kleur]")) {
      const { kleur, als } = balk.dataset;
      balk.media = gekozen ? (kleur === gekozen ? "all" : "not all") : als;
    }
    for (const knop of document.querySelectorAll("[data-kies]")) {
      knop.setAttribute("aria-pressed", knop.dataset.kies === gekozen);
    }
  }

  toon(bewaard());
  addEventListener("DOMContentLoaded", () => toon(html.dataset.kleur));
  /* A page that a browser kept for Back may be of before the choice. */
  addEventListener("pageshow", (komst) => { if (komst.persisted) toon(bewaard()); });
  addEventListener("click", ({ target }) => {
    const knop = target.closest?.("[data-kies]");
    if (knop) toon(bewaard(knop.dataset.kies));
  });
})();
