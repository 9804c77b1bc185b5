/* The engine in a worker, so that typing never waits for it. In: {nummer, map} once, then {nummer, vraag, opties}. */

import { laadMotor } from "./motor.js";

let motor;

addEventListener("message", async ({ data: { nummer, map, vraag, opties } }) => {
  try {
    motor ??= laadMotor(map);
    const { zoek } = await motor;
    postMessage({ nummer, uitkomst: map ? true : await zoek(vraag, opties) });
  } catch (fout) {
    motor = undefined;
    postMessage({ nummer, fout: String(fout) });
  }
});
