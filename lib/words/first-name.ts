/** Words before a name that are no part of it: "Dr", "Univ.-Prof.", "Dipl.-Ing.", "د."; a single Latin letter is an initial. */
const title =
  /^(?:(?:dr|dra|prof|profa|profra|professor|professorin|professeur|professeure|profesor|profesora|doctor|doctora|docteur|docteure|doutor|doutora)\.?|[\p{L}.-]{2,}\.|\p{Script=Arabic}{1,2}\.|(?:ال)?(?:دكتور|دكتورة|أستاذ|أستاذة|بروفيسور|بروفيسورة|مهندس|مهندسة))$/iu;

/** Words that speak to a person by the family name: "Frau Weber" is not on first-name terms. */
const address =
  /^(?:herr|frau|mr|mrs|ms|mx|miss|sir|dame|lord|lady|mme|mlle|monsieur|madame|mademoiselle|señor|señora|senhor|senhora|sr|sra|srta|السيد|السيدة|الآنسة)\.?$/iu;

/**
 * Returns what a person is called in places too narrow for the whole name: the first word that is no title, with the
 * form of address before it where there is one. A name of nothing but titles stays whole.
 */
export function firstName(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const [form, ...rest] = words.filter((word) => address.test(word) || !title.test(word));
  if (form === undefined) return name;
  const called = address.test(form) ? rest.find((word) => !address.test(word)) : undefined;
  return called === undefined ? form : `${form} ${called}`;
}
