import { config } from 'zod';

// Else zod tries whether it may compile its schemas. The pages' policy forbids that, and Firefox reports each try as an error.
config({ jitless: true });
