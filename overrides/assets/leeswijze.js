/* The way to read that was chosen, kept for the visit in the address alone: ?lees=gewoon or ?lees=naast goes along to other pages of a
   visie. It runs before anything is drawn, so nothing flashes. Without it each way is an address of the page: #gewone-taal, #naast-elkaar. */
(() => {
  const html = document.documentElement;
  const WIJZEN = { gewoon: "gewone-taal", naast: "naast-elkaar" };
  const vanHash = () => Object.keys(WIJZEN).find((wijze) => location.hash === `#${WIJZEN[wijze]}`);
  const vanAdres = () => {
    const wijze = new URLSearchParams(location.search).get("lees");
    return wijze in WIJZEN ? wijze : "";
  };
  const visie = (link) => link.origin === location.origin && /\/visie\/\d{4}-\d{4}\//.test(link.pathname) && link.pathname !== location.pathname;
  let nu = vanHash() ?? vanAdres();

  function metWijze(adres, wijze) {
    const url = new URL(adres);
    url.searchParams.delete("lees");
    if (wijze) url.searchParams.set("lees", wijze);
    return url.href;
  }

  function kleed() {
    html.classList.toggle("lees-gewoon", nu === "gewoon");
    html.classList.toggle("lees-naast", nu === "naast");
    html.classList.toggle("lees-tekst", !nu);
    for (const link of document.querySelectorAll("[data-lees]")) {
      if (link.dataset.lees === nu) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function kies(wijze) {
    nu = wijze;
    history.replaceState(history.state, "", metWijze(location.href.replace(/#(gewone-taal|naast-elkaar|inhoud)$/, ""), nu));
    kleed();
  }

  kleed();
  addEventListener("DOMContentLoaded", () => (vanHash() ? kies(nu) : kleed()));
  addEventListener("hashchange", () => { if (vanHash()) kies(vanHash()); });
  addEventListener("popstate", () => { nu = vanHash() ?? vanAdres(); kleed(); });
  addEventListener("click", (klik) => {
    const link = klik.target.closest?.("a[href]");
    if (!link) return;
    if (link.dataset.lees !== undefined) {
      if (klik.ctrlKey || klik.metaKey || klik.shiftKey || klik.altKey) return;
      klik.preventDefault();
      kies(link.dataset.lees);
    } else if (visie(link)) link.href = metWijze(link.href, nu);
  }, true);
})();
