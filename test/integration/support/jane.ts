export const ana = { id: 'ana', role: 'agent' } as const;

/** A customer of whom nothing may be found in any history. */
export const jane = {
  name: 'Jane Quillfeather',
  email: 'jane.quillfeather@example.net',
  phone: '+1 734 555 0142',
  address: '12 Elderberry Lane\nAnn Arbor, MI 48104\nUSA',
};

/** What Jane says. */
export const complaintText = 'The parcel with the blue teapot never came.';
