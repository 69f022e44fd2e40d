/** A form that opens in a row. */
export type ItemForm = 'edit' | 'drop' | 'postpone';

/** The form open in a row; one at a time. */
export type OpenForm = { readonly id: string; readonly form: ItemForm } | null;
