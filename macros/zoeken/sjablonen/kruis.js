/* What an engine with another index finds: the first three addresses for each question. */
async ([begin, index, verder, vragen]) => {
  const { maakMotor } = await import(`${begin}assets/zoeken/motor.js`);
  const { zoek } = maakMotor(index, async () => verder);
  const uit = [];
  for (const vraag of vragen) uit.push((await zoek(vraag, { aantal: 3, volledig: true })).treffers.map(({ adres }) => adres));
  return uit;
}
