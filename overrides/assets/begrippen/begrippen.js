/* On the list of concepts: a field that leaves only the names with the typed words. Without this file the list is whole. */

const register = document.querySelector(".register");
if (register) {
  const letters = document.querySelector(".letters");
  const vorm = document.createElement("div");
  vorm.className = "zoekvorm";
  const label = document.createElement("label");
  label.htmlFor = "begripzoeker";
  label.textContent = "Zoek een begrip";
  const veld = document.createElement("input");
  Object.assign(veld, { id: "begripzoeker", type: "search", autocomplete: "off" });
  const stand = document.createElement("p");
  stand.className = "stand";
  stand.setAttribute("role", "status");
  vorm.append(label, veld, stand);
  letters.before(vorm);

  const kaal = (tekst) => tekst.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f()]/g, "");
  const groepen = [];
  for (const kop of register.querySelectorAll("h3")) {
    groepen.push({ kop, lijst: kop.nextElementSibling });
  }
  veld.addEventListener("input", () => {
    const woorden = kaal(veld.value).split(/\s+/).filter(Boolean);
    let over = 0;
    for (const { kop, lijst } of groepen) {
      let hier = 0;
      for (const regel of lijst.children) {
        const past = woorden.every((woord) => kaal(regel.textContent).includes(woord));
        regel.hidden = !past;
        hier += past;
      }
      kop.hidden = lijst.hidden = hier === 0;
      over += hier;
    }
    letters.hidden = woorden.length > 0;
    stand.textContent = woorden.length === 0 ? "" : over === 0 ? "Geen begrip met deze woorden." : `${over} gevonden`;
  });
}
