/* The door to the engine for a page: it starts at the first call, in a worker, or in the page where that can't be. */

const MAP = new URL("../../gemaakt/zoeken/", import.meta.url).href;
let machine;

function inWerker() {
  const werker = new Worker(new URL("./werker.js", import.meta.url), { type: "module" });
  const wachtend = new Map();
  let volgend = 0;
  const stuur = (bericht) =>
    new Promise((lukt, mislukt) => {
      wachtend.set(++volgend, { lukt, mislukt });
      werker.postMessage({ nummer: volgend, ...bericht });
    });
  werker.addEventListener("message", ({ data: { nummer, uitkomst, fout } }) => {
    const { lukt, mislukt } = wachtend.get(nummer);
    wachtend.delete(nummer);
    if (fout) mislukt(new Error(fout));
    else lukt(uitkomst);
  });
  const begonnen = new Promise((lukt, mislukt) => {
    werker.addEventListener("error", mislukt);
    stuur({ map: MAP }).then(lukt, mislukt);
  });
  return begonnen.then(() => (vraag, opties) => stuur({ vraag, opties }));
}

async function inPagina() {
  const { laadMotor } = await import("./motor.js");
  return (await laadMotor(MAP)).zoek;
}

/* Fetch what is needed; a second try follows a failed one. */
export function begin() {
  machine ??= Promise.resolve().then(inWerker).catch(inPagina);
  machine.catch(() => { machine = undefined; });
  return machine;
}

/* Results for the words of a visitor: see motor.js. */
export async function zoek(vraag, opties) {
  return (await begin())(vraag, opties);
}
