/** Where a label stands first and how often it is used. */
export interface LabelUse {
  count: number;
  instance: number;
  position: number;
}
