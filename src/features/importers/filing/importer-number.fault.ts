/** What is told of a text that is no importer number. */
export const AN_IMPORTER_NUMBER = {
  message: '$property must be 12-345678900, 123-45-6789 or 252704-00123',
  context: {
    code: 'importer_number.malformed',
    remedy: 'Send an employer number with its suffix, a social security number or a number that customs assigned.',
  },
};
