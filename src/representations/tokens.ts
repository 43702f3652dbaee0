/**
 * About how many tokens a language model makes of English text: four characters each, on the safe side for most
 * tokenizers.
 */
export const tokensIn = (text: string) => Math.ceil(text.length / 4)
