export const maakOpzoeker = () => () => [];
