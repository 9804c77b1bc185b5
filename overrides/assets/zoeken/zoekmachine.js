/* Stand-in until the engine is there: a few fixed results. */
const TREFFERS = ["hulp/voor-jezelf/", "hulp/een-ander/", "meldcode/", "raad/", "partners/", "begrippen/", "visie/vergelijking/"].map((adres) => ({
  adres, titel: `Een pagina over ${adres}`, soort: "Hulp", regel: "Eén regel over de pagina, zoals zij zelf zegt waar zij over gaat.", plekken: [],
}));
export const begin = () => fetch(new URL("../../gemaakt/wijzigingen.atom", import.meta.url));
export async function zoek(vraag, { aantal, volledig }) {
  const er = /^[qxz]+$/.test(vraag) ? [] : [...TREFFERS, ...TREFFERS];
  const stukken = volledig ? [["Een zin die ", false], [vraag, true], [" beantwoordt, en die wat langer is dan de regel.", false]] : [];
  const plekken = volledig ? [{ adres: "meldcode/stap-3/", titel: "Stap 3", stukken }] : [];
  return {
    vraag, totaal: er.length,
    antwoorden: vraag.includes("8061") ? [{ soort: "plaats", delen: ["8061 hoort bij ", { tekst: "Zwartewaterland", adres: "hulp/in-de-buurt/zwartewaterland/" }, "."] }] : [],
    treffers: er.slice(0, aantal).map((treffer) => ({ ...treffer, stukken, plekken })),
  };
}
