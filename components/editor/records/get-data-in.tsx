'use client';

import { FileUp } from 'lucide-react';
import { useOpenRecords } from '@/components/editor/records/records-provider';
import { Button } from '@/components/ui/button';

/** The button that opens the dialog in which instances are taken from a dataset. */
export function GetDataIn() {
  const open = useOpenRecords();
  return (
    <Button onClick={open}>
      <FileUp aria-hidden />
      Get data in
    </Button>
  );
}
