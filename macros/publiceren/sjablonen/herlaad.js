// Loads the page again as soon as there is something else to see. It is only there while an editor looks: no site has it.
const zelf = new URL(document.currentScript.src);
const vraag = new URL(`stand${zelf.search}`, zelf);
let bezig = false;

async function kijk() {
  if (bezig) return;
  bezig = true;
  while (document.visibilityState === "visible") {
    try {
      const antwoord = await fetch(vraag, { cache: "no-store" });
      if (antwoord.ok && (await antwoord.text()) !== zelf.searchParams.get("na")) {
        location.reload();
        return;
      }
    } catch {
      // The command was stopped; it may come back.
      await new Promise((klaar) => setTimeout(klaar, 1000));
    }
  }
  bezig = false;
}

document.addEventListener("visibilitychange", kijk);
kijk();
