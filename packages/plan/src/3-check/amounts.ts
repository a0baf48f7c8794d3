/** Reads a figure as Vietnamese documents print it: `1.600.000`, `12,5`; null for anything with other signs in it. */
export function readFigure(text: string): number | null {
  const figure = text.trim();
  if (!/^\d[\d.,]*$/.test(figure)) return null;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figure)) return Number(figure.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure)) return Number(figure.replaceAll(',', ''));
  if (/^\d+(?:,\d+)?$/.test(figure)) return Number(figure.replace(',', '.'));
  return /^\d+\.\d+$/.test(figure) ? Number(figure) : null;
}
