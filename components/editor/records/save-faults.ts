/** Offers the list of the records that were left out as a file. The mark at its start is for spreadsheets. */
export async function saveFaults(listFaults: () => Promise<string>): Promise<void> {
  const url = URL.createObjectURL(new Blob(['\ufeff', await listFaults()], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'left-out-records.csv';
  link.click();
  // The browser has taken hold of the file by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
